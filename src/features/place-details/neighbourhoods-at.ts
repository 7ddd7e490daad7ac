import { containsPosition } from '@/domain/geometry/contains-position'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'

/** The areas a place lies in. What a person has decided goes before what the geometry says. */
export const neighbourhoodsOf = (
  place: Pick<Place, 'geometry' | 'neighbourhoodId'>,
  neighbourhoods: ReadonlyMap<string, Neighbourhood>,
): readonly Neighbourhood[] => {
  const decided = place.neighbourhoodId ? neighbourhoods.get(place.neighbourhoodId) : undefined
  if (decided) return [decided]
  if (!place.geometry) return []
  const position = representativePosition(place.geometry)
  return [...neighbourhoods.values()].filter(({ geometry }) => containsPosition(geometry, position))
}
