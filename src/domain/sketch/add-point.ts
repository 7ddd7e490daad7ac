import type { Position } from '@/domain/geometry/geometry'
import type { Sketch } from './is-sketch'

/** A second tap on the very same spot is a trembling finger, not a corner: it changes nothing. */
export const addPoint = (sketch: Sketch, position: Position): Sketch => {
  const last = sketch.points[sketch.points.length - 1]
  if (last && last[0] === position[0] && last[1] === position[1]) return sketch
  return { ...sketch, points: [...sketch.points, position], undone: [] }
}
