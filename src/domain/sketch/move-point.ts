import type { Position } from '@/domain/geometry/geometry'
import type { Sketch } from './is-sketch'

/** Puts the corner with this index (from 0) elsewhere; an index that is not there changes nothing. */
export const movePoint = (sketch: Sketch, index: number, position: Position): Sketch =>
  index in sketch.points ? { ...sketch, points: sketch.points.with(index, position) } : sketch
