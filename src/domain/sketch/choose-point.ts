import type { Sketch } from './sketch'

/** Chooses a point to be changed; `undefined` chooses none. */
export const selectPoint = (sketch: Sketch, path: number, index: number | undefined): Sketch => {
  const { selected: _selected, ...rest } = sketch
  const points = sketch.paths[path]?.points
  if (!points || sketch.paths[path]?.follows) return sketch
  return index !== undefined && index in points
    ? { ...rest, active: path, selected: index }
    : { ...rest, active: path }
}

/** Chooses the next point, over all paths in turn; begins with the first. */
export const selectNext = (sketch: Sketch, by: 1 | -1): Sketch => {
  const corners = sketch.paths.flatMap(({ points, follows }, path) =>
    follows ? [] : points.map((_, index) => ({ path, index })),
  )
  if (corners.length === 0) return sketch
  const now = corners.findIndex(({ path, index }) => path === sketch.active && index === sketch.selected)
  const next = now === -1 ? (by === 1 ? 0 : corners.length - 1) : (now + by + corners.length) % corners.length
  const corner = corners[next] as (typeof corners)[number]
  return selectPoint(sketch, corner.path, corner.index)
}
