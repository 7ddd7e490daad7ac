import type { Sketch } from './is-sketch'

/** Takes the last point back; with none left the sketch stays as it is. */
export const undoPoint = (sketch: Sketch): Sketch => {
  const last = sketch.points[sketch.points.length - 1]
  if (!last) return sketch
  return { ...sketch, points: sketch.points.slice(0, -1), undone: [...sketch.undone, last] }
}
