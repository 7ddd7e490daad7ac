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
})
