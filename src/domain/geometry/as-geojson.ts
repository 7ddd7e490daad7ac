import type { Geometry, MultiPolygon, Polygon } from 'geojson'
import type { AreaGeometry, PlaceGeometry } from './geometry'

/** Our geometries are GeoJSON already; only the types differ, for ours are read-only and turf's are not. */
export function asGeoJson(geometry: AreaGeometry): Polygon | MultiPolygon
export function asGeoJson(geometry: PlaceGeometry): Geometry
export function asGeoJson(geometry: PlaceGeometry): Geometry {
  return geometry as unknown as Geometry
}
