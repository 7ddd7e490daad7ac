import { fieldChecker, isRecordType } from '@/domain/schema/record'
import type { Tally } from '@/domain/tally'
import type { IncomingRecord } from './incoming'

/** Leaves out the fields that hold what they may not, and counts them; nearly every record is given back as it is. */
export const checkIncoming = (record: IncomingRecord, tally: Tally): IncomingRecord => {
  const { type, index } = record
  if (!isRecordType(type)) return record
  const isValid = fieldChecker(type)
  let good: Record<string, unknown> | undefined
  for (const field of Object.keys(record.fields)) {
    if (isValid(field, record.fields[field])) continue
    tally.add('import.fields-skipped', index, field)
    good ??= { ...record.fields }
    delete good[field]
  }
  return good ? { ...record, fields: good } : record
}
