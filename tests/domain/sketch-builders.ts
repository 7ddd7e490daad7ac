import fc from 'fast-check'
import type { Position } from '@/domain/geometry/geometry'
import { selectNext, selectPoint } from '@/domain/sketch/choose-point'
import { shiftAll, startPath, withMode } from '@/domain/sketch/edit-paths'
import { addPoint, deletePoint, insertPoint, movePoint, removePath } from '@/domain/sketch/edit-points'
import type { Sketch } from '@/domain/sketch/sketch'
import { startSketch } from '@/domain/sketch/start-sketch'
import { redoStep, undoStep } from '@/domain/sketch/steps'

/** Steps of about 70 × 110 m. */
export const at = (x: number, y: number): Position => [21.36 + x / 1000, 50.93 + y / 1000]

export const drawn = (...points: Position[]): Sketch =>
  points.reduce(addPoint, startSketch({ purpose: 'neighbourhood' }))

export const square = (x: number, y: number, side: number): Position[] => [
  at(x, y),
  at(x + side, y),
  at(x + side, y + side),
  at(x, y + side),
]

const gridPosition = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([x, y]) => at(x, y))
const anyPosition = fc
  .tuple(fc.double({ min: 21.3, max: 21.4, noNaN: true }), fc.double({ min: 50.9, max: 50.95, noNaN: true }))
  .map(([lng, lat]): Position => [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7])
export const aTap = fc.oneof(gridPosition, anyPosition)

const index = fc.integer({ min: -1, max: 6 })
const path = fc.integer({ min: -1, max: 3 })
const by = fc.constantFrom<1 | -1>(1, -1)

type Edit = (sketch: Sketch) => Sketch

/** What changes the shape. */
export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: aTap.map(
      (tap): Edit =>
        (sketch) =>
          addPoint(sketch, tap),
    ),
  },
  fc.tuple(path, index, aTap).map(
    ([p, i, tap]): Edit =>
      (sketch) =>
        movePoint(sketch, p, i, tap),
  ),
  fc.tuple(path, index, aTap).map(
    ([p, i, tap]): Edit =>
      (sketch) =>
        insertPoint(sketch, p, i, tap),
  ),
  fc.tuple(path, index).map(
    ([p, i]): Edit =>
      (sketch) =>
        deletePoint(sketch, p, i),
  ),
  path.map(
    (p): Edit =>
      (sketch) =>
        removePath(sketch, p),
  ),
  fc.boolean().map(
    (hole): Edit =>
      (sketch) =>
        startPath(sketch, hole),
  ),
  fc.constant((sketch: Sketch) => shiftAll(sketch, [0.001, -0.002])),
)

/** Everything a person can do to a sketch. */
const aStep: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: anEdit },
  fc.constant(undoStep),
  fc.constant(redoStep),
  fc.tuple(path, index).map(
    ([p, i]): Edit =>
      (sketch) =>
        selectPoint(sketch, p, i),
  ),
  by.map(
    (way): Edit =>
      (sketch) =>
        selectNext(sketch, way),
  ),
  fc.constantFrom('draw', 'adjust', 'shift').map(
    (mode): Edit =>
      (sketch) =>
        withMode(sketch, mode as 'draw'),
  ),
)

export const aSketch: fc.Arbitrary<Sketch> = fc
  .tuple(
    fc.array(aStep, { maxLength: 25 }),
    fc.constantFrom('area', 'line', 'points'),
    fc.option(fc.constant('n1'), { nil: undefined }),
  )
  .map(([steps, shape, targetId]) =>
    steps.reduce(
      (sketch, change) => change(sketch),
      startSketch({ purpose: 'place', shape: shape as 'area', ...(targetId ? { targetId } : {}) }),
    ),
  )
