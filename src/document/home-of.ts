import { namedIds } from '@/domain/publish/named-ids'
import type { AnyRecord } from '@/domain/schema/record'
import type { PairName } from './layout'

/** Which document a record belongs to. `isPrivate` tells it of the records that this one names. */
export const homeOf = (record: AnyRecord, isPrivate: (id: string) => boolean): PairName => {
  if (record.type === 'place') return record.visibility === 'private' ? 'private' : 'team'
  return namedIds(record).some(isPrivate) ? 'private' : 'team'
}
