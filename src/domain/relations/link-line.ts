import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { distanceMetres } from '@/domain/geometry/length-metres'
import { representativePosition } from '@/domain/geometry/representative-position'

/** Several points are several pins: each may be where a line begins. */
const pinsOf = (geometry: PlaceGeometry): readonly Position[] =>
  geometry.type === 'MultiPoint' ? geometry.coordinates : [representativePosition(geometry)]

/** From where to where the line of a link is drawn: between those pins of the two that are nearest to each other. */
export const linkLine = (from: PlaceGeometry, to: PlaceGeometry): readonly [Position, Position] => {
  let best: readonly [Position, Position] = [representativePosition(from), representativePosition(to)]
  for (const a of pinsOf(from)) {
    for (const b of pinsOf(to)) {
      if (distanceMetres(a, b) < distanceMetres(...best)) best = [a, b]
    }
  }
  return best
}
