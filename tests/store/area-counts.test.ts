import { describe, expect, it, vi } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import { kindTallySteps } from '@/domain/membership/kind-tally'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { AnyRecord } from '@/domain/schema/record'
import { drain } from '@/domain/steps'
import { createAreaCounts } from '@/store/area-counts'
import type { InTurns } from '@/store/map-state'
import type { MapStore } from '@/store/map-store'
import { world } from './world'

const put = (store: MapStore, ...records: readonly AnyRecord[]): void =>
  store.getState().commit({ put: records, note: { code: 'import' } })
const patch = (store: MapStore, id: string, fields: Record<string, unknown>): void =>
  store.getState().commit({ patch: [{ id, fields }], note: { code: 'place.changed' } })

const elsewhere = {
  type: 'Polygon',
  coordinates: [
    [
      [22, 51],
      [22.1, 51],
      [22.1, 51.1],
      [22, 51.1],
      [22, 51],
    ],
  ],
} as const

const atOnce: InTurns = async (steps) => drain(steps)

const followed = async (inTurns: InTurns = atOnce) => {
  const all = world()
  const store = await all.open(await all.newMap())
  put(store, aNeighbourhood({ id: 'area' }), aPlace({ id: 'park' }), aPlace({ id: 'need', kind: 'need' }))
  const counts = createAreaCounts(inTurns)
  counts.follow(store.getState().snapshot)
  store.subscribe(({ snapshot }) => counts.follow(snapshot))
  return { store, counts }
}
const said = (counts: ReturnType<typeof createAreaCounts>, id = 'area') =>
  Object.fromEntries((counts.current()?.of(id) ?? []).map(({ kind, count }) => [kind, count]))

describe('counts by area', () => {
  it('follow what is added, moved, given another kind, deleted, and undone', async () => {
    const { store, counts } = await followed()
    expect(said(counts)).toEqual({ resource: 1, need: 1 })
    put(store, aPlace({ id: 'club', kind: 'club' }))
    expect(said(counts)).toEqual({ resource: 1, need: 1, club: 1 })
    patch(store, 'park', { geometry: { type: 'Point', coordinates: [22.05, 51.05] } })
    expect(said(counts)).toEqual({ need: 1, club: 1 })
    patch(store, 'park', { geometry: null, neighbourhoodId: 'area' })
    expect(said(counts)).toEqual({ resource: 1, need: 1, club: 1 })
    expect(counts.current()?.wholeOf('area')).toEqual(['park'])
    store.getState().remove('need')
    expect(said(counts)).toEqual({ resource: 1, club: 1 })
    store.getState().undo()
    store.getState().undo()
    expect(said(counts)).toEqual({ need: 1, club: 1 })
    store.getState().redo()
    expect(said(counts)).toEqual({ resource: 1, need: 1, club: 1 })
  })

  it('follow the boundary, the parent and the deletion of areas', async () => {
    const { store, counts } = await followed()
    patch(store, 'area', { geometry: elsewhere })
    expect(said(counts)).toEqual({})
    store.getState().undo()
    put(store, aNeighbourhood({ id: 'town', geometry: elsewhere }))
    patch(store, 'park', { neighbourhoodId: 'area' })
    expect(said(counts, 'town')).toEqual({})
    patch(store, 'area', { parentId: 'town' })
    expect(said(counts, 'town')).toEqual({ resource: 1 })
    store.getState().remove('area')
    expect(said(counts)).toEqual({})
    store.getState().restore('area')
    expect(said(counts)).toEqual({ resource: 1, need: 1 })
  })

  it('tell of nothing when nothing in them changed: a new name, another visibility', async () => {
    const { store, counts } = await followed()
    const listener = vi.fn()
    counts.subscribe(listener)
    patch(store, 'area', { name: 'Sady', areaType: 'sub_area' })
    patch(store, 'park', { visibility: 'private', name: 'Skwer' })
    expect(listener).not.toHaveBeenCalled()
    patch(store, 'park', { kind: 'club', category: 'club.seniors' })
    expect(listener).toHaveBeenCalledOnce()
  })

  it('of a large map are counted in turns; what is edited meanwhile is counted as it is in the end', async () => {
    const waiting: (() => void)[] = []
    const slowly: InTurns = async (steps, _onStep, signal) => {
      steps.next()
      await new Promise<void>((resolve) => waiting.push(resolve))
      signal?.throwIfAborted()
      return drain(steps)
    }
    const all = world()
    const store = await all.open(await all.newMap())
    const many = Array.from({ length: 4000 }, (_, n) => aPlace({ id: `m${n}` }))
    put(store, aNeighbourhood({ id: 'area' }), ...many)
    const counts = createAreaCounts(slowly)
    store.subscribe(({ snapshot }) => counts.follow(snapshot))
    counts.follow(store.getState().snapshot)
    expect(counts.current()).toBeUndefined()
    store.getState().remove('m0')
    patch(store, 'm3999', { kind: 'need', category: 'need.safety' })
    waiting.shift()?.()
    await vi.waitFor(() => expect(counts.current()).toBeDefined())
    const { places, neighbourhoods } = store.getState().snapshot
    const anew = drain(kindTallySteps(places.values(), createNeighbourhoodFinder(neighbourhoods.values())))
    expect(counts.current()?.of('area')).toEqual(anew.of('area'))
    expect(said(counts)).toEqual({ resource: 3998, need: 1 })
    // An area that changes in the middle of it makes it begin anew; the old counts stand meanwhile.
    patch(store, 'area', { geometry: elsewhere })
    patch(store, 'area', { parentId: 'area2' })
    expect(said(counts)).toEqual({ resource: 3998, need: 1 })
    for (const go of waiting) go()
    await vi.waitFor(() => expect(said(counts)).toEqual({}))
  })
})
