import type { AnyRecord } from '@/domain/schema/record'

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
