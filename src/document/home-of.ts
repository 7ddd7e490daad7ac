import type { AnyRecord } from '@/domain/schema/record'
import type { PairName } from './layout'

/** Ids whose privacy a record shares: who reads it learns that they exist and what is said of them. */
export const namedIds = (record: AnyRecord): readonly string[] => {
  switch (record.type) {
    case 'relation':
      return [record.from, record.to]
    case 'photo':
      return [record.ownerId]
    case 'vote':
      return [record.placeId]
    default:
      return []
  }
}

/** Which document a record belongs to. `isPrivate` tells it of the records that this one names. */
export const homeOf = (record: AnyRecord, isPrivate: (id: string) => boolean): PairName => {
  if (record.type === 'place') return record.visibility === 'private' ? 'private' : 'team'
  return namedIds(record).some(isPrivate) ? 'private' : 'team'
}
