import type { AnyRecord } from '@/domain/schema/record'
import type { MapDocument } from './layout'
import { type Damaged, readRecord } from './read-record'

export type DocumentReading = {
  /** By id, in no particular order; records in the bin are among them. */
  readonly records: ReadonlyMap<string, AnyRecord>
  readonly damaged: readonly Damaged[]
}

/** Everything one document shows. Takes time in the number of its records and overrides. */
export const readDocument = (doc: MapDocument): DocumentReading => {
  const records = new Map<string, AnyRecord>()
  const damaged: Damaged[] = [...strayKeysOf(doc)]
  // Never `toJSON()`: it throws on values of foreign kinds and copies keys into plain objects.
  for (const id of doc.records.keys()) {
    const reading = readRecord(doc, id)
    if (reading.record) records.set(id, reading.record)
    damaged.push(...reading.damaged)
  }
  return { records, damaged }
}

export const strayKeysOf = (doc: MapDocument): readonly Damaged[] =>
  [...doc.overrides.strayKeys].map((key) => ({ doc: doc.name, key, reason: 'stray-key' }))
