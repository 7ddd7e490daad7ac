import { kinks } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlaceGeometry, type Position } from '@/domain/geometry/geometry'
import { signedArea } from '@/domain/geometry/signed-area'
import { addPoint } from '@/domain/sketch/add-point'
import { finishSketch } from '@/domain/sketch/finish-sketch'
import { isSketch, type Sketch } from '@/domain/sketch/is-sketch'
import { movePoint } from '@/domain/sketch/move-point'
import { redoPoint } from '@/domain/sketch/redo-point'
import { sketchMeasures } from '@/domain/sketch/sketch-measures'
import { startSketch } from '@/domain/sketch/start-sketch'
import { undoPoint } from '@/domain/sketch/undo-point'

const sketchOf = (...points: Position[]): Sketch => points.reduce(addPoint, startSketch('neighbourhood'))

/** Steps of about 70 × 110 m. */
const at = (x: number, y: number): Position => [21.36 + x / 1000, 50.93 + y / 1000]

const gridPosition = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([x, y]) => at(x, y))
const tap = fc
  .tuple(fc.double({ min: 21.3, max: 21.4, noNaN: true }), fc.double({ min: 50.9, max: 50.95, noNaN: true }))
  .map(([lng, lat]): Position => [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7])
const positions = fc.array(fc.oneof(gridPosition, tap), { maxLength: 9 })

/** Everything a person can do to a sketch. */
const step = fc.oneof(
  tap.map((position) => (sketch: Sketch) => addPoint(sketch, position)),
  fc.constant(undoPoint),
  fc.constant(redoPoint),
  fc.tuple(fc.integer({ min: -1, max: 9 }), tap).map(
    ([index, position]) =>
      (sketch: Sketch) =>
        movePoint(sketch, index, position),
  ),
)
const anySketch = fc
  .tuple(fc.array(step, { maxLength: 20 }), fc.option(fc.constant('n1'), { nil: undefined }))
  .map(([steps, targetId]) =>
    steps.reduce((sketch, change) => change(sketch), startSketch('place', targetId)),
  )

describe('adding, undoing and moving points', () => {
  it('ignores a second tap on the very same spot', () => {
    const sketch = sketchOf(at(0, 0))
    expect(addPoint(sketch, at(0, 0))).toBe(sketch)
    expect(addPoint(sketch, at(0, 1)).points).toEqual([at(0, 0), at(0, 1)])
  })

  it('undo takes back what was added, redo puts it back', () => {
    fc.assert(
      fc.property(positions, tap, (points, extra) => {
        const before = sketchOf(...points)
        const after = addPoint(before, extra)
        fc.pre(after !== before)
        expect(undoPoint(after).points).toEqual(before.points)
        expect(redoPoint(undoPoint(after))).toEqual(after)
      }),
    )
  })

  it('forgets what was undone when a new point is added', () => {
    const sketch = addPoint(undoPoint(sketchOf(at(0, 0), at(1, 0))), at(2, 0))
    expect(redoPoint(sketch)).toBe(sketch)
    expect(sketch.points).toEqual([at(0, 0), at(2, 0)])
  })

  it('leaves an empty sketch as it is when there is nothing to undo', () => {
    const empty = startSketch('neighbourhood')
    expect(undoPoint(empty)).toBe(empty)
    expect(redoPoint(empty)).toBe(empty)
  })

  it('moves one corner and no other', () => {
    const sketch = sketchOf(at(0, 0), at(1, 0), at(1, 1))
    expect(movePoint(sketch, 1, at(2, 0)).points).toEqual([at(0, 0), at(2, 0), at(1, 1)])
    expect(movePoint(sketch, 3, at(2, 0))).toBe(sketch)
    expect(movePoint(sketch, -1, at(2, 0))).toBe(sketch)
  })
})

describe('finishing', () => {
  it('gives a closed ring, counter-clockwise whichever way it was drawn', () => {
    const ring = [at(0, 0), at(2, 0), at(2, 2), at(0, 2), at(0, 0)]
    const drawn = finishSketch(sketchOf(at(0, 0), at(2, 0), at(2, 2), at(0, 2)))
    expect(drawn).toEqual({ ok: true, value: { type: 'Polygon', coordinates: [ring] } })
    const other = finishSketch(sketchOf(at(0, 2), at(2, 2), at(2, 0), at(0, 0)))
    expect(other).toMatchObject({ ok: true })
    if (other.ok) expect(signedArea(other.value.coordinates[0] ?? [])).toBeGreaterThan(0)
  })

  const refused = (...points: Position[]) => {
    const result = finishSketch({ ...startSketch('neighbourhood'), points })
    return result.ok ? 'accepted' : result.problems.map(({ code }) => code).join()
  }

  it('refuses fewer than three corners, repeats not counted', () => {
    expect(refused()).toBe('sketch.too-few-points')
    expect(refused(at(0, 0), at(1, 0))).toBe('sketch.too-few-points')
    expect(refused(at(0, 0), at(1, 0), at(1, 0), at(0, 0))).toBe('sketch.too-few-points')
  })

  it('refuses a bow tie, although its signed area is nothing', () => {
    expect(refused(at(0, 0), at(2, 2), at(2, 0), at(0, 2))).toBe('sketch.crosses-itself')
  })

  it('refuses a closing edge that crosses', () => {
    expect(refused(at(0, 0), at(3, 0), at(3, 2), at(1, 2), at(1, -1))).toBe('sketch.crosses-itself')
  })

  it('refuses a line that touches itself or runs back over itself', () => {
    expect(refused(at(0, 0), at(4, 0), at(4, 2), at(2, 0), at(0, 2))).toBe('sketch.crosses-itself')
    expect(refused(at(0, 0), at(2, 0), at(2, 2), at(2, 4), at(2, 1))).toBe('sketch.crosses-itself')
  })

  it('refuses corners on one line and areas smaller than a square metre', () => {
    expect(refused(at(0, 0), at(1, 1), at(2, 2))).toBe('sketch.no-area')
    expect(refused([21.36, 50.93], [21.360005, 50.93], [21.36, 50.930005])).toBe('sketch.no-area')
  })

  it('closes over a corner that was dragged onto its neighbour', () => {
    const points = [at(0, 0), at(2, 0), at(2, 0), at(2, 2), at(0, 0)]
    expect(finishSketch({ ...startSketch('place'), points })).toEqual({
      ok: true,
      value: { type: 'Polygon', coordinates: [[at(0, 0), at(2, 0), at(2, 2), at(0, 0)]] },
    })
  })

  it('never gives a ring that crosses itself, is open, or turns the wrong way', () => {
    let accepted = 0
    fc.assert(
      fc.property(positions, (points) => {
        const result = finishSketch(sketchOf(...points))
        if (!result.ok) return
        accepted += 1
        const [ring = []] = result.value.coordinates
        expect(isPlaceGeometry(result.value)).toBe(true)
        expect(signedArea(ring)).toBeGreaterThan(0)
        const mutable = [ring.map(([lng, lat]) => [lng, lat])]
        expect(kinks({ type: 'Polygon', coordinates: mutable }).features).toEqual([])
      }),
      { numRuns: 2000 },
    )
    expect(accepted).toBeGreaterThan(50)
  })

  it('accepts every star-shaped ring: corners in order around a centre', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 5, maxLength: 20 }),
        (radii) => {
          const points = radii.map((radius, n): Position => {
            const angle = (2 * Math.PI * n) / radii.length
            return at(radius * Math.cos(angle), radius * Math.sin(angle))
          })
          expect(finishSketch(sketchOf(...points)).ok).toBe(true)
        },
      ),
    )
  })
})

describe('measures', () => {
  it('measures a hectare', () => {
    // 100 m are 0.00089932° of latitude, and of longitude that divided by cos 50.93°.
    const [w, s] = [21.36, 50.93]
    const [dx, dy] = [0.00089932 / Math.cos((s * Math.PI) / 180), 0.00089932]
    const measures = sketchMeasures(sketchOf([w, s], [w + dx, s], [w + dx, s + dy], [w, s + dy]))
    expect(measures.areaHa).toBeCloseTo(1, 2)
    expect(measures.perimeterM).toBeGreaterThan(399)
    expect(measures.perimeterM).toBeLessThan(401)
    expect(measures.pointCount).toBe(4)
  })

  it('has a length but no area with two points, and neither with fewer', () => {
    const two = sketchMeasures(sketchOf([21.36, 50.93], [21.36, 50.93089932]))
    expect(two.areaHa).toBe(0)
    expect(two.perimeterM).toBeCloseTo(100, 0)
    expect(sketchMeasures(sketchOf(at(0, 0)))).toEqual({ areaHa: 0, perimeterM: 0, pointCount: 1 })
    expect(sketchMeasures(sketchOf())).toEqual({ areaHa: 0, perimeterM: 0, pointCount: 0 })
  })
})

describe('a draft read from storage', () => {
  it('is known again, whatever was done to the sketch before', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const read: unknown = JSON.parse(JSON.stringify(sketch))
        expect(isSketch(read)).toBe(true)
        expect(read).toEqual(sketch)
      }),
    )
  })

  it('is refused with any one part missing or wrong', () => {
    const sketch = undoPoint(sketchOf(at(0, 0), at(1, 0)))
    const wrong: readonly unknown[] = [
      { ...sketch, version: 2 },
      { ...sketch, purpose: 'route' },
      { ...sketch, tool: 'circle' },
      { ...sketch, points: undefined },
      { ...sketch, points: [[21, 200]] },
      { ...sketch, points: [[21, null]] },
      { ...sketch, undone: 'none' },
      { ...sketch, targetId: 7 },
      null,
      undefined,
      [],
      'sketch',
    ]
    expect(isSketch(sketch)).toBe(true)
    expect(wrong.filter(isSketch)).toEqual([])
  })

  it('is refused when it is anything else', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => !isSketch(value)))
  })
})
