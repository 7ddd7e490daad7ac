import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'

/** The wording that the ODbL asks for: https://www.openstreetmap.org/copyright */
const OSM_CREDIT = '© OpenStreetMap contributors (ODbL)'

const OSM_ID = /^(node|way|relation)\/\d+$/

export const isOsmId = (sourceId: string | undefined): boolean =>
  sourceId !== undefined && OSM_ID.test(sourceId)

/** Whom an edition has to name: the sources of its boundaries, and OpenStreetMap where anything comes from it. */
export const sourcesOf = (
  neighbourhoods: readonly Neighbourhood[],
  places: readonly Place[],
): readonly string[] => {
  const sources = new Set(neighbourhoods.flatMap(({ boundarySource }) => boundarySource?.trim() || []))
  const osm =
    places.some(({ source, sourceId }) => source === 'osm' || isOsmId(sourceId)) ||
    neighbourhoods.some(({ sourceId }) => isOsmId(sourceId))
  if (osm) sources.add(OSM_CREDIT)
  return [...sources].sort()
}
