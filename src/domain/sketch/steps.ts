import type { Position } from '@/domain/geometry/geometry'
import type { Sketch, SketchPath } from './sketch'

/** Items of a list exchanged for others, at one place; the reverse exchanges them back. */
type Exchange<Item> = { readonly at: number; readonly out: readonly Item[]; readonly in: readonly Item[] }

/** A change of the points of one path, or of the list of paths. */
export type Splice =
  | ({ readonly of: 'points'; readonly path: number } & Exchange<Position>)
  | ({ readonly of: 'paths' } & Exchange<SketchPath>)

/** One thing a person did; undone as one. */
export type Step = readonly Splice[]

/** So many steps, and so many positions in them, are kept for undo: the whole of it is saved after every tap. */
const MOST_STEPS = 200
const MOST_POSITIONS = 10_000

const exchanged = <Item>(list: readonly Item[], { at, out, in: put }: Exchange<Item>): readonly Item[] =>
  list.toSpliced(at, out.length, ...put)

const applied = (paths: readonly SketchPath[], splice: Splice): readonly SketchPath[] => {
  if (splice.of === 'paths') return exchanged(paths, splice)
  const path = paths[splice.path]
  return path ? paths.with(splice.path, { ...path, points: exchanged(path.points, splice) }) : paths
}

const reversed = (step: Step): Step =>
  step.map((splice) => ({ ...splice, in: splice.out, out: splice.in }) as Splice).reverse()

const positionsIn = (step: Step): number =>
  step.reduce((sum, splice) => {
    if (splice.of === 'points') return sum + splice.in.length + splice.out.length
    return sum + [...splice.in, ...splice.out].reduce((points, path) => points + path.points.length, 0)
  }, 0)

/** The latest steps that fit; the last one always does. */
const bounded = (steps: readonly Step[]): readonly Step[] => {
  let left = MOST_POSITIONS
  let from = steps.length
  while (from > 0 && steps.length - from < MOST_STEPS) {
    left -= positionsIn(steps[from - 1] as Step)
    if (left < 0 && from < steps.length) break
    from -= 1
  }
  return steps.slice(from)
}

/** Where the user looks after a step: the path it changed, with nothing chosen. */
const lookingAt = (sketch: Sketch, paths: readonly SketchPath[], step: Step): Sketch => {
  const { selected: _selected, ...rest } = sketch
  const changed = step.find((splice) => splice.of === 'paths' || !paths[splice.path]?.follows)
  const wanted = changed?.of === 'points' ? changed.path : changed ? changed.at : sketch.active
  const isOwn = paths[wanted] !== undefined && !paths[wanted]?.follows
  const isEmpty = paths.every(({ points, follows }) => follows || points.length === 0)
  return {
    ...rest,
    // With nothing to correct or to move, the next tap is a point again.
    ...(isEmpty ? { mode: 'draw' as const } : {}),
    paths,
    active: isOwn ? wanted : paths.findIndex(({ follows }) => !follows),
  }
}

const taken = (sketch: Sketch, step: Step): Sketch =>
  lookingAt(sketch, step.reduce(applied, sketch.paths), step)

/** Makes a step and remembers it. An empty step changes nothing. */
export const take = (sketch: Sketch, step: Step): Sketch =>
  step.length === 0 ? sketch : { ...taken(sketch, step), done: bounded([...sketch.done, step]), undone: [] }

/** Takes the last step back; with none left the sketch stays as it is. */
export const undoStep = (sketch: Sketch): Sketch => {
  const last = sketch.done[sketch.done.length - 1]
  if (!last) return sketch
  const before = taken(sketch, reversed(last))
  const isOfPaths = last.some((splice) => splice.of === 'paths')
  return {
    ...before,
    // The part that was begun is gone again: the next tap is not meant for one that was done.
    ...(isOfPaths && before.mode === 'draw' && (before.paths[before.active]?.points.length ?? 0) > 2
      ? { mode: 'adjust' as const }
      : {}),
    done: sketch.done.slice(0, -1),
    undone: [...sketch.undone, last],
  }
}

/** Makes the step again that was taken back last. */
export const redoStep = (sketch: Sketch): Sketch => {
  const last = sketch.undone[sketch.undone.length - 1]
  if (!last) return sketch
  return { ...taken(sketch, last), done: [...sketch.done, last], undone: sketch.undone.slice(0, -1) }
}
