import { areaHectares } from '@/domain/geometry/area-hectares'
import { firstCrossing } from '@/domain/geometry/crosses-itself'
import type { AreaGeometry, PlaceGeometry, PolygonGeometry, Position } from '@/domain/geometry/geometry'
import { rewind } from '@/domain/geometry/rewind'
import { ringOf } from '@/domain/geometry/ring-of'
import { doRingsOverlap, isRingInside } from '@/domain/geometry/ring-relations'
import { cross } from '@/domain/geometry/signed-area'
import { type ProblemCode, problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { ownPaths, type Sketch } from './sketch'

/** Less than a square metre is a slip of the finger, not an area. */
const LEAST_AREA_HA = 1 / 10_000

/** About the same as `LEAST_AREA_HA` in square degrees at Polish latitudes. */
const LEAST_SPREAD = 1e-10

type Ring = readonly Position[]
type Part = { readonly outer: Ring; readonly holes: Ring[] }

/** Whether all corners lie (nearly) on one line. Not the signed area: that of a bow tie may be nothing too. */
const isFlat = (ring: Ring): boolean => {
  const origin = ring[0] as Position
  let spread = 0
  for (let i = 1; i + 1 < ring.length; i++) {
    spread += Math.abs(cross(origin, ring[i] as Position, ring[i + 1] as Position)) / 2
  }
  return spread < LEAST_SPREAD
}

const ringFault = (ring: Ring): ProblemCode | undefined => {
  if (ring.length < 4) return 'sketch.too-few-points'
  if (isFlat(ring)) return 'sketch.no-area'
  if (firstCrossing(ring)) return 'sketch.crosses-itself'
  return areaHectares({ type: 'Polygon', coordinates: [ring] }) < LEAST_AREA_HA ? 'sketch.no-area' : undefined
}

const sizeOf = (ring: Ring): number => areaHectares({ type: 'Polygon', coordinates: [ring] })

/** Each hole goes to the smallest part around it: a part may lie in the hole of another. */
const putHoles = (parts: readonly Part[], holes: readonly Ring[]): ProblemCode | undefined => {
  for (const hole of holes) {
    const around = parts
      .filter(({ outer }) => isRingInside(hole, outer))
      .sort((a, b) => sizeOf(a.outer) - sizeOf(b.outer))[0]
    if (!around) return 'sketch.hole-outside'
    if (around.holes.some((other) => doRingsOverlap(other, hole))) return 'sketch.parts-overlap'
    around.holes.push(hole)
  }
  return undefined
}

const areApart = (a: Part, b: Part): boolean =>
  !doRingsOverlap(a.outer, b.outer) ||
  a.holes.some((hole) => isRingInside(b.outer, hole)) ||
  b.holes.some((hole) => isRingInside(a.outer, hole))

const finishArea = (sketch: Sketch): Result<AreaGeometry> => {
  const parts: Part[] = []
  const holes: Ring[] = []
  for (const { points, hole } of ownPaths(sketch)) {
    // A part that was begun and left empty is not meant.
    if (points.length === 0) continue
    const ring = ringOf(points)
    const fault = ringFault(ring)
    if (fault) return fail(problem(fault))
    if (hole) holes.push(ring)
    else parts.push({ outer: ring, holes: [] })
  }
  if (parts.length === 0) return fail(problem('sketch.too-few-points'))
  const fault = putHoles(parts, holes)
  if (fault) return fail(problem(fault))
  for (const [n, part] of parts.entries()) {
    if (parts.slice(n + 1).some((other) => !areApart(part, other)))
      return fail(problem('sketch.parts-overlap'))
  }
  const polygons = parts.map(
    ({ outer, holes: within }): PolygonGeometry =>
      rewind({ type: 'Polygon', coordinates: [outer, ...within] }),
  )
  if (polygons.length === 1) return ok(polygons[0] as PolygonGeometry)
  return ok({ type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) })
}

const finishLine = (sketch: Sketch): Result<PlaceGeometry> => {
  const lines = ownPaths(sketch)
    .map(({ points }) => withoutRepeats(points))
    .filter((points) => points.length > 0)
  if (lines.length === 0 || lines.some((points) => points.length < 2)) {
    return fail(problem('sketch.line-too-short'))
  }
  if (lines.length === 1) return ok({ type: 'LineString', coordinates: lines[0] as Ring })
  return ok({ type: 'MultiLineString', coordinates: lines })
}

const withoutRepeats = (points: Ring): Ring =>
  points.filter((point, n) => point[0] !== points[n - 1]?.[0] || point[1] !== points[n - 1]?.[1])

const finishPoints = (sketch: Sketch): Result<PlaceGeometry> => {
  const points = ownPaths(sketch).flatMap((path) => path.points)
  const [first] = points
  if (!first) return fail(problem('sketch.no-points'))
  return ok(
    points.length === 1 ? { type: 'Point', coordinates: first } : { type: 'MultiPoint', coordinates: points },
  )
}

/**
 * The shape as it will be kept. Areas are closed and wound as RFC 7946 §3.1.6 wants; one part makes a Polygon, several
 * a MultiPolygon. Refuses fewer than three corners, corners on one line or around less than a square metre, a ring that
 * crosses or touches itself, a hole that is not inside one part, parts or holes that overlap or share a stretch, a line
 * of fewer than two points. The sketch stays as it is.
 */
export const finishSketch = (sketch: Sketch): Result<PlaceGeometry> => {
  if (sketch.shape === 'line') return finishLine(sketch)
  return sketch.shape === 'points' ? finishPoints(sketch) : finishArea(sketch)
}

/** The same for a sketch that is to become an area. */
export const finishAreaSketch = (sketch: Sketch): Result<AreaGeometry> =>
  sketch.shape === 'area' ? finishArea(sketch) : fail(problem('sketch.no-area'))
