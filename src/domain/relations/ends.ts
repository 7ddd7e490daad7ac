import type { Group, Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { Kind } from '@/domain/taxonomy'

/** What a link may lead to. */
export type Linked = Place | Group | Neighbourhood

/** What stands at an end of a link, as far as that decides what the link may say. */
export type End = Kind | 'group' | 'neighbourhood'

export const endOf = (record: Linked): End => (record.type === 'place' ? record.kind : record.type)
