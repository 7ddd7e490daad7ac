import type { Position } from '@/domain/geometry/geometry'
import { activePath, isSamePosition, type Sketch } from './sketch'
import { type Splice, take } from './steps'

const putIn = (path: number, at: number, position: Position): Splice => ({
  of: 'points',
  path,
  at,
  out: [],
  in: [position],
})

/**
 * A new last point of the active path. A second tap on the very same spot is a trembling finger, not a corner: it
 * changes nothing.
 */
export const addPoint = (sketch: Sketch, position: Position): Sketch => {
  const { points } = activePath(sketch)
  if (isSamePosition(points[points.length - 1], position)) return sketch
  return take(sketch, [putIn(sketch.active, points.length, position)])
}

type Corner = { readonly path: number; readonly index: number }

/** Corners of followed rings at a position. */
const followers = (sketch: Sketch, position: Position | undefined): readonly Corner[] =>
  sketch.shares && position
    ? sketch.paths.flatMap(({ follows, points }, path) =>
        follows
          ? points.flatMap((point, index) => (isSamePosition(point, position) ? [{ path, index }] : []))
          : [],
      )
    : []

const around = (points: readonly Position[], index: number, by: 1 | -1): Position | undefined =>
  points[(index + by + points.length) % points.length]

/** Puts a point elsewhere, in rings that follow too; one that is not there changes nothing. */
export const movePoint = (sketch: Sketch, path: number, index: number, position: Position): Sketch => {
  const from = sketch.paths[path]?.points[index]
  if (!from || isSamePosition(from, position)) return sketch
  const moved = [{ path, index }, ...followers(sketch, from)].map(
    (corner): Splice => ({ of: 'points', path: corner.path, at: corner.index, out: [from], in: [position] }),
  )
  const { selected } = sketch
  const next = take(sketch, moved)
  return selected === index && sketch.active === path ? { ...next, selected } : next
}

/**
 * A point on the edge that begins at `after`, and chosen; in rings that follow, on the same edge. The edge after the
 * last point of a ring is the one that closes it.
 */
export const insertPoint = (sketch: Sketch, path: number, after: number, position: Position): Sketch => {
  const points = sketch.paths[path]?.points
  const from = points?.[after]
  if (!points || !from) return sketch
  const to = around(points, after, 1)
  const shared = followers(sketch, from).flatMap((corner): Splice[] => {
    const ring = sketch.paths[corner.path]?.points ?? []
    if (isSamePosition(around(ring, corner.index, 1), to))
      return [putIn(corner.path, corner.index + 1, position)]
    // The neighbour goes round the other way.
    if (isSamePosition(around(ring, corner.index, -1), to))
      return [putIn(corner.path, corner.index, position)]
    return []
  })
  return { ...take(sketch, [putIn(path, after + 1, position), ...shared]), active: path, selected: after + 1 }
}

const areSamePair = (a: readonly (Position | undefined)[], b: readonly (Position | undefined)[]): boolean =>
  (isSamePosition(a[0], b[0]) && isSamePosition(a[1], b[1])) ||
  (isSamePosition(a[0], b[1]) && isSamePosition(a[1], b[0]))

/**
 * Takes a point out, and out of rings that follow where it lies on the same stretch: where a third area begins, the
 * neighbour needs it still. A ring never falls below three corners this way in a neighbour; one's own may, and is
 * complained of at the end. The last point takes its path with it, unless it is the only one.
 */
export const deletePoint = (sketch: Sketch, path: number, index: number): Sketch => {
  const own = sketch.paths[path]
  const gone = own?.points[index]
  if (!own || !gone) return sketch
  if (own.points.length === 1) return removePath(sketch, path)
  const ends = [around(own.points, index, -1), around(own.points, index, 1)]
  const shared = followers(sketch, gone).filter((corner) => {
    const ring = sketch.paths[corner.path]?.points ?? []
    return (
      ring.length > 3 && areSamePair(ends, [around(ring, corner.index, -1), around(ring, corner.index, 1)])
    )
  })
  const next = take(
    sketch,
    [{ path, index }, ...shared].map(
      (corner): Splice => ({ of: 'points', path: corner.path, at: corner.index, out: [gone], in: [] }),
    ),
  )
  // The one before is chosen then: who deletes several goes on, and the buttons stay.
  const isChosen = sketch.selected === index && sketch.active === path
  return isChosen ? { ...next, selected: Math.max(0, index - 1) } : next
}

/** Takes a whole part, hole or line out; the only one is emptied instead. */
export const removePath = (sketch: Sketch, path: number): Sketch => {
  const gone = sketch.paths[path]
  if (!gone || gone.follows) return sketch
  if (sketch.paths.filter(({ follows }) => !follows).length > 1) {
    const next = take(sketch, [{ of: 'paths', at: path, out: [gone], in: [] }])
    const active = next.paths.findIndex(({ follows }) => !follows)
    return { ...next, active }
  }
  if (gone.points.length === 0) return sketch
  return take(sketch, [{ of: 'points', path, at: 0, out: gone.points, in: [] }])
}
