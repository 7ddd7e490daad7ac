import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { MapStore } from '@/store/map-store'
import { createOpenMaps } from '@/store/open-maps'

type Phase = 'saved' | 'saving' | 'unsaved'

/** As much of an open map as matters here: whether its work is stored, and whether it was closed. */
const aMap = (id: string, phase: Phase) => {
  const closed: string[] = []
  const store = createStore(() => ({
    id,
    saveState: { phase },
    snapshot: { header: { title: `Mapa ${id}` } },
    close: async () => {
      closed.push(id)
    },
  }))
  return {
    store: store as unknown as MapStore,
    closed,
    to: (next: Phase) => store.setState({ saveState: { phase: next } }),
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('open maps', () => {
  it('closes a map whose work is stored when it is left', async () => {
    const map = aMap('a', 'saved')
    const maps = createOpenMaps(() => undefined)
    await maps.enter('a', async () => map.store)
    maps.leave(map.store)
    await turn()
    expect(map.closed).toEqual(['a'])
  })

  it('keeps a map with unsaved work, says so, and gives the same one back', async () => {
    const map = aMap('a', 'unsaved')
    const told: unknown[] = []
    let opened = 0
    const open = async () => {
      opened += 1
      return map.store
    }
    const maps = createOpenMaps((unsaved) => told.push(unsaved))
    await maps.enter('a', open)
    maps.leave(map.store)
    await turn()
    expect(map.closed).toEqual([])
    expect(told.at(-1)).toEqual([{ id: 'a', title: 'Mapa a' }])
    expect(await maps.enter('a', open)).toBe(map.store)
    expect(opened).toBe(1)
  })

  it('closes it as soon as a later attempt has stored everything', async () => {
    const map = aMap('a', 'unsaved')
    const told: unknown[] = []
    const maps = createOpenMaps((unsaved) => told.push(unsaved))
    await maps.enter('a', async () => map.store)
    maps.leave(map.store)
    map.to('saving')
    expect(map.closed).toEqual([])
    map.to('saved')
    await turn()
    expect(map.closed).toEqual(['a'])
    expect(told.at(-1)).toEqual([])
  })

  it('never closes a map that was entered again', async () => {
    const map = aMap('a', 'unsaved')
    const maps = createOpenMaps(() => undefined)
    await maps.enter('a', async () => map.store)
    maps.leave(map.store)
    await maps.enter('a', async () => map.store)
    map.to('saved')
    await turn()
    expect(map.closed).toEqual([])
  })

  it('opens anew only when the last close has written what it had', async () => {
    const order: string[] = []
    const store = createStore(() => ({
      id: 'a',
      saveState: { phase: 'saved' },
      snapshot: {},
      close: async () => {
        await turn()
        order.push('closed')
      },
    })) as unknown as MapStore
    const open = async () => {
      order.push('opened')
      return store
    }
    const maps = createOpenMaps(() => undefined)
    await maps.enter('a', open)
    maps.leave(store)
    await maps.enter('a', open)
    expect(order).toEqual(['opened', 'closed', 'opened'])
  })

  it('counts the map on the screen among the unsaved', async () => {
    const map = aMap('a', 'saved')
    const maps = createOpenMaps(() => undefined)
    await maps.enter('a', async () => map.store)
    expect(maps.hasUnsaved()).toBe(false)
    map.to('unsaved')
    expect(maps.hasUnsaved()).toBe(true)
  })
})
