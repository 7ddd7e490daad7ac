import type { PlaceGeometry } from '@/domain/geometry/geometry'
import type { Place } from '@/domain/schema/place'

/**
 * What giving a place another spot or shape writes. The accuracy of the old spot says nothing of the new one, so it
 * goes. The area of a place that had no spot said where it is; from now on the spot does.
 */
export const placedFields = (place: Place, geometry: PlaceGeometry): Readonly<Record<string, unknown>> => ({
  geometry,
  accuracyM: null,
  ...(place.geometry === null && place.neighbourhoodId ? { neighbourhoodId: null } : {}),
})
