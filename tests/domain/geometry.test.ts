import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaHectares } from '@/domain/geometry/area-hectares'
import { boundsOf } from '@/domain/geometry/bounds'
import { containsPosition } from '@/domain/geometry/contains-position'
import { crossingsOf, firstCrossing } from '@/domain/geometry/crosses-itself'
import type { AreaGeometry, PlaceGeometry, PolygonGeometry, Position } from '@/domain/geometry/geometry'
import { distanceMetres, lengthMetres } from '@/domain/geometry/length-metres'
import { perimeterMetres } from '@/domain/geometry/perimeter-metres'
import { representativePosition } from '@/domain/geometry/representative-position'
import { rewind } from '@/domain/geometry/rewind'
import { signedArea } from '@/domain/geometry/signed-area'

const polygon = (...rings: Position[][]): PolygonGeometry => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0] as Position]),
})
const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
]

describe('measuring', () => {
  it('knows a degree of the meridian and the area of a square of the equator', () => {
    expect(distanceMetres([21, 50], [21, 51])).toBeCloseTo(111_195, 0)
    // 0.01° × 0.01° at the equator on the sphere: (111.195 km / 100)²
    expect(areaHectares(polygon(square(0, 0, 0.01)))).toBeCloseTo(123.64, 0)
  })

  it('takes a hole off the area, not off the perimeter', () => {
    const whole = polygon(square(21, 50, 0.02))
    const holed = polygon(square(21, 50, 0.02), square(21.005, 50.005, 0.01).reverse())
    expect(areaHectares(holed) / areaHectares(whole)).toBeCloseTo(0.75, 3)
    expect(perimeterMetres(holed)).toBe(perimeterMetres(whole))
  })

  it('adds up the polygons of a multipolygon', () => {
    const one = polygon(square(21, 50, 0.01))
    const two: AreaGeometry = {
      type: 'MultiPolygon',
      coordinates: [one.coordinates, polygon(square(21.1, 50, 0.01)).coordinates],
    }
    expect(areaHectares(two)).toBeCloseTo(2 * areaHectares(one), 6)
    expect(perimeterMetres(two)).toBeCloseTo(2 * perimeterMetres(one), 6)
  })

  it('gives a line without length nothing', () => {
    expect(lengthMetres([])).toBe(0)
    expect(lengthMetres([[21, 50]])).toBe(0)
  })
})

describe('containsPosition', () => {
  const ring = polygon(square(21, 50, 4), square(22, 51, 2).reverse())
  it('counts the inside and the boundary, not a hole and not the outside', () => {
    expect(containsPosition(ring, [21.5, 50.5])).toBe(true)
    expect(containsPosition(ring, [21, 52])).toBe(true)
    expect(containsPosition(ring, [23, 52])).toBe(false)
    expect(containsPosition(ring, [20, 52])).toBe(false)
  })
})

describe('boundsOf', () => {
  it('takes all geometries together, holes and parts included', () => {
    const geometries: PlaceGeometry[] = [
      { type: 'Point', coordinates: [20, 51] },
      { type: 'MultiPoint', coordinates: [[21, 52.5]] },
      { type: 'MultiPolygon', coordinates: [polygon(square(21, 50, 1)).coordinates] },
    ]
    expect(boundsOf(geometries)).toEqual([20, 50, 22, 52.5])
  })

  it('is undefined for nothing', () => expect(boundsOf([])).toBeUndefined())
})

describe('crossings of a ring', () => {
  it('finds none in a simple ring, closed or not', () => {
    expect(crossingsOf(square(0, 0, 2))).toEqual([])
    expect(firstCrossing([...square(0, 0, 2), [0, 0]])).toBeUndefined()
  })

  it('names the two edges and the spot, the closing edge by the last corner', () => {
    const bowTie: Position[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ]
    expect(crossingsOf(bowTie)).toEqual([{ edges: [0, 2], position: [1, 1] }])
    const closing: Position[] = [
      [0, 0],
      [4, 0],
      [4, 2],
      [1, 2],
      [1, -1],
    ]
    expect(crossingsOf(closing).map(({ edges }) => edges)).toEqual([[0, 3]])
    const byLast: Position[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, -2],
    ]
    expect(crossingsOf(byLast).map(({ edges }) => edges)).toEqual([[0, 2]])
  })

  it('finds a corner that touches a far edge, and an edge that runs back', () => {
    expect(
      firstCrossing([
        [0, 0],
        [4, 0],
        [4, 2],
        [2, 0],
        [0, 2],
      ]),
    ).toEqual([2, 0])
    expect(
      firstCrossing([
        [0, 0],
        [4, 0],
        [2, 0],
        [2, 2],
      ]),
    ).toEqual([4, 0])
  })

  it('does not depend on where the ring begins or which way it runs', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), fc.nat(7), (ring, turn) => {
        const turned = [...ring.slice(turn % ring.length), ...ring.slice(0, turn % ring.length)]
        const count = crossingsOf(ring).length
        expect(crossingsOf(turned)).toHaveLength(count)
        expect(crossingsOf([...ring].reverse())).toHaveLength(count)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('rewind', () => {
  it('turns outer rings counter-clockwise and holes clockwise', () => {
    const wrong = polygon(square(0, 0, 4).reverse(), square(1, 1, 2))
    const [outer, hole] = rewind(wrong).coordinates
    expect(signedArea(outer ?? [])).toBe(16)
    expect(signedArea(hole ?? [])).toBe(-4)
    expect(rewind(rewind(wrong))).toEqual(rewind(wrong))
  })

  it('does so in every polygon of several', () => {
    const wrong = polygon(square(0, 0, 4).reverse())
    const both: AreaGeometry = { type: 'MultiPolygon', coordinates: [wrong.coordinates, wrong.coordinates] }
    const right = rewind(wrong).coordinates
    expect(rewind(both)).toEqual({ type: 'MultiPolygon', coordinates: [right, right] })
  })
})

describe('representativePosition', () => {
  it('is the point itself, the first of several, half way along a line', () => {
    expect(representativePosition({ type: 'Point', coordinates: [21, 50] })).toEqual([21, 50])
    expect(
      representativePosition({
        type: 'MultiPoint',
        coordinates: [
          [21, 50],
          [22, 51],
        ],
      }),
    ).toEqual([21, 50])
    const [lng, lat] = representativePosition({
      type: 'LineString',
      coordinates: [
        [21, 50],
        [21, 50.01],
        [21, 50.04],
      ],
    })
    expect(lng).toBe(21)
    expect(lat).toBeCloseTo(50.02, 6)
  })

  it('takes the longest line and the largest polygon', () => {
    const line = representativePosition({
      type: 'MultiLineString',
      coordinates: [
        [
          [20, 50],
          [20, 50.01],
        ],
        [
          [21, 50],
          [21, 50.1],
        ],
      ],
    })
    expect(line[0]).toBe(21)
    const area = representativePosition({
      type: 'MultiPolygon',
      coordinates: [polygon(square(20, 50, 1)).coordinates, polygon(square(22, 50, 2)).coordinates],
    })
    expect(area).toEqual([23, 51])
  })

  it('is inside a bent area and beside its hole, where the centre of gravity is not', () => {
    const bent = polygon([
      [0, 0],
      [6, 0],
      [6, 6],
      [5, 6],
      [5, 1],
      [0, 1],
    ])
    const ringed = polygon(square(0, 0, 6), square(1, 1, 4).reverse())
    for (const geometry of [bent, ringed]) {
      expect(containsPosition(geometry, representativePosition(geometry))).toBe(true)
    }
  })

  it('is inside every star-shaped area', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 5, maxLength: 16 }),
        (radii) => {
          const geometry = polygon(
            radii.map((radius, n): Position => {
              const angle = (2 * Math.PI * n) / radii.length
              return [21 + radius * Math.cos(angle), 51 + radius * Math.sin(angle)]
            }),
          )
          expect(containsPosition(geometry, representativePosition(geometry))).toBe(true)
        },
      ),
    )
  })
})
