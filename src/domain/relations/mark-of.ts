import type { Catalogue } from '@/domain/categories/catalogue'
import { type PinArt, placePinArt } from '@/domain/pins/pin-art'
import type { Group } from '@/domain/schema/map-records'
import type { Linked } from './ends'

/** The picture that stands before the name of a record. */
export type Mark =
  | { readonly type: 'pin'; readonly art: PinArt }
  | ({ readonly type: 'group' } & Pick<Group, 'symbol' | 'colour'>)
  | { readonly type: 'area' }

/** @param now ISO 8601 instant, for the badge of what nobody has checked for a year */
export const markOf = (record: Linked, now: string, catalogue: Catalogue): Mark => {
  if (record.type === 'place') return { type: 'pin', art: placePinArt(record, now, catalogue) }
  if (record.type === 'neighbourhood') return { type: 'area' }
  const { symbol, colour } = record
  return { type: 'group', symbol, colour }
}
