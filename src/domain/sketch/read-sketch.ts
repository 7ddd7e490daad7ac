import { isPosition, type Position } from '@/domain/geometry/geometry'
import {
  SKETCH_MODES,
  SKETCH_PURPOSES,
  SKETCH_SHAPES,
  type Sketch,
  type SketchPath,
  type SketchPurpose,
} from './sketch'
import { startSketch } from './start-sketch'
import type { Step } from './steps'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOneOf = (list: readonly string[], value: unknown): boolean => list.includes(value as string)

const arePositions = (value: unknown): value is readonly Position[] =>
  Array.isArray(value) && value.every(isPosition)

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

const isFollow = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.id === 'string' &&
  isCount(value.part) &&
  isCount(value.ring) &&
  arePositions(value.before) &&
  (value.begun === undefined || arePositions(value.begun))

const isPath = (value: unknown): value is SketchPath =>
  isObject(value) &&
  arePositions(value.points) &&
  (value.hole === undefined || value.hole === true) &&
  (value.follows === undefined || isFollow(value.follows))

const isSplice = (value: unknown): boolean => {
  if (!isObject(value) || !isCount(value.at)) return false
  if (value.of === 'points') {
    return isCount(value.path) && arePositions(value.out) && arePositions(value.in)
  }
  const arePaths = (list: unknown): boolean => Array.isArray(list) && list.every(isPath)
  return value.of === 'paths' && arePaths(value.out) && arePaths(value.in)
}

const areSteps = (value: unknown): value is readonly Step[] =>
  Array.isArray(value) && value.every((step) => Array.isArray(step) && step.every(isSplice))

const isId = (value: unknown): boolean => value === undefined || typeof value === 'string'

/** Sketches of before holes, parts and lines: one list of corners. Told from newer ones by their version. */
const readFirstVersion = (value: Readonly<Record<string, unknown>>): Sketch | undefined => {
  const { purpose, points, undone, targetId } = value
  if (!isOneOf(SKETCH_PURPOSES, purpose) || !isId(targetId)) return undefined
  if (!arePositions(points) || !arePositions(undone)) return undefined
  const begun = startSketch({
    purpose: purpose as SketchPurpose,
    ...(targetId === undefined ? {} : { targetId: targetId as string }),
  })
  // The last of what was taken back is the first to come again.
  const step = (position: Position, at: number): Step => [
    { of: 'points', path: 0, at, out: [], in: [position] },
  ]
  const steps = [...points, ...undone.toReversed()].map(step)
  return {
    ...begun,
    paths: [{ points }],
    done: steps.slice(0, points.length),
    undone: steps.slice(points.length).reverse(),
  }
}

/**
 * A sketch as read from storage, which an older or a newer version may have written; `undefined` when it is none that
 * this version can show. A history that can't be read is left out: the shape counts more.
 */
export const readSketch = (value: unknown): Sketch | undefined => {
  if (!isObject(value)) return undefined
  if (value.version === 1) return readFirstVersion(value)
  const { purpose, shape, mode, paths, active, selected, shares, snaps, targetId, done, undone } = value
  const isReadable =
    value.version === 2 &&
    isOneOf(SKETCH_PURPOSES, purpose) &&
    isOneOf(SKETCH_SHAPES, shape) &&
    isOneOf(SKETCH_MODES, mode) &&
    Array.isArray(paths) &&
    paths.length > 0 &&
    paths.every(isPath) &&
    isCount(active) &&
    active < paths.length &&
    !paths[active]?.follows &&
    (selected === undefined || isCount(selected)) &&
    typeof shares === 'boolean' &&
    typeof snaps === 'boolean' &&
    isId(targetId)
  if (!isReadable) return undefined
  const sketch = value as unknown as Sketch
  return areSteps(done) && areSteps(undone) ? sketch : { ...sketch, done: [], undone: [] }
}
