import { booleanPointInPolygon } from '@turf/turf'
import { asGeoJson } from './as-geojson'
import type { AreaGeometry, Position } from './geometry'

/** Whether the position lies in the area; the boundary belongs to it, a hole does not. */
export const containsPosition = (area: AreaGeometry, [lng, lat]: Position): boolean =>
  booleanPointInPolygon([lng, lat], asGeoJson(area))
