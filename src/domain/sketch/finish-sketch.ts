import { areaHectares } from '@/domain/geometry/area-hectares'
import { firstCrossing } from '@/domain/geometry/crosses-itself'
import type { PolygonGeometry, Position } from '@/domain/geometry/geometry'
import { rewind } from '@/domain/geometry/rewind'
import { cross } from '@/domain/geometry/signed-area'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { Sketch } from './is-sketch'
import { ringOf } from './ring-of'

/** Less than a square metre is a slip of the finger, not an area. */
const LEAST_AREA_HA = 1 / 10_000

/** About the same as `LEAST_AREA_HA` in square degrees at Polish latitudes. */
const LEAST_SPREAD = 1e-10

/** Whether all corners lie (nearly) on one line. Not the signed area: that of a bow tie may be nothing too. */
const isFlat = (ring: readonly Position[]): boolean => {
  const origin = ring[0] as Position
  let spread = 0
  for (let i = 1; i + 1 < ring.length; i++) {
    spread += Math.abs(cross(origin, ring[i] as Position, ring[i + 1] as Position)) / 2
  }
  return spread < LEAST_SPREAD
}

/**
 * The area as it will be kept: closed, counter-clockwise (RFC 7946 §3.1.6). Refuses fewer than three corners, corners on
 * one line or around less than a square metre, and a line that crosses or touches itself. The sketch stays as it is.
 */
export const finishSketch = (sketch: Sketch): Result<PolygonGeometry> => {
  const ring = ringOf(sketch.points)
  if (ring.length < 4) return fail(problem('sketch.too-few-points'))
  if (isFlat(ring)) return fail(problem('sketch.no-area'))
  if (firstCrossing(ring)) return fail(problem('sketch.crosses-itself'))
  const polygon: PolygonGeometry = { type: 'Polygon', coordinates: [ring] }
  if (areaHectares(polygon) < LEAST_AREA_HA) return fail(problem('sketch.no-area'))
  return ok(rewind(polygon))
}
