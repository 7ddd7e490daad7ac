import { expect, test } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import type { Position } from '@/domain/geometry/geometry'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'

/** A closed square with its lower left corner at `lng`, `lat`. */
const square = (lng: number, lat: number, side: number): readonly Position[] => [
  [lng, lat],
  [lng + side, lat],
  [lng + side, lat + side],
  [lng, lat + side],
  [lng, lat],
]
const at = (lng: number, lat: number) => aPlace({ geometry: { type: 'Point', coordinates: [lng, lat] } })

const town = aNeighbourhood({
  id: 'town',
  geometry: { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2).toReversed()] },
})
const estate = aNeighbourhood({
  id: 'estate',
  parentId: 'town',
  geometry: { type: 'Polygon', coordinates: [square(1, 1, 2)] },
})
const islands = aNeighbourhood({
  id: 'islands',
  geometry: { type: 'MultiPolygon', coordinates: [[square(20, 0, 1)], [square(24, 0, 1)]] },
})
const find = createNeighbourhoodFinder([town, estate, islands])
const idsOf = (place: Parameters<typeof find>[0]) => find(place).map(({ id }) => id)

test('a place belongs to every area that holds it, the smallest first', () => {
  expect(idsOf(at(2, 2))).toEqual(['estate', 'town'])
  expect(idsOf(at(8, 8))).toEqual(['town'])
  expect(idsOf(at(-1, 2))).toEqual([])
})

test('a hole is outside, its rim and every other boundary and corner inside', () => {
  expect(idsOf(at(5, 5))).toEqual([])
  expect(idsOf(at(4, 5))).toEqual(['town'])
  expect(idsOf(at(10, 10))).toEqual(['town'])
  expect(idsOf(at(1, 2))).toEqual(['estate', 'town'])
})

test('each part of an area counts, what lies between them does not', () => {
  expect(idsOf(at(20.5, 0.5))).toEqual(['islands'])
  expect(idsOf(at(24.5, 0.5))).toEqual(['islands'])
  expect(idsOf(at(22.5, 0.5))).toEqual([])
})

test('a line belongs to the area of its middle, several points to that of the first, a shape to that inside of it', () => {
  expect(
    idsOf({
      geometry: {
        type: 'LineString',
        coordinates: [
          [-1, 8],
          [9, 8],
        ],
      },
    }),
  ).toEqual(['town'])
  expect(
    idsOf({
      geometry: {
        type: 'LineString',
        coordinates: [
          [-9, 8],
          [1, 8],
        ],
      },
    }),
  ).toEqual([])
  expect(
    idsOf({
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [20.5, 0.5],
          [8, 8],
        ],
      },
    }),
  ).toEqual(['islands'])
  expect(idsOf({ geometry: { type: 'Polygon', coordinates: [square(7, 7, 4)] } })).toEqual(['town'])
})

test('what a person has decided goes before the geometry, with the areas it is part of', () => {
  expect(idsOf({ ...at(8, 8), neighbourhoodId: 'estate' })).toEqual(['estate', 'town'])
  expect(idsOf({ geometry: null, neighbourhoodId: 'islands' })).toEqual(['islands'])
  expect(idsOf({ geometry: null })).toEqual([])
})

test('a decision for an area that is no more counts for nothing', () => {
  expect(idsOf({ ...at(8, 8), neighbourhoodId: 'gone' })).toEqual(['town'])
})

test('a circle of parents ends', () => {
  const one = aNeighbourhood({ id: 'one', parentId: 'two' })
  const two = aNeighbourhood({ id: 'two', parentId: 'one' })
  const circle = createNeighbourhoodFinder([one, two])
  expect(circle({ geometry: null, neighbourhoodId: 'one' }).map(({ id }) => id)).toEqual(['one', 'two'])
})

test('without areas nothing is found', () => {
  expect(createNeighbourhoodFinder([])(at(1, 1))).toEqual([])
})
