import type { Position } from './geometry'

/** Mean radius of the Earth (IUGG), as turf has it: areas and lengths shown side by side agree. */
const EARTH_RADIUS_M = 6_371_008.8

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance by the haversine formula, which stays exact for the few metres between two taps. */
export const distanceMetres = (from: Position, to: Position): number => {
  const halfLat = Math.sin(radians(to[1] - from[1]) / 2)
  const halfLng = Math.sin(radians(to[0] - from[0]) / 2)
  const h = halfLat ** 2 + halfLng ** 2 * Math.cos(radians(from[1])) * Math.cos(radians(to[1]))
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Length along the positions in metres; 0 for fewer than two. */
export const lengthMetres = (positions: readonly Position[]): number =>
  positions.reduce((sum, position, index) => {
    const before = positions[index - 1]
    return before ? sum + distanceMetres(before, position) : sum
  }, 0)
