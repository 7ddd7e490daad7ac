import type { ImportOrigin, IncomingRecord } from '@/domain/change/incoming'
import type { Problem } from '@/domain/problem'
import type { Imported } from '@/formats/read-file'
import { type ForeignOptions, foreignRecords } from './foreign-records'
import { originOf } from './metadata'
import { headerRecord, otherRecords, ownRecord } from './own-records'
import { Tally } from '@/domain/tally'

export type Incoming = {
  readonly origin: ImportOrigin
  readonly header: IncomingRecord | undefined
  readonly records: readonly IncomingRecord[]
  readonly notes: readonly Problem[]
}

/** How many features are mapped between two reports of progress. */
const CHUNK = 2000

/** Maps the features of a file to records, without knowing what is here already; see `domain/change/plan-import`. */
export const toIncoming = (
  imported: Imported,
  options: ForeignOptions,
  onProgress: (share: number) => void = () => undefined,
): Incoming => {
  const { features, collection, notes } = imported
  const { kind, precision } = originOf(collection)
  const tally = new Tally()
  const records: IncomingRecord[] = []
  for (const [at, feature] of features.entries()) {
    const own = kind === 'foreign' ? undefined : ownRecord(feature, at + 1, tally)
    if (own) records.push(own)
    else records.push(...foreignRecords(feature, at + 1, options, tally))
    if (at % CHUNK === 0) onProgress(at / features.length)
  }
  if (kind === 'working') records.push(...otherRecords(collection))
  return {
    origin: { kind, coarse: kind === 'public' || precision !== 'exact' },
    header: headerRecord(collection),
    records,
    notes: [...notes, ...tally.notes()],
  }
}
