import type { Position } from '@/domain/geometry/geometry'
import type { Sketch, SketchMode, SketchPath } from './sketch'
import { type Splice, take } from './steps'

/**
 * Begins another part, line or hole, which the next points go to. One that was begun and is still empty becomes it.
 */
export const startPath = (sketch: Sketch, hole = false): Sketch => {
  const path: SketchPath = { points: [], ...(hole ? { hole: true } : {}) }
  const empty = sketch.paths.findIndex(({ points, follows }) => points.length === 0 && !follows)
  const begun = sketch.paths[empty]
  if (begun && (begun.hole ?? false) === hole) return withMode({ ...sketch, active: empty }, 'draw')
  const at = begun ? empty : sketch.paths.length
  const next = take(sketch, [{ of: 'paths', at, out: begun ? [begun] : [], in: [path] }])
  return withMode({ ...next, active: at }, 'draw')
}

export const withMode = (sketch: Sketch, mode: SketchMode): Sketch => {
  const { selected: _selected, ...rest } = sketch
  return { ...rest, mode }
}

/**
 * Moves all of the shape by so many degrees. Not the rings that follow: moving the whole is what parts it from its
 * neighbours. Over a kilometre the width changes by about two parts in ten thousand, because meridians converge.
 */
export const shiftAll = (sketch: Sketch, [lng, lat]: Position): Sketch => {
  if (lng === 0 && lat === 0) return sketch
  return take(
    sketch,
    sketch.paths.flatMap(({ points, follows }, path): Splice[] =>
      follows || points.length === 0
        ? []
        : [
            {
              of: 'points',
              path,
              at: 0,
              out: points,
              in: points.map((point): Position => [point[0] + lng, point[1] + lat]),
            },
          ],
    ),
  )
}
