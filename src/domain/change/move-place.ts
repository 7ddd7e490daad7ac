import { isPosition, type Position } from '@/domain/geometry/geometry'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { Place } from '@/domain/schema/place'
import type { Change } from './change'

/** Puts the pin of a place elsewhere. The old accuracy says nothing of the new spot, so it goes. */
export const movePlace = (place: Place, position: Position): Result<Change> => {
  if (!isPosition(position)) return fail(problem('place.outside-world'))
  return ok({
    patch: [
      { id: place.id, fields: { geometry: { type: 'Point', coordinates: position }, accuracyM: null } },
    ],
    note: { code: 'place.moved', params: { name: place.name } },
  })
}
