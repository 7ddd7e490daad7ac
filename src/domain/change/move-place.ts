import { isPosition, type Position } from '@/domain/geometry/geometry'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { Place } from '@/domain/schema/place'
import type { Change } from './change'
import { placedFields } from './placed-fields'

/** Puts the pin of a place elsewhere, or gives it its first one. */
export const movePlace = (place: Place, position: Position): Result<Change> => {
  if (!isPosition(position)) return fail(problem('place.outside-world'))
  return ok({
    patch: [{ id: place.id, fields: placedFields(place, { type: 'Point', coordinates: position }) }],
    note: { code: place.geometry ? 'place.moved' : 'place.pinned', params: { name: place.name } },
  })
}
