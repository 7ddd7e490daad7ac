import { containsPosition } from '@/domain/geometry/contains-position'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { KINDS, type Kind } from '@/domain/taxonomy'

/**
 * How many places of each kind belong to an area, in the order of the legend; kinds without any are left out. Where a
 * person has put a place into an area, that counts, whatever the geometry says.
 */
export const countInside = (
  area: Neighbourhood,
  places: Iterable<Pick<Place, 'kind' | 'geometry' | 'neighbourhoodId'>>,
): readonly { readonly kind: Kind; readonly count: number }[] => {
  const counts = new Map<Kind, number>()
  for (const place of places) {
    const isInside = place.neighbourhoodId
      ? place.neighbourhoodId === area.id
      : place.geometry !== null && containsPosition(area.geometry, representativePosition(place.geometry))
    if (isInside) counts.set(place.kind, (counts.get(place.kind) ?? 0) + 1)
  }
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind)
    return count ? [{ kind, count }] : []
  })
}

/** Places that have no spot of their own and belong to an area as a whole. */
export const placesOfWhole = (area: Neighbourhood, places: Iterable<Place>): Place[] => {
  const found: Place[] = []
  for (const place of places)
    if (place.geometry === null && place.neighbourhoodId === area.id) found.push(place)
  return found
}
