import { describe, expect, it, vi } from 'vitest'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import type { AnyRecord } from '@/domain/schema/record'
import type { MapStore } from '@/store/map-store'
import { world } from './world'

const put = (store: MapStore, ...records: readonly AnyRecord[]): void =>
  store.getState().commit({ put: records, note: { code: 'place.added', params: {} } } as never)

const answers = (to: string): AnyRecord => ({
  type: 'relation',
  id: `answer-${to}`,
  createdAt: NOW,
  updatedAt: NOW,
  createdBy: 'organizator',
  from: 'club',
  to,
  relation: 'answers',
})

const opened = async () => {
  const all = world()
  const id = await all.newMap()
  const store = await all.open(id)
  put(
    store,
    aPlace({ id: 'n1', kind: 'need', name: 'Brak ławek' }),
    aPlace({
      id: 'n2',
      kind: 'need',
      name: 'Ciemna alejka',
      geometry: { type: 'Point', coordinates: [22, 51] },
    }),
    aPlace({ id: 'club', kind: 'club', name: 'Klub', visibility: 'private' }),
    answers('n2'),
    aNeighbourhood({ id: 'area' }),
  )
  return { ...all, id, store }
}

const settled = (store: MapStore) => vi.waitFor(() => expect(store.getState().isFiltering).toBe(false))
const passing = ({ getState }: MapStore): readonly string[] => [...(getState().shown?.ids ?? [])].sort()

describe('the filter of an open map', () => {
  it('hides kinds at once', async () => {
    const { store } = await opened()
    store.getState().toggleKind('need')
    expect(store.getState().shown).toEqual({
      kinds: new Set(['resource', 'partner', 'club', 'initiative', 'observation']),
      ids: undefined,
    })
    store.getState().clearFilter()
    expect(store.getState().shown).toBeUndefined()
  })

  it('finds what passes, and nothing else is seen before', async () => {
    const { store } = await opened()
    store.getState().setFilter({ unanswered: true })
    expect(store.getState().shown?.ids?.size).toBe(0)
    await settled(store)
    expect(passing(store)).toEqual(['n1'])
  })

  it('follows places, links and boundaries as they change', async () => {
    const { store } = await opened()
    store.getState().setFilter({ area: ['area'] })
    await settled(store)
    expect(passing(store)).toEqual(['club', 'n1'])
    store.getState().remove('club')
    expect(passing(store)).toEqual(['n1'])
    store.getState().undo()
    expect(passing(store)).toEqual(['club', 'n1'])
    store.getState().remove('area')
    expect(passing(store)).toEqual([])
    store.getState().setFilter({ unanswered: true })
    expect(passing(store)).toEqual(['n1'])
    put(store, answers('n1'))
    expect(passing(store)).toEqual([])
    store.getState().undo()
    expect(passing(store)).toEqual(['n1'])
  })

  it('a need has no answer when what answers it lies in the bin', async () => {
    const { store } = await opened()
    store.getState().setFilter({ unanswered: true })
    await settled(store)
    expect(passing(store)).toEqual(['n1'])
    store.getState().remove('club')
    expect(passing(store)).toEqual(['n1', 'n2'])
    store.getState().undo()
    expect(passing(store)).toEqual(['n1'])
    store.getState().remove('club')
    store.getState().clearFilter()
    store.getState().setFilter({ unanswered: true })
    await settled(store)
    expect(passing(store)).toEqual(['n1', 'n2'])
  })

  it('keeps the same set while an edit makes no difference to it', async () => {
    const { store } = await opened()
    store.getState().setFilter({ visibility: ['private'] })
    await settled(store)
    const before = store.getState().shown
    store.getState().remove('n1')
    expect(store.getState().shown).toBe(before)
  })

  it('lets a place that comes back be seen', async () => {
    const { store } = await opened()
    store.getState().remove('n1')
    store.getState().setFilter({ kind: ['club'], visibility: ['private'] })
    await settled(store)
    store.getState().restore('n1')
    await settled(store)
    expect(store.getState().filter).toEqual({ kind: ['club', 'need'] })
  })

  it('is there again when the map is opened anew, with the filters that have a name', async () => {
    const { store, open, id } = await opened()
    store.getState().setFilter({ visibility: ['private'] })
    store.getState().saveFilter('Tylko nasze')
    await new Promise((resolve) => setTimeout(resolve, 450))
    await store.getState().close()
    const again = await open(id)
    await settled(again)
    expect(passing(again)).toEqual(['club'])
    expect(again.getState().savedFilters).toEqual([
      { name: 'Tylko nasze', filter: { visibility: ['private'] } },
    ])
    again.getState().removeSavedFilter('Tylko nasze')
    expect(again.getState().savedFilters).toEqual([])
  })
})
