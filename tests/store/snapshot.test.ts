import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import type { AnyRecord } from '@/domain/schema/record'
import { createSnapshot } from '@/store/snapshot'

const reader = (...records: AnyRecord[]) => ({
  get: (id: string) => records.find((record) => record.id === id),
  all: () => records,
})

describe('snapshot', () => {
  it('shelves records by type, and what is deleted in the bin', () => {
    const place = aPlace()
    const gone = aPlace({ deletedAt: NOW })
    const area = aNeighbourhood()
    const { places, neighbourhoods, bin } = createSnapshot(reader(place, gone, area)).current()
    expect([...places.keys()]).toEqual([place.id])
    expect([...neighbourhoods.keys()]).toEqual([area.id])
    expect([...bin.keys()]).toEqual([gone.id])
  })

  it('follows only what changed, with a new revision', () => {
    const place = aPlace({ id: 'a' })
    const keeper = createSnapshot(reader(place))
    const before = keeper.current()
    const after = keeper.update(reader({ ...place, deletedAt: NOW }, aPlace({ id: 'b' })), ['a', 'b'])
    expect(after.revision).toBeGreaterThan(before.revision)
    expect([...after.places.keys()]).toEqual(['b'])
    expect([...after.bin.keys()]).toEqual(['a'])
    expect([...keeper.update(reader(), ['b']).places.keys()]).toEqual([])
  })

  it('tells what changed after a revision for as long as it remembers', () => {
    const keeper = createSnapshot(reader())
    const start = keeper.current()
    keeper.update(reader(), ['a'])
    const second = keeper.update(reader(), ['b', 'c'])
    expect(second.changedSince(start.revision)).toEqual(new Set(['a', 'b', 'c']))
    expect(second.changedSince(start.revision + 1)).toEqual(new Set(['b', 'c']))
    expect(second.changedSince(second.revision)).toEqual(new Set())
    for (let n = 0; n < 40; n += 1) keeper.update(reader(), ['d'])
    expect(keeper.current().changedSince(start.revision)).toBeUndefined()
    expect(keeper.current().changedSince(keeper.current().revision - 3)).toEqual(new Set(['d']))
  })
})
