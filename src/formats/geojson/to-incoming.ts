import { checkIncoming } from '@/domain/change/check-incoming'
import type { ImportOrigin, IncomingRecord } from '@/domain/change/incoming'
import type { Problem } from '@/domain/problem'
import { Tally } from '@/domain/tally'
import type { Imported } from '@/formats/read-file'
import { type ForeignContext, type ForeignOptions, foreignRecords } from './foreign-records'
import { originOf } from './metadata'
import { headerRecord, otherRecords, ownRecord, publicCategories } from './own-records'
import type { ReadGeometry } from './read-geometry'
import { createSourceIds } from './source-ids'

export type Incoming = {
  readonly origin: ImportOrigin
  /** What a file of ours says of the map itself; of a working version it is among the records too. */
  readonly header: IncomingRecord | undefined
  readonly records: readonly IncomingRecord[]
  readonly notes: readonly Problem[]
}

/** How many features are mapped between two reports of progress. */
const CHUNK = 2000

/** Maps the features of a file to records, without knowing what is here already; see `domain/change/plan-import`. */
export const toIncoming = (
  { features, located, collection, notes }: Imported,
  options: ForeignOptions,
  onProgress: (share: number) => void = () => undefined,
): Incoming => {
  const origin = originOf(collection)
  const header = headerRecord(collection)
  const tally = new Tally()
  let unnamed = 0
  const context: ForeignContext = {
    options,
    sourceIds: createSourceIds(),
    nextUnnamed: () => {
      unnamed += 1
      return unnamed
    },
    tally,
  }
  const records: IncomingRecord[] = origin.kind === 'working' && header ? [header] : []
  let at = 0
  for (const feature of features) {
    const shape = located.shapes[at] as ReadGeometry
    at += 1
    const own = origin.kind === 'foreign' ? undefined : ownRecord(feature, shape, at, tally)
    if (own) records.push(checkIncoming(own, tally))
    else {
      for (const record of foreignRecords(feature, shape, at, context))
        records.push(checkIncoming(record, tally))
    }
    if (at % CHUNK === 0) onProgress(at / features.length)
  }
  if (origin.kind === 'working') {
    for (const record of otherRecords(collection, tally)) records.push(checkIncoming(record, tally))
  }
  if (origin.kind === 'public') {
    for (const record of publicCategories(collection)) records.push(checkIncoming(record, tally))
  }
  return { origin, header, records, notes: [...notes, ...located.notes, ...tally.notes()] }
}
