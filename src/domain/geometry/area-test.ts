import { createBands } from './bands'
import { containsPosition } from './contains-position'
import type { AreaGeometry, Position } from './geometry'

/** Whether a position lies in a certain area; the boundary belongs to it, a hole does not. */
export type AreaTest = (position: Position) => boolean

type Polygon = readonly (readonly Position[])[]

const OUTSIDE = 0
const INSIDE = 1
/** On an edge, or so near to one that the digits of a number don't tell. */
const DOUBTFUL = 2

/** Relative error of the product below; Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997, `ccwerrboundA`. */
const DOUBT = (3 + 16 * 2 ** -53) * 2 ** -53

type Side = typeof OUTSIDE | typeof INSIDE | typeof DOUBTFUL

/** Edges in bands by latitude: a test looks at those that its parallel crosses, not at all. */
const polygonSide = (rings: Polygon): ((lng: number, lat: number) => Side) => {
  const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0)
  const [fromLng, fromLat, toLng, toLat, south, north] = Array.from(
    { length: 6 },
    () => new Float64Array(count),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]
  let edge = 0
  for (const ring of rings) {
    for (let n = 0; n + 1 < ring.length; n++) {
      const [ax, ay] = ring[n] as Position
      const [bx, by] = ring[n + 1] as Position
      fromLng[edge] = ax
      fromLat[edge] = ay
      toLng[edge] = bx
      toLat[edge] = by
      south[edge] = Math.min(ay, by)
      north[edge] = Math.max(ay, by)
      edge++
    }
  }
  const bands = createBands(south, north)

  return (lng, lat) => {
    let isInside = false
    // How Hao, Sun and others count crossings (Symmetry 2018, 10, 477), as turf does: the same answer to the last digit.
    const isDoubtful = bands.some(lat, (n) => {
      const v1 = (fromLat[n] as number) - lat
      const v2 = (toLat[n] as number) - lat
      if ((v1 > 0 && v2 > 0) || (v1 < 0 && v2 < 0)) return false
      const u1 = (fromLng[n] as number) - lng
      const u2 = (toLng[n] as number) - lng
      if (v1 === 0 && v2 === 0) return (u2 <= 0 && u1 >= 0) || (u1 <= 0 && u2 >= 0)
      const left = u2 * v1
      const right = u1 * v2
      const turn = left - right
      if (turn === 0 || Math.abs(turn) < DOUBT * Math.abs(left + right)) return true
      if (turn > 0 ? v2 > 0 && v1 <= 0 : v2 <= 0 && v1 > 0) isInside = !isInside
      return false
    })
    return isDoubtful ? DOUBTFUL : isInside ? INSIDE : OUTSIDE
  }
}

const cached = new WeakMap<AreaGeometry, AreaTest>()

/**
 * The same answer as `containsPosition` for many positions: what can be known of the area is worked out once, and kept
 * for as long as the geometry is.
 */
export const areaTest = (area: AreaGeometry): AreaTest => {
  const known = cached.get(area)
  if (known) return known
  const polygons = (area.type === 'Polygon' ? [area.coordinates] : area.coordinates).map(polygonSide)
  const test: AreaTest = (position) => {
    const [lng, lat] = position
    for (const side of polygons) {
      const found = side(lng, lat)
      // Exact arithmetic takes its time, and is needed on boundaries only.
      if (found === DOUBTFUL) return containsPosition(area, position)
      if (found === INSIDE) return true
    }
    return false
  }
  cached.set(area, test)
  return test
}
