import type { AnyRecord } from '@/domain/schema/record'

/** The map as it is, bin and private places included; what an import is compared with. */
export type Present = {
  readonly byId: (id: string) => AnyRecord | undefined
  readonly bySourceId: (sourceId: string) => AnyRecord | undefined
}

/** These records as what is there; the index of source ids is built when first asked for. */
export const presentOf = (records: ReadonlyMap<string, AnyRecord>): Present => {
  let bySource: Map<string, AnyRecord> | undefined
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
  }
}
