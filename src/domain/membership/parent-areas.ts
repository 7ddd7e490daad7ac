import { areaHectares } from '@/domain/geometry/area-hectares'
import { areaTest } from '@/domain/geometry/area-test'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Neighbourhood } from '@/domain/schema/map-records'

type Areas = ReadonlyMap<string, Neighbourhood>

/** Whether an area is another one, or part of it at whatever depth. */
const isWithin = (id: string, outerId: string, areas: Areas): boolean => {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = areas.get(at)?.parentId) {
    if (at === outerId) return true
    // Two people apart can make a circle of parents.
    seen.add(at)
  }
  return false
}

/** Whether an area may become part of another: of one that is there, and not of itself or of what is part of it. */
export const mayBePartOf = (id: string, parentId: string, areas: Areas): boolean =>
  areas.has(parentId) && !isWithin(parentId, id, areas)

/**
 * The areas of which this one can be a part, the smallest first: larger, and around its middle. Boundaries drawn by hand
 * stick out here and there, so that more would be too much to ask. The one it is part of now is always among them.
 */
export const parentAreas = (area: Neighbourhood, areas: Areas): readonly Neighbourhood[] => {
  const size = areaHectares(area.geometry)
  const middle = representativePosition(area.geometry)
  return [...areas.values()]
    .map((other) => ({ other, hectares: areaHectares(other.geometry) }))
    .filter(
      ({ other, hectares }) =>
        other.id === area.parentId ||
        (hectares > size && mayBePartOf(area.id, other.id, areas) && areaTest(other.geometry)(middle)),
    )
    .sort((a, b) => a.hectares - b.hectares || (a.other.id < b.other.id ? -1 : 1))
    .map(({ other }) => other)
}
