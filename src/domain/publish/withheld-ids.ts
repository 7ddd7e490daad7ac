import type { AnyRecord } from '@/domain/schema/record'
import { namedIds } from './named-ids'

/** Ids of records that leave in no version: private ones, those in the bin, and whatever names one of these. */
export const withheldIds = (records: readonly AnyRecord[]): ReadonlySet<string> => {
  const withheld = new Set<string>()
  for (const record of records) {
    if (record.deletedAt || (record.type === 'place' && record.visibility === 'private'))
      withheld.add(record.id)
  }
  // A photo may belong to a relation that names a private place: again, until nothing is added.
  const naming = records.filter((record) => namedIds(record).length > 0)
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size
    for (const record of naming) if (namedIds(record).some((id) => withheld.has(id))) withheld.add(record.id)
  }
  return withheld
}
