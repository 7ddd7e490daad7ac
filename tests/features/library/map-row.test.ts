import { describe, expect, it } from 'vitest'
import { type MapRow, mapsInBin, mapsInLibrary } from '@/features/library/map-row'

const aRow = (id: string, changedAt: string, deletedAt?: string): MapRow => ({
  id,
  epoch: 'e',
  createdAt: '2026-01-01T00:00:00.000Z',
  title: id,
  communityType: 'territorial',
  placeCount: 0,
  neighbourhoodCount: 0,
  changedAt,
  ...(deletedAt ? { deletedAt } : {}),
})

const rows = [
  aRow('older', '2026-02-01T00:00:00.000Z'),
  aRow('binned', '2026-05-01T00:00:00.000Z', '2026-05-02T00:00:00.000Z'),
  aRow('newer', '2026-03-01T00:00:00.000Z'),
  aRow('binned-last', '2026-01-02T00:00:00.000Z', '2026-06-01T00:00:00.000Z'),
]

describe('the library', () => {
  it('shows the map changed last first, without those in the bin', () => {
    expect(mapsInLibrary(rows).map(({ id }) => id)).toEqual(['newer', 'older'])
  })

  it('shows in the bin what was thrown away last first', () => {
    expect(mapsInBin(rows).map(({ id }) => id)).toEqual(['binned-last', 'binned'])
  })
})
