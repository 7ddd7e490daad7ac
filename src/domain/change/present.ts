import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import { twinFinder } from './find-twin'
import type { IncomingRecord } from './incoming'

/** The map as it is, bin and private places included; what an import is compared with. */
export type Present = {
  readonly byId: (id: string) => AnyRecord | undefined
  readonly bySourceId: (sourceId: string) => AnyRecord | undefined
  /** What is probably the same thing under another id; see `find-twin`. */
  readonly twinOf: (record: IncomingRecord) => Place | Neighbourhood | undefined
}

/** These records as what is there; the indexes are built when first asked for. */
export const presentOf = (records: ReadonlyMap<string, AnyRecord>): Present => {
  let bySource: Map<string, AnyRecord> | undefined
  let findTwin: ReturnType<typeof twinFinder> | undefined
  const index = (): Map<string, AnyRecord> => {
    const found = new Map<string, AnyRecord>()
    for (const record of records.values()) {
      if ((record.type === 'place' || record.type === 'neighbourhood') && record.sourceId) {
        found.set(record.sourceId, record)
      }
    }
    return found
  }
  return {
    byId: (id) => records.get(id),
    bySourceId: (sourceId) => {
      bySource ??= index()
      return bySource.get(sourceId)
    },
    twinOf: (record) => {
      findTwin ??= twinFinder(records.values())
      return findTwin(record)
    },
  }
}
