import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinNeighbourhoods, reshapeNeighbourhood, splitNeighbourhood } from '@/domain/change/area-shape'
import { areaHectares } from '@/domain/geometry/area-hectares'
import {
  type AreaGeometry,
  isAreaGeometry,
  type PolygonGeometry,
  type Position,
} from '@/domain/geometry/geometry'
import { joinAreas } from '@/domain/geometry/join-areas'
import { rewind } from '@/domain/geometry/rewind'
import { doAreasTouch } from '@/domain/geometry/ring-relations'
import { createSnapper } from '@/domain/geometry/snap'
import { splitArea } from '@/domain/geometry/split-area'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { checkRecord } from '@/domain/schema/record'
import { selectPoint } from '@/domain/sketch/choose-point'
import { deletePoint, insertPoint, movePoint } from '@/domain/sketch/edit-points'
import { followNeighbours, neighbourShapes } from '@/domain/sketch/follow-neighbours'
import { sketchOf } from '@/domain/sketch/start-sketch'
import { undoStep } from '@/domain/sketch/steps'
import { aNeighbourhood, NOW } from '../builders/records'
import { at, square } from './sketch-builders'

const polygon = (...rings: Position[][]): PolygonGeometry =>
  rewind({ type: 'Polygon', coordinates: rings.map((ring) => [...ring, ring[0] as Position]) })

const total = (areas: readonly AreaGeometry[]): number =>
  areas.reduce((sum, area) => sum + areaHectares(area), 0)

const block = polygon(square(0, 0, 6))
const ringed = polygon(square(0, 0, 6), square(2, 2, 2))
const twoParts: AreaGeometry = {
  type: 'MultiPolygon',
  coordinates: [block.coordinates, polygon(square(10, 0, 2)).coordinates],
}

describe('splitting', () => {
  it('cuts a block in two, the larger piece first', () => {
    const pieces = splitArea(block, [at(2, -1), at(2, 7)])
    expect(pieces).toHaveLength(2)
    expect(areaHectares(pieces[0] as AreaGeometry)).toBeCloseTo(areaHectares(block) * (4 / 6), 1)
    expect(total(pieces)).toBeCloseTo(areaHectares(block), 6)
  })

  it('takes a line with corners, and one that begins and ends on the boundary', () => {
    expect(splitArea(block, [at(3, 0), at(3, 2), at(5, 2), at(5, 6)])).toHaveLength(2)
    expect(splitArea(block, [at(0, 0), at(6, 6)])).toHaveLength(2)
  })

  it('cuts through a hole and keeps a hole beside the line', () => {
    expect(total(splitArea(ringed, [at(3, -1), at(3, 7)]))).toBeCloseTo(areaHectares(ringed), 6)
    const [larger, smaller] = splitArea(ringed, [at(-1, 1), at(7, 1)])
    expect(larger).toMatchObject({ type: 'Polygon', coordinates: { length: 2 } })
    expect(smaller).toMatchObject({ type: 'Polygon', coordinates: { length: 1 } })
  })

  it('leaves parts that the line does not cross with the largest piece', () => {
    const pieces = splitArea(twoParts, [at(2, -1), at(2, 7)])
    expect(pieces.map(({ type }) => type)).toEqual(['MultiPolygon', 'Polygon'])
    expect(total(pieces)).toBeCloseTo(areaHectares(twoParts), 6)
  })

  it('gives the area itself when the line goes past it or ends within', () => {
    expect(splitArea(block, [at(8, -1), at(8, 7)])).toEqual([block])
    expect(splitArea(block, [at(2, -1), at(2, 3)])).toEqual([block])
    expect(splitArea(block, [at(1, 1), at(5, 5)])).toEqual([block])
  })

  it('loses and doubles nothing, wherever the line goes', () => {
    const place = fc.integer({ min: -200, max: 800 }).map((n) => n / 100)
    const spot = fc.tuple(place, place)
    let cut = 0
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 5 }), (spots) => {
        const pieces = splitArea(
          ringed,
          spots.map(([x, y]) => at(x, y)),
        )
        if (pieces.length > 1) cut += 1
        expect(pieces.every(isAreaGeometry)).toBe(true)
        expect(total(pieces)).toBeCloseTo(areaHectares(ringed), 4)
      }),
      { numRuns: 500 },
    )
    expect(cut).toBeGreaterThan(20)
  })

  it('makes areas beside the first, which keeps what is known of it', () => {
    const area = aNeighbourhood({ id: 'n1', name: 'Sady', geometry: block, description: 'Stare bloki' })
    const other = aNeighbourhood({ id: 'n2', name: 'Sady (2)' })
    let made = 0
    const change = splitNeighbourhood(
      area,
      [at(2, -1), at(2, 7)],
      new Map([area, other].map((one) => [one.id, one])),
      () => ({ id: `new${++made}`, now: NOW, by: 'OSL' }),
    )
    if (!change.ok) throw new Error('not split')
    expect(change.value.patch).toMatchObject([{ id: 'n1', fields: { geometry: { type: 'Polygon' } } }])
    expect(change.value.put).toMatchObject([{ id: 'new1', name: 'Sady (3)', areaType: area.areaType }])
    expect(checkRecord(change.value.put?.[0])).toMatchObject({ badFields: [] })
    const past = splitNeighbourhood(area, [at(8, 0), at(9, 9)], new Map(), () => ({
      id: 'x',
      now: NOW,
      by: '',
    }))
    expect(past).toEqual({ ok: false, problems: [{ code: 'sketch.not-split' }] })
  })
})

describe('joining', () => {
  it('makes one part of neighbours, and puts back together what was split', () => {
    const pieces = splitArea(ringed, [at(3, -1), at(3, 7)])
    const joined = joinAreas(pieces[0] as AreaGeometry, pieces[1] as AreaGeometry)
    expect(joined.type).toBe('Polygon')
    expect(joined.coordinates).toHaveLength(2)
    expect(areaHectares(joined)).toBeCloseTo(areaHectares(ringed), 4)
  })

  it('makes two parts of areas that do not touch', () => {
    expect(joinAreas(block, polygon(square(10, 0, 2))).type).toBe('MultiPolygon')
  })

  it('leaves no crack where boundaries nearly fit', () => {
    const almost = polygon([at(6, 0), at(8, 0), at(8, 6), at(6, 6), at(6, 4), at(6.00002, 3), at(6, 2)])
    const joined = joinAreas(block, almost)
    expect(joined.type).toBe('Polygon')
    expect(joined.coordinates).toHaveLength(1)
  })

  it('moves what lay below the second to the first, and takes no area below itself', () => {
    const first = aNeighbourhood({ id: 'a', name: 'A', geometry: block, approximate: false, parentId: 'b' })
    const second = aNeighbourhood({
      id: 'b',
      name: 'B',
      geometry: polygon(square(6, 0, 6)),
      approximate: true,
    })
    const below = aNeighbourhood({ id: 'c', parentId: 'b' })
    const change = joinNeighbourhoods(
      first,
      second,
      new Map([first, second, below].map((one) => [one.id, one])),
    )
    expect(change).toMatchObject({
      patch: [
        { id: 'a', fields: { geometry: { type: 'Polygon' }, approximate: true, parentId: null } },
        { id: 'c', fields: { parentId: 'a' } },
      ],
      remove: ['b'],
    })
  })
})

describe('areas that were snapped to the edge of another', () => {
  const slanted = polygon([at(0, 0), at(6.03719, 1.29773), at(5.1, 6.7), at(-0.7, 5.9)])
  const [a, b] = [at(0, 0), at(6.03719, 1.29773)]
  /** With the seven digits that files have: up to a centimetre beside the edge. */
  const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
  const on = (share: number): Position => [
    rounded(a[0] + (b[0] - a[0]) * share),
    rounded(a[1] + (b[1] - a[1]) * share),
  ]

  it('touch it and become one part with it, wherever on the edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 499 }), fc.integer({ min: 501, max: 999 }), (from, to) => {
        const attached = polygon([on(from / 1000), at(2, -3), at(4, -3), on(to / 1000)])
        expect(doAreasTouch(slanted, attached)).toBe(true)
        const joined = joinAreas(slanted, attached)
        expect(joined.type).toBe('Polygon')
        expect(joined.coordinates).toHaveLength(1)
        expect(areaHectares(joined)).toBeCloseTo(total([slanted, attached]), 2)
      }),
    )
  })

  it('do not touch what is half a metre away', () => {
    const apart = polygon(square(0, 0, 2).map(([lng, lat]): Position => [lng, lat - 0.0020045]))
    expect(doAreasTouch(polygon(square(0, 0, 2)), apart)).toBe(false)
  })

  it('are followed from both sides', () => {
    const attached = polygon([on(0.3), at(2, -3), at(4, -3), on(0.6)])
    const large = aNeighbourhood({ id: 'l', name: 'L', geometry: slanted })
    const small = aNeighbourhood({ id: 's', name: 'S', geometry: attached })
    const areas = new Map([large, small].map((area) => [area.id, area]))
    for (const [own, other] of [
      [large, small],
      [small, large],
    ] as const) {
      const sketch = followNeighbours(
        sketchOf(own.geometry, { purpose: 'neighbourhood', targetId: own.id }),
        areas.values(),
      )
      expect(sketch.paths).toHaveLength(2)
      // Nothing was moved yet: nothing of the neighbour is written.
      expect(neighbourShapes(sketch, areas)).toMatchObject({
        ok: true,
        value: { shapes: new Map(), left: [] },
      })
      const shared = sketch.paths[1]?.points.find((point) =>
        sketch.paths[0]?.points.some((mine) => String(mine) === String(point)),
      ) as Position
      const index = sketch.paths[0]?.points.findIndex((point) => String(point) === String(shared)) ?? -1
      const moved = movePoint(sketch, 0, index, [shared[0], shared[1] + 0.0001])
      const result = neighbourShapes(moved, areas)
      expect(result.ok && [...result.value.shapes.keys()].map(({ id }) => id)).toEqual([other.id])
    }
  })
})

describe('a new boundary', () => {
  const area = aNeighbourhood({ id: 'n1', geometry: block, approximate: true, validFrom: '2020' })

  it('replaces a wrong one without a trace', () => {
    expect(reshapeNeighbourhood(area, { geometry: ringed, approximate: true }).patch).toEqual([
      { id: 'n1', fields: { geometry: ringed } },
    ])
  })

  it('is no longer that of the file it came from', () => {
    const named = { ...area, boundarySource: 'plan.geojson' }
    expect(reshapeNeighbourhood(named, { geometry: ringed, approximate: false }).patch?.[0]?.fields).toEqual({
      geometry: ringed,
      approximate: false,
      boundarySource: null,
    })
  })

  it('from a day on keeps the one of before with its dates', () => {
    const { patch } = reshapeNeighbourhood(area, {
      geometry: ringed,
      approximate: true,
      validFrom: '2026-12-01',
    })
    const fields = patch?.[0]?.fields
    expect(fields).toEqual({
      geometry: ringed,
      validFrom: '2026-12-01',
      earlier: [{ geometry: block, approximate: true, validFrom: '2020', validTo: '2026-12-01' }],
    })
    expect(checkRecord({ ...area, ...fields }).badFields).toEqual([])
  })
})

describe('a boundary in common', () => {
  // Two blocks side by side: the right side of the first is the left side of the second.
  const first = aNeighbourhood({
    id: 'a',
    name: 'A',
    geometry: polygon([at(0, 0), at(3, 0), at(3, 2), at(3, 4), at(0, 4)]),
  })
  const second = aNeighbourhood({
    id: 'b',
    name: 'B',
    geometry: polygon([at(3, 0), at(6, 0), at(6, 4), at(3, 4), at(3, 2)]),
  })
  const areas = new Map([first, second].map((area) => [area.id, area]))
  const begin = () =>
    followNeighbours(sketchOf(first.geometry, { purpose: 'neighbourhood', targetId: 'a' }), areas.values())
  const ringOf = (sketch: ReturnType<typeof begin>): readonly Position[] => {
    const result = neighbourShapes(sketch, areas)
    const shape = result.ok ? [...result.value.shapes].find(([{ id }]) => id === 'b')?.[1] : undefined
    return shape?.type === 'Polygon' ? (shape.coordinates[0] ?? []) : []
  }
  const indexOf = (sketch: ReturnType<typeof begin>, position: Position): number =>
    sketch.paths[0]?.points.findIndex((point) => String(point) === String(position)) ?? -1

  it('moves on both sides, and back with one undo', () => {
    const sketch = begin()
    const moved = movePoint(sketch, 0, indexOf(sketch, at(3, 2)), at(3.5, 2))
    expect(ringOf(moved)).toContainEqual(at(3.5, 2))
    expect(ringOf(moved)).not.toContainEqual(at(3, 2))
    expect(undoStep(moved).paths).toEqual(sketch.paths)
  })

  it('takes a new point, and gives one up, on both sides', () => {
    const sketch = begin()
    const inserted = insertPoint(sketch, 0, indexOf(sketch, at(3, 0)), at(3, 1))
    const ring = ringOf(inserted).slice(0, -1).map(String)
    const n = ring.indexOf(String(at(3, 1)))
    expect([ring.at(n - 1), ring.at((n + 1) % ring.length)].sort()).toEqual(
      [String(at(3, 0)), String(at(3, 2))].sort(),
    )
    expect(ringOf(deletePoint(sketch, 0, indexOf(sketch, at(3, 2))))).not.toContainEqual(at(3, 2))
  })

  it('keeps a corner that the neighbour needs elsewhere', () => {
    const sketch = begin()
    // (3, 0) is where the first area turns; the second goes on to (6, 0) there.
    expect(ringOf(deletePoint(sketch, 0, indexOf(sketch, at(3, 0))))).toEqual([])
  })

  it('stays with the neighbour when not wished', () => {
    const sketch = { ...begin(), shares: false }
    expect(ringOf(movePoint(sketch, 0, indexOf(sketch, at(3, 2)), at(3.5, 2)))).toEqual([])
  })

  it('leaves a neighbour alone that was changed meanwhile, and says which', () => {
    const sketch = begin()
    const moved = movePoint(sketch, 0, indexOf(sketch, at(3, 2)), at(3.5, 2))
    const changed = { ...second, geometry: polygon(square(3, 0, 4)) }
    expect(neighbourShapes(moved, new Map<string, Neighbourhood>([['b', changed]]))).toEqual({
      ok: true,
      value: { shapes: new Map(), left: ['B'] },
    })
  })

  it('refuses to make the neighbour cross itself', () => {
    const sketch = begin()
    const result = neighbourShapes(movePoint(sketch, 0, indexOf(sketch, at(3, 2)), at(7, 2)), areas)
    expect(result).toEqual({
      ok: false,
      problems: [{ code: 'sketch.neighbour-crosses', params: { name: 'B' } }],
    })
  })

  it('refuses to take a ring or a hole of the neighbour apart', () => {
    const triangle = aNeighbourhood({ id: 't', name: 'T', geometry: polygon([at(3, 0), at(6, 2), at(3, 4)]) })
    const all = new Map([first, triangle].map((area) => [area.id, area]))
    const sketch = followNeighbours(
      sketchOf(first.geometry, { purpose: 'neighbourhood', targetId: 'a' }),
      all.values(),
    )
    const collapsed = movePoint(sketch, 0, indexOf(sketch, at(3, 0)), at(3, 4))
    expect(neighbourShapes(collapsed, all).ok).toBe(false)

    const ringed2 = aNeighbourhood({
      id: 'o',
      name: 'O',
      geometry: polygon(square(0, 0, 9), square(2, 2, 2)),
    })
    const island = aNeighbourhood({ id: 'i', name: 'I', geometry: polygon(square(2, 2, 2)) })
    const both = new Map([ringed2, island].map((area) => [area.id, area]))
    const begun = followNeighbours(
      sketchOf(island.geometry, { purpose: 'neighbourhood', targetId: 'i' }),
      both.values(),
    )
    const outside = movePoint(begun, 0, indexOf(begun, at(4, 4)), at(12, 12))
    expect(neighbourShapes(outside, both).ok).toBe(false)
    expect(neighbourShapes(movePoint(begun, 0, indexOf(begun, at(4, 4)), at(5, 5)), both).ok).toBe(true)
  })

  it('does not choose a point of the neighbour', () => {
    const sketch = begin()
    expect(selectPoint(sketch, 1, 0)).toBe(sketch)
  })
})

describe('snapping', () => {
  const snap = createSnapper(block.coordinates)
  // 0.001° of latitude are 111 m, of longitude 70 m.
  it('takes a corner before an edge that is a little nearer', () => {
    expect(snap(at(0.1, 0.05), 20)).toEqual(at(0, 0))
    const onEdge = snap(at(3, 0.05), 20) as Position
    expect(onEdge[0]).toBeCloseTo(at(3, 0)[0], 9)
    expect(onEdge[1]).toBeCloseTo(50.93, 9)
  })

  it('takes nothing that is further', () => {
    expect(snap(at(3, 1), 20)).toBeUndefined()
    expect(createSnapper([])(at(3, 1), 20)).toBeUndefined()
  })

  it('lets a point go from where it stands', () => {
    expect(snap(at(0.1, 0.05), 20, at(0, 0))).toBeUndefined()
  })
})
