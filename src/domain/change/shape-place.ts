import type { PlaceGeometry } from '@/domain/geometry/geometry'
import type { Place } from '@/domain/schema/place'
import type { Change } from './change'
import { placedFields } from './placed-fields'

/** Gives a place another shape, or its first one. */
export const shapePlace = (place: Place, geometry: PlaceGeometry): Change => ({
  patch: [{ id: place.id, fields: placedFields(place, geometry) }],
  note: { code: 'place.reshaped', params: { name: place.name } },
})
