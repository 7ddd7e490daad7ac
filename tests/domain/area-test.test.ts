import { booleanPointInPolygon, pointsWithinPolygon } from '@turf/turf'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaTest } from '@/domain/geometry/area-test'
import { asGeoJson } from '@/domain/geometry/as-geojson'
import { createBands } from '@/domain/geometry/bands'
import type { AreaGeometry, Position } from '@/domain/geometry/geometry'

type Ring = readonly Position[]

const closed = (corners: Ring): Ring => [...corners, corners[0] as Position]

/** Small whole numbers meet often: corners on corners, edges along edges, points on both. */
const crowded = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
/** As a real map has them: degrees with all their digits. */
const real = fc.tuple(
  fc.double({ min: 21.3, max: 21.4, noNaN: true }),
  fc.double({ min: 50.9, max: 51, noNaN: true }),
)
const ring = (position: fc.Arbitrary<Position>): fc.Arbitrary<Ring> =>
  fc.array(position, { minLength: 3, maxLength: 12 }).map(closed)
/** Any rings, also such as cross themselves or stick out: whatever turf says of them has to be said. */
const area = (position: fc.Arbitrary<Position>): fc.Arbitrary<AreaGeometry> => {
  const rings = fc.array(ring(position), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    rings.map((coordinates): AreaGeometry => ({ type: 'Polygon', coordinates })),
    fc
      .array(rings, { minLength: 1, maxLength: 3 })
      .map((coordinates): AreaGeometry => ({ type: 'MultiPolygon', coordinates })),
  )
}

const ringsOf = (geometry: AreaGeometry): readonly Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

/** Every corner, and a spot on every edge as near as numbers come to it. */
const onBoundary = (geometry: AreaGeometry, share: number): readonly Position[] =>
  ringsOf(geometry).flatMap((one) =>
    one.slice(1).flatMap((to, n): Position[] => {
      const from = one[n] as Position
      return [from, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]]
    }),
  )

const turfSays = (geometry: AreaGeometry, position: Position): boolean =>
  booleanPointInPolygon([...position], asGeoJson(geometry))

for (const [name, position] of [
  ['a grid', crowded],
  ['a town', real],
] as const) {
  test(`says of every position what turf says, corners and edges included: ${name}`, () => {
    fc.assert(
      fc.property(
        area(position),
        fc.array(position, { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (geometry, anywhere, share) => {
          const contains = areaTest(geometry)
          for (const one of [...anywhere, ...onBoundary(geometry, share), ...onBoundary(geometry, 0.5)])
            expect(contains(one), `${one}`).toBe(turfSays(geometry, one))
        },
      ),
    )
  })
}

test('counts the points of a map as turf.pointsWithinPolygon does', () => {
  fc.assert(
    fc.property(area(real), fc.array(real, { maxLength: 60 }), (geometry, points) => {
      const found = pointsWithinPolygon(
        {
          type: 'FeatureCollection',
          features: points.map((coordinates) => ({
            type: 'Feature',
            properties: {},
            geometry: { type: 'Point', coordinates: [...coordinates] },
          })),
        },
        asGeoJson(geometry),
      )
      expect(points.filter(areaTest(geometry)).length).toBe(found.features.length)
    }),
  )
})

test('bands give every stretch that holds a value', () => {
  const stretch = fc.tuple(
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.double({ min: 0, max: 5, noNaN: true }),
  )
  fc.assert(
    fc.property(
      fc.array(stretch, { maxLength: 40 }),
      fc.double({ min: -10, max: 15, noNaN: true }),
      fc.constantFrom(1, 2, 16),
      (stretches, anywhere, fineness) => {
        const lows = stretches.map(([low]) => low)
        const highs = stretches.map(([low, length]) => low + length)
        const bands = createBands(Float64Array.from(lows), Float64Array.from(highs), fineness)
        for (const value of [anywhere, ...lows, ...highs]) {
          const band = bands.bandOf(value)
          const given = new Set(
            band < 0 ? [] : bands.stretches.subarray(bands.starts[band], bands.starts[band + 1]),
          )
          const holding = lows.flatMap((low, n) => (low <= value && value <= (highs[n] as number) ? [n] : []))
          expect(holding.filter((n) => !given.has(n))).toEqual([])
        }
      },
    ),
  )
})
