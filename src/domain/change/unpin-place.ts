import type { Place } from '@/domain/schema/place'
import type { Change } from './change'

/** Takes the pin of a place away: from now on it belongs to an area as a whole, whose number counts it. */
export const unpinPlace = (place: Place, areaId: string): Change => ({
  patch: [{ id: place.id, fields: { geometry: null, accuracyM: null, neighbourhoodId: areaId } }],
  note: { code: 'place.unpinned', params: { name: place.name } },
})
