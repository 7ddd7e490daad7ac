import { isRecordType, isValidField } from '@/domain/schema/record'
import type { Tally } from '@/domain/tally'
import type { IncomingRecord } from './incoming'

/**
 * Leaves out the fields that hold what they may not, and counts them. Done once, beside the main thread where there is
 * a worker: checking a hundred thousand records takes half a second.
 */
export const checkIncoming = (record: IncomingRecord, tally: Tally): IncomingRecord => {
  if (record.checked) return record
  const { type, index } = record
  if (!isRecordType(type)) return record
  const bad = Object.keys(record.fields).filter((field) => !isValidField(type, field, record.fields[field]))
  for (const field of bad) tally.add('import.fields-skipped', index, field)
  if (bad.length === 0) return { ...record, checked: true }
  const good = Object.entries(record.fields).filter(([field]) => !bad.includes(field))
  return { ...record, checked: true, fields: Object.fromEntries(good) }
}
