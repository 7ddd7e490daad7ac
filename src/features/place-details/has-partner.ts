import { meaningOf } from '@/domain/relations/link-ways'
import type { Place } from '@/domain/schema/place'
import type { Snapshot } from '@/store/snapshot'

/** Whether a place has its second role on the map already. */
export const hasPartner = (place: Place, { places, relationsOf }: Snapshot): boolean => {
  for (const { from, to, relation } of relationsOf(place.id)) {
    const partner = places.get(from)
    if (to === place.id && partner && meaningOf(relation, partner.kind, place.kind) === 'also_partner')
      return true
  }
  return false
}
