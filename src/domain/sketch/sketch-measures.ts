import { areaHectares } from '@/domain/geometry/area-hectares'
import { lengthMetres } from '@/domain/geometry/length-metres'
import type { Sketch } from './is-sketch'
import { ringOf } from './ring-of'

export type SketchMeasures = {
  /** Hectares; 0 until there are three corners. Of a ring that crosses itself it says little. */
  readonly areaHa: number
  /** Metres around the area, the closing edge included; with two points the way between them. */
  readonly perimeterM: number
  readonly pointCount: number
}

export const sketchMeasures = ({ points }: Sketch): SketchMeasures => {
  const ring = ringOf(points)
  const isArea = ring.length >= 4
  return {
    areaHa: isArea ? areaHectares({ type: 'Polygon', coordinates: [ring] }) : 0,
    perimeterM: lengthMetres(isArea ? ring : points),
    pointCount: points.length,
  }
}
