import { expect, test } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import { countInside } from '@/features/neighbourhood-details/places-inside'

test('counts by kind in the order of the legend; a decision of a person goes before the geometry', () => {
  const area = aNeighbourhood()
  const outside = { type: 'Point', coordinates: [21, 50] } as const
  expect(
    countInside(area, [
      aPlace({ kind: 'need' }),
      aPlace({ kind: 'resource' }),
      aPlace({ kind: 'resource', geometry: outside }),
      aPlace({ kind: 'resource', geometry: null, neighbourhoodId: area.id }),
      aPlace({ kind: 'club', neighbourhoodId: 'another' }),
      aPlace({ kind: 'club', geometry: null }),
    ]),
  ).toEqual([
    { kind: 'resource', count: 2 },
    { kind: 'need', count: 1 },
  ])
})
