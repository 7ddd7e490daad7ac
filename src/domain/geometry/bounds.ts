import type { PlaceGeometry } from './geometry'
import { positionsOf } from './positions-of'

/** West, south, east, north in degrees: the order of a GeoJSON `bbox` (RFC 7946 §5). */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** The smallest box around all geometries; `undefined` when there is none. Does not wrap at 180°. */
export const boundsOf = (geometries: Iterable<PlaceGeometry>): Bounds | undefined => {
  let west = Number.POSITIVE_INFINITY
  let south = Number.POSITIVE_INFINITY
  let east = Number.NEGATIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const geometry of geometries) {
    for (const [lng, lat] of positionsOf(geometry)) {
      west = Math.min(west, lng)
      south = Math.min(south, lat)
      east = Math.max(east, lng)
      north = Math.max(north, lat)
    }
  }
  return west <= east ? [west, south, east, north] : undefined
}
