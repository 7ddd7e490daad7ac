import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '@/domain/geometry/geometry'
import { selectNext, selectPoint } from '@/domain/sketch/choose-point'
import { shiftAll, startPath, withMode } from '@/domain/sketch/edit-paths'
import { addPoint, deletePoint, insertPoint, movePoint, removePath } from '@/domain/sketch/edit-points'
import { readSketch } from '@/domain/sketch/read-sketch'
import { activePath, ownPaths, pointCount, type Sketch } from '@/domain/sketch/sketch'
import { sketchMeasures } from '@/domain/sketch/sketch-measures'
import { startSketch } from '@/domain/sketch/start-sketch'
import { redoStep, undoStep } from '@/domain/sketch/steps'
import { anEdit, aSketch, aTap, at, drawn, square } from './sketch-builders'

const pointsOf = (sketch: Sketch): readonly (readonly Position[])[] =>
  sketch.paths.map(({ points }) => points)

describe('points', () => {
  it('ignores a second tap on the very same spot', () => {
    const sketch = drawn(at(0, 0))
    expect(addPoint(sketch, at(0, 0))).toBe(sketch)
    expect(pointsOf(addPoint(sketch, at(0, 1)))).toEqual([[at(0, 0), at(0, 1)]])
  })

  it('moves one point and no other', () => {
    const sketch = drawn(at(0, 0), at(1, 0), at(1, 1))
    expect(pointsOf(movePoint(sketch, 0, 1, at(2, 0)))).toEqual([[at(0, 0), at(2, 0), at(1, 1)]])
    expect(movePoint(sketch, 0, 3, at(2, 0))).toBe(sketch)
    expect(movePoint(sketch, 1, 0, at(2, 0))).toBe(sketch)
  })

  it('inserts on an edge, the closing one too, and chooses what is new', () => {
    const sketch = drawn(at(0, 0), at(2, 0), at(2, 2))
    expect(insertPoint(sketch, 0, 0, at(1, 0))).toMatchObject({
      paths: [{ points: [at(0, 0), at(1, 0), at(2, 0), at(2, 2)] }],
      selected: 1,
    })
    expect(pointsOf(insertPoint(sketch, 0, 2, at(1, 1)))).toEqual([[at(0, 0), at(2, 0), at(2, 2), at(1, 1)]])
  })

  it('takes a point out, and with the last one its path, unless it is the only one', () => {
    const sketch = drawn(at(0, 0), at(2, 0))
    expect(pointsOf(deletePoint(sketch, 0, 0))).toEqual([[at(2, 0)]])
    const withHole = addPoint(startPath(sketch, true), at(1, 1))
    expect(pointsOf(deletePoint(withHole, 1, 0))).toEqual([[at(0, 0), at(2, 0)]])
    expect(pointsOf(deletePoint(drawn(at(0, 0)), 0, 0))).toEqual([[]])
  })
})

describe('parts and holes', () => {
  it('sends the next points to the path that was begun', () => {
    const sketch = square(1, 1, 1).reduce(addPoint, startPath(drawn(...square(0, 0, 4)), true))
    expect(sketch.paths).toEqual([{ points: square(0, 0, 4) }, { points: square(1, 1, 1), hole: true }])
    expect(activePath(sketch).hole).toBe(true)
  })

  it('makes a part of a hole that was begun by mistake', () => {
    const sketch = startPath(startPath(drawn(...square(0, 0, 4)), true), false)
    expect(sketch.paths).toEqual([{ points: square(0, 0, 4) }, { points: [] }])
    expect(startPath(sketch, false).paths).toBe(sketch.paths)
  })

  it('goes to a path that is there when one is taken out', () => {
    const sketch = removePath(addPoint(startPath(drawn(at(0, 0))), at(3, 3)), 0)
    expect(activePath(sketch).points).toEqual([at(3, 3)])
  })

  it('moves all of it by the same', () => {
    const sketch = shiftAll(addPoint(startPath(drawn(at(0, 0))), at(1, 1)), [0.5, -0.25])
    expect(pointsOf(sketch)).toEqual([[[21.86, 50.68]], [[21.861, 50.681]]])
  })
})

describe('choosing', () => {
  it('goes through the points of all paths and round', () => {
    let sketch = addPoint(startPath(drawn(at(0, 0), at(1, 0))), at(3, 3))
    const seen: (readonly [number, number | undefined])[] = []
    for (let n = 0; n < 4; n++) {
      sketch = selectNext(sketch, 1)
      seen.push([sketch.active, sketch.selected])
    }
    expect(seen).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [0, 0],
    ])
    expect(selectNext(sketch, -1)).toMatchObject({ active: 1, selected: 0 })
  })

  it('goes to the point before the one that is deleted', () => {
    const sketch = selectPoint(withMode(drawn(at(0, 0), at(1, 0), at(1, 1)), 'adjust'), 0, 2)
    expect(deletePoint(sketch, 0, 2).selected).toBe(1)
    expect(deletePoint(selectPoint(sketch, 0, 0), 0, 0).selected).toBe(0)
  })

  it('keeps the chosen point chosen while it is moved, and forgets it when another mode begins', () => {
    const sketch = selectPoint(drawn(at(0, 0), at(1, 0)), 0, 1)
    expect(movePoint(sketch, 0, 1, at(2, 0)).selected).toBe(1)
    expect(withMode(sketch, 'shift')).not.toHaveProperty('selected')
    expect(selectPoint(sketch, 0, 7)).not.toHaveProperty('selected')
  })
})

describe('undo within the sketch', () => {
  it('takes back whatever was done, and does it again', () => {
    fc.assert(
      fc.property(aSketch, anEdit, (before, edit) => {
        const after = edit(before)
        fc.pre(after.done !== before.done)
        expect(undoStep(after).paths).toEqual(before.paths)
        expect(redoStep(undoStep(after)).paths).toEqual(after.paths)
      }),
    )
  })

  it('goes back to the very beginning and forward to the very end', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
        const begun = startSketch({ purpose: 'neighbourhood' })
        const end = edits.reduce((sketch, edit) => edit(sketch), begun)
        let sketch = end
        while (sketch.done.length > 0) sketch = undoStep(sketch)
        expect(sketch.paths).toEqual(begun.paths)
        while (sketch.undone.length > 0) sketch = redoStep(sketch)
        expect(sketch.paths).toEqual(end.paths)
      }),
    )
  })

  it('forgets what was undone when something else is done', () => {
    const sketch = addPoint(undoStep(drawn(at(0, 0), at(1, 0))), at(2, 0))
    expect(redoStep(sketch)).toBe(sketch)
    expect(pointsOf(sketch)).toEqual([[at(0, 0), at(2, 0)]])
  })

  it('adds points again when none is left, and corrects when a part that was begun is gone', () => {
    let sketch = withMode(drawn(at(0, 0)), 'adjust')
    sketch = undoStep(sketch)
    expect(sketch.mode).toBe('draw')
    expect(undoStep(startPath(drawn(...square(0, 0, 4)), true)).mode).toBe('adjust')
  })

  it('leaves a sketch as it is when there is nothing to undo', () => {
    const empty = startSketch({ purpose: 'neighbourhood' })
    expect(undoStep(empty)).toBe(empty)
    expect(redoStep(empty)).toBe(empty)
  })

  it('keeps a bounded history: 200 steps, fewer of large ones', () => {
    const many = Array.from({ length: 300 }, (_, n) => at(n, 0)).reduce(addPoint, drawn())
    expect(many.done).toHaveLength(200)
    let large: Sketch = { ...many, done: [] }
    for (let n = 0; n < 20; n++) large = shiftAll(large, [0.001, 0])
    expect(large.done.length).toBeGreaterThan(10)
    expect(large.done.length).toBeLessThan(20)
    expect(pointCount(undoStep(large))).toBe(300)
  })
})

describe('whatever is done', () => {
  it('the active path is there and one of its own, and a chosen point exists', () => {
    fc.assert(
      fc.property(aSketch, (sketch) => {
        expect(ownPaths(sketch)).toContain(activePath(sketch))
        if (sketch.selected !== undefined) expect(activePath(sketch).points[sketch.selected]).toBeDefined()
      }),
    )
  })
})

describe('measures', () => {
  // 100 m are 0.00089932° of latitude, and of longitude that divided by cos 50.93°.
  const [w, s] = [21.36, 50.93]
  const [dx, dy] = [0.00089932 / Math.cos((s * Math.PI) / 180), 0.00089932]
  const ring = (size: number, shift = 0): Position[] => [
    [w + shift * dx, s + shift * dy],
    [w + (shift + size) * dx, s + shift * dy],
    [w + (shift + size) * dx, s + (shift + size) * dy],
    [w + shift * dx, s + (shift + size) * dy],
  ]

  it('measures a hectare', () => {
    const measures = sketchMeasures(drawn(...ring(1)))
    expect(measures.areaHa).toBeCloseTo(1, 2)
    expect(measures.lengthM).toBeGreaterThan(399)
    expect(measures.lengthM).toBeLessThan(401)
    expect(measures.pointCount).toBe(4)
  })

  it('takes holes off and adds parts', () => {
    const hole = ring(1, 1).reduce(addPoint, startPath(drawn(...ring(4)), true))
    expect(sketchMeasures(hole).areaHa).toBeCloseTo(15, 1)
    const part = ring(1, 10).reduce(addPoint, startPath(hole))
    expect(sketchMeasures(part).areaHa).toBeCloseTo(16, 1)
    expect(sketchMeasures(part).pointCount).toBe(12)
  })

  it('has a length but no area with two points, and neither with fewer', () => {
    const two = sketchMeasures(drawn([21.36, 50.93], [21.36, 50.93089932]))
    expect(two.areaHa).toBe(0)
    expect(two.lengthM).toBeCloseTo(100, 0)
    expect(sketchMeasures(drawn(at(0, 0)))).toEqual({ areaHa: 0, lengthM: 0, pointCount: 1 })
    expect(sketchMeasures(drawn())).toEqual({ areaHa: 0, lengthM: 0, pointCount: 0 })
  })

  it('does not close a line', () => {
    const line = { ...drawn(...ring(1)), shape: 'line' as const }
    expect(sketchMeasures(line).areaHa).toBe(0)
    expect(sketchMeasures(line).lengthM).toBeCloseTo(300, -1)
  })
})

describe('a draft read from storage', () => {
  it('is known again, whatever was done to the sketch before', () => {
    fc.assert(
      fc.property(aSketch, (sketch) => {
        expect(readSketch(JSON.parse(JSON.stringify(sketch)))).toEqual(sketch)
      }),
    )
  })

  it('of the first version goes on where it was, with what could be put back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aTap, { maxLength: 8, selector: String }), fc.nat(8), (taps, count) => {
        const points = taps.slice(0, count)
        const undone = taps.slice(count).toReversed()
        const old = { version: 1, purpose: 'neighbourhood', tool: 'polygon', points, undone }
        let sketch = readSketch(old) as Sketch
        expect(pointsOf(sketch)).toEqual([points])
        while (sketch.undone.length > 0) sketch = redoStep(sketch)
        expect(pointsOf(sketch)).toEqual([taps])
      }),
    )
  })

  it('is refused with any one part missing or wrong', () => {
    const sketch = undoStep(drawn(at(0, 0), at(1, 0)))
    const wrong: readonly unknown[] = [
      { ...sketch, version: 3 },
      { ...sketch, purpose: 'route' },
      { ...sketch, shape: 'circle' },
      { ...sketch, mode: 'fly' },
      { ...sketch, paths: [] },
      { ...sketch, paths: [{ points: [[21, 200]] }] },
      { ...sketch, paths: [{ points: [[21, null]] }] },
      { ...sketch, paths: [{ points: [], hole: 'yes' }] },
      { ...sketch, active: 1 },
      { ...sketch, selected: -1 },
      { ...sketch, shares: undefined },
      { ...sketch, snaps: 1 },
      { ...sketch, targetId: 7 },
      { version: 1, purpose: 'place', points: 'none', undone: [] },
      null,
      undefined,
      [],
      'sketch',
    ]
    expect(readSketch(sketch)).toBe(sketch)
    expect(wrong.map(readSketch)).toEqual(wrong.map(() => undefined))
  })

  it('keeps its shape when its history can not be read', () => {
    const sketch = drawn(at(0, 0), at(1, 0))
    expect(readSketch({ ...sketch, done: [[{ of: 'lines', at: 0 }]] })).toMatchObject({
      paths: sketch.paths,
      done: [],
    })
  })

  it('is refused when it is anything else', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => readSketch(value) === undefined))
  })
})
