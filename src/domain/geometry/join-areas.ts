import { union } from '@turf/turf'
import { areaHectares } from './area-hectares'
import { asGeoJson } from './as-geojson'
import type { AreaGeometry, PolygonGeometry, Position } from './geometry'
import { rewind } from './rewind'

/** Smaller holes come from boundaries that nearly fit, or from the arithmetic (turf#3168); nobody drew them. */
const LEAST_HOLE_HA = 5 / 10_000

const withoutCracks = (rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] =>
  rings.filter(
    (ring, n) => n === 0 || areaHectares({ type: 'Polygon', coordinates: [ring] }) >= LEAST_HOLE_HA,
  )

/** One area of two: in one part where they touch, in several where they don't. */
export const joinAreas = (first: AreaGeometry, second: AreaGeometry): AreaGeometry => {
  const joined = union({
    type: 'FeatureCollection',
    features: [first, second].map((geometry) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: asGeoJson(geometry),
    })),
  })
  // Two areas never make nothing; turf's type allows for it.
  const geometry = (joined?.geometry ?? first) as unknown as AreaGeometry
  if (geometry.type === 'Polygon') {
    return rewind({ type: 'Polygon', coordinates: withoutCracks(geometry.coordinates) } as PolygonGeometry)
  }
  return rewind({ type: 'MultiPolygon', coordinates: geometry.coordinates.map(withoutCracks) })
}
