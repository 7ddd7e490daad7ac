import { kinks } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlaceGeometry, type PlaceGeometry, type Position } from '@/domain/geometry/geometry'
import { signedArea } from '@/domain/geometry/signed-area'
import { startPath } from '@/domain/sketch/edit-paths'
import { addPoint } from '@/domain/sketch/edit-points'
import { finishSketch } from '@/domain/sketch/finish-sketch'
import type { Sketch } from '@/domain/sketch/sketch'
import { sketchOf, startSketch } from '@/domain/sketch/start-sketch'
import { aSketch, aTap, at, drawn, square } from './sketch-builders'

const outcome = (sketch: Sketch): string => {
  const result = finishSketch(sketch)
  return result.ok ? 'accepted' : result.problems.map(({ code }) => code).join()
}

const outerOf = (geometry: PlaceGeometry): readonly Position[] =>
  geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []

const closed = (points: readonly Position[]): readonly Position[] => [...points, points[0] as Position]

const withPath = (sketch: Sketch, points: readonly Position[], hole = false): Sketch =>
  points.reduce(addPoint, startPath(sketch, hole))

describe('one ring', () => {
  it('is closed, counter-clockwise whichever way it was drawn', () => {
    const ring = [at(0, 0), at(2, 0), at(2, 2), at(0, 2), at(0, 0)]
    const result = finishSketch(drawn(at(0, 0), at(2, 0), at(2, 2), at(0, 2)))
    expect(result).toEqual({ ok: true, value: { type: 'Polygon', coordinates: [ring] } })
    const other = finishSketch(drawn(at(0, 2), at(2, 2), at(2, 0), at(0, 0)))
    expect(other.ok && signedArea(outerOf(other.value))).toBeGreaterThan(0)
  })

  const refused = (...points: Position[]) =>
    outcome({ ...startSketch({ purpose: 'neighbourhood' }), paths: [{ points }] })

  it('needs three corners, repeats not counted', () => {
    expect(refused()).toBe('sketch.too-few-points')
    expect(refused(at(0, 0), at(1, 0))).toBe('sketch.too-few-points')
    expect(refused(at(0, 0), at(1, 0), at(1, 0), at(0, 0))).toBe('sketch.too-few-points')
  })

  it('may be no bow tie, although its signed area is nothing', () => {
    expect(refused(at(0, 0), at(2, 2), at(2, 0), at(0, 2))).toBe('sketch.crosses-itself')
  })

  it('may not cross with its closing edge, touch itself, or run back over itself', () => {
    expect(refused(at(0, 0), at(3, 0), at(3, 2), at(1, 2), at(1, -1))).toBe('sketch.crosses-itself')
    expect(refused(at(0, 0), at(4, 0), at(4, 2), at(2, 0), at(0, 2))).toBe('sketch.crosses-itself')
    expect(refused(at(0, 0), at(2, 0), at(2, 2), at(2, 4), at(2, 1))).toBe('sketch.crosses-itself')
  })

  it('may not lie on one line or be smaller than a square metre', () => {
    expect(refused(at(0, 0), at(1, 1), at(2, 2))).toBe('sketch.no-area')
    expect(refused([21.36, 50.93], [21.360005, 50.93], [21.36, 50.930005])).toBe('sketch.no-area')
  })

  it('closes over a corner that was dragged onto its neighbour', () => {
    const points = [at(0, 0), at(2, 0), at(2, 0), at(2, 2), at(0, 0)]
    expect(finishSketch({ ...startSketch({ purpose: 'place' }), paths: [{ points }] })).toEqual({
      ok: true,
      value: {
        type: 'Polygon',
        coordinates: [[at(0, 0), at(2, 0), at(2, 2), at(0, 2)].slice(0, 3).concat([at(0, 0)])],
      },
    })
  })

  it('never crosses itself, is open, or turns the wrong way', () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.array(aTap, { maxLength: 9 }), (points) => {
        const result = finishSketch(drawn(...points))
        if (!result.ok) return
        accepted += 1
        const ring = outerOf(result.value)
        expect(isPlaceGeometry(result.value)).toBe(true)
        expect(signedArea(ring)).toBeGreaterThan(0)
        const mutable = [ring.map(([lng, lat]) => [lng, lat])]
        expect(kinks({ type: 'Polygon', coordinates: mutable }).features).toEqual([])
      }),
      { numRuns: 2000 },
    )
    expect(accepted).toBeGreaterThan(50)
  })

  it('is accepted whenever its corners stand in order around a centre, 2,000 of them too', () => {
    const star = (radii: readonly number[]): Sketch => ({
      ...startSketch({ purpose: 'neighbourhood' }),
      paths: [
        {
          points: radii.map((radius, n): Position => {
            const angle = (2 * Math.PI * n) / radii.length
            return at(radius * Math.cos(angle), radius * Math.sin(angle))
          }),
        },
      ],
    })
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 5, maxLength: 20 }),
        (radii) => outcome(star(radii)) === 'accepted',
      ),
    )
    expect(outcome(star(Array.from({ length: 2000 }, (_, n) => 10 + (n % 2))))).toBe('accepted')
  })
})

describe('holes and parts', () => {
  const block = drawn(...square(0, 0, 6))

  it('make a polygon with a hole, wound the other way', () => {
    const result = finishSketch(withPath(block, square(1, 1, 2), true))
    expect(result.ok && result.value.type).toBe('Polygon')
    const rings = result.ok && result.value.type === 'Polygon' ? result.value.coordinates : []
    expect(rings.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1])
  })

  it('put each hole into the part around it, also when a part lies in the hole of another', () => {
    let sketch = withPath(block, square(1, 1, 4), true)
    sketch = withPath(sketch, square(2, 2, 2))
    sketch = withPath(sketch, square(2.5, 2.5, 1), true)
    sketch = withPath(sketch, square(10, 0, 2))
    const result = finishSketch(sketch)
    expect(result.ok && result.value.type).toBe('MultiPolygon')
    const parts = result.ok && result.value.type === 'MultiPolygon' ? result.value.coordinates : []
    expect(parts.map((rings) => rings.length)).toEqual([2, 2, 1])
  })

  it('leave out a part that was begun and stayed empty', () => {
    expect(outcome(startPath(block, true))).toBe('accepted')
    expect(outcome(startPath(drawn()))).toBe('sketch.too-few-points')
  })

  it('refuse a hole outside, half outside, or along the edge', () => {
    expect(outcome(withPath(block, square(8, 1, 2), true))).toBe('sketch.hole-outside')
    expect(outcome(withPath(block, square(5, 1, 2), true))).toBe('sketch.hole-outside')
    expect(outcome(withPath(block, square(0, 1, 2), true))).toBe('sketch.hole-outside')
    expect(outcome(withPath(block, square(0, 0, 6), true))).toBe('sketch.hole-outside')
  })

  it('allow a hole that touches the edge in one point', () => {
    expect(outcome(withPath(block, [at(0, 3), at(2, 2), at(2, 4)], true))).toBe('accepted')
  })

  it('refuse parts and holes that overlap or share a side', () => {
    expect(outcome(withPath(block, square(5, 5, 3)))).toBe('sketch.parts-overlap')
    expect(outcome(withPath(block, square(1, 1, 3)))).toBe('sketch.parts-overlap')
    expect(outcome(withPath(block, square(6, 0, 3)))).toBe('sketch.parts-overlap')
    expect(outcome(withPath(block, square(0, 0, 6)))).toBe('sketch.parts-overlap')
    const twoHoles = withPath(withPath(block, square(1, 1, 3), true), square(2, 2, 3), true)
    expect(outcome(twoHoles)).toBe('sketch.parts-overlap')
  })

  it('allow parts that touch in one corner', () => {
    expect(outcome(withPath(block, square(6, 6, 2)))).toBe('accepted')
  })
})

describe('lines and points', () => {
  const shaped = (shape: 'line' | 'points', ...paths: Position[][]): Sketch => ({
    ...startSketch({ purpose: 'place', shape }),
    paths: paths.map((points) => ({ points })),
  })
  const geometry = (sketch: Sketch) => {
    const result = finishSketch(sketch)
    return result.ok ? result.value : result.problems
  }

  it('become one line or several', () => {
    const one = [at(0, 0), at(1, 1)]
    expect(geometry(shaped('line', one))).toEqual({ type: 'LineString', coordinates: one })
    expect(geometry(shaped('line', one, [], [at(3, 3), at(3, 3), at(4, 4)]))).toEqual({
      type: 'MultiLineString',
      coordinates: [one, [at(3, 3), at(4, 4)]],
    })
    expect(outcome(shaped('line', [at(0, 0), at(0, 0)]))).toBe('sketch.line-too-short')
    expect(outcome(shaped('line', []))).toBe('sketch.line-too-short')
  })

  it('may cross themselves: a path in a park does', () => {
    expect(outcome(shaped('line', [at(0, 0), at(2, 2), at(2, 0), at(0, 2)]))).toBe('accepted')
  })

  it('become one point or several', () => {
    expect(geometry(shaped('points', [at(0, 0)]))).toEqual({ type: 'Point', coordinates: at(0, 0) })
    expect(geometry(shaped('points', [at(0, 0), at(1, 1)]))).toEqual({
      type: 'MultiPoint',
      coordinates: [at(0, 0), at(1, 1)],
    })
    expect(outcome(shaped('points', []))).toBe('sketch.no-points')
  })
})

describe('a shape that is there already', () => {
  const about = { purpose: 'neighbourhood', targetId: 'n1' } as const
  const hole = closed(square(1, 1, 2).toReversed())
  const shapes: readonly PlaceGeometry[] = [
    { type: 'Point', coordinates: at(0, 0) },
    { type: 'MultiPoint', coordinates: [at(0, 0), at(1, 1)] },
    { type: 'LineString', coordinates: [at(0, 0), at(1, 1)] },
    {
      type: 'MultiLineString',
      coordinates: [
        [at(0, 0), at(1, 1)],
        [at(2, 0), at(3, 1)],
      ],
    },
    { type: 'Polygon', coordinates: [closed(square(0, 0, 6)), hole] },
    {
      type: 'MultiPolygon',
      coordinates: [[closed(square(0, 0, 6)), hole], [closed(square(8, 0, 3))]],
    },
  ]

  it.each(shapes)('comes out of a sketch as it went in: $type', (geometry) => {
    expect(finishSketch(sketchOf(geometry, about))).toEqual({ ok: true, value: geometry })
  })

  it('comes out as it went in, whatever was drawn', () => {
    let accepted = 0
    fc.assert(
      fc.property(aSketch, (sketch) => {
        const result = finishSketch(sketch)
        if (!result.ok) return
        accepted += 1
        expect(isPlaceGeometry(result.value)).toBe(true)
        expect(finishSketch(sketchOf(result.value, about))).toEqual(result)
      }),
      { numRuns: 500 },
    )
    expect(accepted).toBeGreaterThan(50)
  })
})
