import type { PlaceGeometry } from '@/domain/geometry/geometry'
import type { Place } from '@/domain/schema/place'
import type { Change } from './change'

/** Gives a place another shape, or its first one. The accuracy of the old spot says nothing of it, so it goes. */
export const shapePlace = (place: Place, geometry: PlaceGeometry): Change => ({
  patch: [{ id: place.id, fields: { geometry, accuracyM: null } }],
  note: { code: 'place.reshaped', params: { name: place.name } },
})
