import { areaHectares } from '@/domain/geometry/area-hectares'
import { type AreaTest, areaTest } from '@/domain/geometry/area-test'
import { createBands } from '@/domain/geometry/bands'
import { type Bounds, boundsOf } from '@/domain/geometry/bounds'
import type { AreaGeometry, Position } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'

type Located = Pick<Place, 'geometry' | 'neighbourhoodId'>

/** The areas a place belongs to, the smallest first; for places of the same areas one and the same list. */
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

/** There are few areas, and many places to look for. */
const AREA_BANDS = 16

/** What has been found so far, and what was ever found after it. */
type Found = { readonly areas: readonly Neighbourhood[]; readonly next: Map<Neighbourhood, Found> }

const withOneMore = (found: Found, area: Neighbourhood): Found => {
  const known = found.next.get(area)
  if (known) return known
  const longer = { areas: [...found.areas, area], next: new Map() }
  found.next.set(area, longer)
  return longer
}

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
  const { bandOf, starts, stretches } = createBands(
    Float64Array.from(sized, ({ bounds: [, south] }) => south),
    Float64Array.from(sized, ({ bounds: [, , , north] }) => north),
    AREA_BANDS,
  )
  const nothing: Found = { areas: [], next: new Map() }
  const boxes = new Float64Array(sized.length * 4)
  sized.forEach(({ bounds }, n) => {
    boxes.set(bounds, n * 4)
  })

  /** The box first: it spares nearly every look at the outline. */
  const isNear = (n: number, lng: number, lat: number): boolean =>
    lng >= (boxes[n * 4] as number) &&
    lat >= (boxes[n * 4 + 1] as number) &&
    lng <= (boxes[n * 4 + 2] as number) &&
    lat <= (boxes[n * 4 + 3] as number)
  const around = (position: Position): readonly Neighbourhood[] => {
    const band = bandOf(position[1])
    let found = nothing
    if (band < 0) return found.areas
    const end = starts[band + 1] as number
    for (let at = starts[band] as number; at < end; at++) {
      const n = stretches[at] as number
      if (!isNear(n, position[0], position[1])) continue
      const { area, contains } = sized[n] as (typeof sized)[number]
      if (contains(position)) found = withOneMore(found, area)
    }
    return found.areas
  }

  const withParents = (id: string): Found => {
    const seen = new Set<Neighbourhood>()
    // Two people apart can make a circle of parents; the set ends it.
    for (let area = byId.get(id); area && !seen.has(area); area = byId.get(area.parentId ?? ''))
      seen.add(area)
    return [...seen].reduce(withOneMore, nothing)
  }

  return ({ geometry, neighbourhoodId }) => {
    if (neighbourhoodId && byId.has(neighbourhoodId)) return withParents(neighbourhoodId).areas
    if (!geometry || sized.length === 0) return nothing.areas
    return around(representativePosition(geometry))
  }
}
