import { areaHectares } from '@/domain/geometry/area-hectares'
import { lengthMetres } from '@/domain/geometry/length-metres'
import { ringOf } from '@/domain/geometry/ring-of'
import { ownPaths, pointCount, type Sketch } from './sketch'

export type SketchMeasures = {
  /** Hectares, holes taken off; 0 until there are three corners. Of a ring that crosses itself it says little. */
  readonly areaHa: number
  /** Metres along the lines, or around the area and its holes, closing edges included. */
  readonly lengthM: number
  readonly pointCount: number
}

export const sketchMeasures = (sketch: Sketch): SketchMeasures => {
  let areaHa = 0
  let lengthM = 0
  for (const { points, hole } of ownPaths(sketch)) {
    const ring = sketch.shape === 'area' ? ringOf(points) : []
    const isArea = ring.length >= 4
    if (isArea) areaHa += areaHectares({ type: 'Polygon', coordinates: [ring] }) * (hole ? -1 : 1)
    if (sketch.shape !== 'points') lengthM += lengthMetres(isArea ? ring : points)
  }
  return { areaHa: Math.max(0, areaHa), lengthM, pointCount: pointCount(sketch) }
}
