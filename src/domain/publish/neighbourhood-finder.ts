import { areaHectares } from '@/domain/geometry/area-hectares'
import { type Bounds, boundsOf } from '@/domain/geometry/bounds'
import { containsPosition } from '@/domain/geometry/contains-position'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'

type Located = Pick<Place, 'geometry' | 'neighbourhoodId'>

/** The areas a place belongs to, the smallest first. */
export type NeighbourhoodFinder = (place: Located) => readonly Neighbourhood[]

/**
 * What a person has decided goes before what the geometry says: the decided area and those it is part of. Otherwise
 * every area that holds the place's representative position.
 */
export const createNeighbourhoodFinder = (areas: readonly Neighbourhood[]): NeighbourhoodFinder => {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const sized = areas
    .map((area) => ({
      area,
      bounds: boundsOf([area.geometry]) as Bounds,
      hectares: areaHectares(area.geometry),
    }))
    .sort((a, b) => a.hectares - b.hectares || (a.area.id < b.area.id ? -1 : 1))

  const withParents = (id: string): readonly Neighbourhood[] => {
    const found = new Set<Neighbourhood>()
    // Two people apart can make a circle of parents; the set ends it.
    for (let area = byId.get(id); area && !found.has(area); area = byId.get(area.parentId ?? ''))
      found.add(area)
    return [...found]
  }

  return ({ geometry, neighbourhoodId }) => {
    if (neighbourhoodId && byId.has(neighbourhoodId)) return withParents(neighbourhoodId)
    if (!geometry || sized.length === 0) return []
    const position = representativePosition(geometry)
    const [lng, lat] = position
    return sized
      .filter(
        ({ area, bounds: [west, south, east, north] }) =>
          // The box first: it spares nearly every look at the outline.
          lng >= west &&
          lng <= east &&
          lat >= south &&
          lat <= north &&
          containsPosition(area.geometry, position),
      )
      .map(({ area }) => area)
  }
}
