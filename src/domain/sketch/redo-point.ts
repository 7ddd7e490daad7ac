import type { Sketch } from './is-sketch'

/** Puts the point back that was taken back last. */
export const redoPoint = (sketch: Sketch): Sketch => {
  const last = sketch.undone[sketch.undone.length - 1]
  if (!last) return sketch
  return { ...sketch, points: [...sketch.points, last], undone: sketch.undone.slice(0, -1) }
}
