import { areaHectares } from '@/domain/geometry/area-hectares'
import { type AreaTest, areaTest } from '@/domain/geometry/area-test'
import { createBands } from '@/domain/geometry/bands'
import { type Bounds, boundsOf } from '@/domain/geometry/bounds'
import type { AreaGeometry } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'

type Located = Pick<Place, 'geometry' | 'neighbourhoodId'>

/** The areas a place belongs to, the smallest first. */
export type NeighbourhoodFinder = (place: Located) => readonly Neighbourhood[]

type Measured = { readonly bounds: Bounds; readonly hectares: number; readonly contains: AreaTest }

const cached = new WeakMap<AreaGeometry, Measured>()

const measured = (geometry: AreaGeometry): Measured => {
  const known = cached.get(geometry)
  if (known) return known
  const fresh = {
    bounds: boundsOf([geometry]) as Bounds,
    hectares: areaHectares(geometry),
    contains: areaTest(geometry),
  }
  cached.set(geometry, fresh)
  return fresh
}

const NONE: readonly Neighbourhood[] = []

/**
 * The one rule on which areas a place belongs to. What a person has decided goes before what the geometry says: the
 * decided area and those it is part of; a decision for an area that is no more counts for nothing. Otherwise every area
 * that holds the place's representative position, boundaries included: so a street that goes through two areas belongs
 * to that of its middle, and no place counts in an area that it only touches.
 *
 * Made anew whenever an area changes: what takes long is kept with each geometry.
 */
export const createNeighbourhoodFinder = (areas: Iterable<Neighbourhood>): NeighbourhoodFinder => {
  const byId = new Map<string, Neighbourhood>()
  for (const area of areas) byId.set(area.id, area)
  const sized = [...byId.values()]
    .map((area) => ({ area, ...measured(area.geometry) }))
    .sort((a, b) => a.hectares - b.hectares || (a.area.id < b.area.id ? -1 : 1))
  const bands = createBands(
    Float64Array.from(sized, ({ bounds: [, south] }) => south),
    Float64Array.from(sized, ({ bounds: [, , , north] }) => north),
  )

  const withParents = (id: string): readonly Neighbourhood[] => {
    const found = new Set<Neighbourhood>()
    // Two people apart can make a circle of parents; the set ends it.
    for (let area = byId.get(id); area && !found.has(area); area = byId.get(area.parentId ?? ''))
      found.add(area)
    return [...found]
  }

  return ({ geometry, neighbourhoodId }) => {
    if (neighbourhoodId && byId.has(neighbourhoodId)) return withParents(neighbourhoodId)
    if (!geometry || sized.length === 0) return NONE
    const position = representativePosition(geometry)
    const [lng, lat] = position
    const found: Neighbourhood[] = []
    bands.some(lat, (n) => {
      const { area, bounds, contains } = sized[n] as (typeof sized)[number]
      // The box first: it spares nearly every look at the outline.
      const isNear = lng >= bounds[0] && lng <= bounds[2] && lat >= bounds[1] && lat <= bounds[3]
      if (isNear && contains(position)) found.push(area)
      return false
    })
    return found.length === 0 ? NONE : found
  }
}
