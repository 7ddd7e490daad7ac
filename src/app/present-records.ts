import type { Present } from '@/domain/change/plan-import'
import type { AnyRecord } from '@/domain/schema/record'

/** The map as an import compares itself with it; the index of source ids is built when first asked for. */
export const presentRecords = (docs: {
  get(id: string): AnyRecord | undefined
  all(): Iterable<AnyRecord>
}): Present => {
  let bySource: Map<string, AnyRecord> | undefined
  const index = (): Map<string, AnyRecord> => {
    const found = new Map<string, AnyRecord>()
    for (const record of docs.all()) {
      if ((record.type === 'place' || record.type === 'neighbourhood') && record.sourceId) {
        found.set(record.sourceId, record)
      }
    }
    return found
  }
  return {
    byId: (id) => docs.get(id),
    bySourceId: (sourceId) => {
      bySource ??= index()
      return bySource.get(sourceId)
    },
  }
}
