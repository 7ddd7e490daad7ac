import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { positionsOf } from '@/domain/geometry/positions-of'
import { gatherParts } from '@/formats/geojson/gather-parts'

const square = (west: number, size = 1): readonly Position[] => [
  [west, 50],
  [west + size, 50],
  [west + size, 51],
  [west, 51],
  [west, 50],
]
const polygon = (west: number, size?: number): PlaceGeometry => ({
  type: 'Polygon',
  coordinates: [square(west, size)],
})
const point = (lng: number): PlaceGeometry => ({ type: 'Point', coordinates: [lng, 50] })
const line = (west: number): PlaceGeometry => ({ type: 'LineString', coordinates: square(west).slice(0, 2) })

it('makes one shape of each sort', () => {
  expect(gatherParts([point(1), line(1), point(2), polygon(1), line(3), polygon(5)])).toEqual([
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 50],
        [2, 50],
      ],
    },
    { type: 'MultiLineString', coordinates: [square(1).slice(0, 2), square(3).slice(0, 2)] },
    { type: 'MultiPolygon', coordinates: [[square(1)], [square(5)]] },
  ])
})

it('leaves what is alone, and areas that overlap', () => {
  expect(gatherParts([point(1), polygon(1)])).toEqual([point(1), polygon(1)])
  expect(gatherParts([polygon(1, 3), polygon(9), polygon(2)])).toEqual([
    polygon(1, 3),
    polygon(9),
    polygon(2),
  ])
})

it('loses no position', () => {
  const lng = fc.integer({ min: 0, max: 60 })
  const parts = fc.array(
    fc.oneof(
      lng.map(point),
      lng.map(line),
      lng.map((west) => polygon(west)),
    ),
  )
  const sorted = (geometries: readonly PlaceGeometry[]) => geometries.flatMap(positionsOf).map(String).sort()
  fc.assert(
    fc.property(parts, (geometries) => {
      const gathered = gatherParts(geometries)
      expect(sorted(gathered)).toEqual(sorted(geometries))
      expect(gathered.length).toBeLessThanOrEqual(Math.max(3, geometries.length))
    }),
  )
})
