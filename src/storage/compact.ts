import type { MapDatabase, UpdateRow } from './database'
import { mergeLog } from './merge-log'

/** How long a log is. The first row of each document is its snapshot; what follows is the tail. */
type LogSize = { readonly rowCount: number; readonly tailBytes: number }

const MAX_ROWS = 200
const MAX_TAIL_BYTES = 1_000_000

export const needsCompaction = ({ rowCount, tailBytes }: LogSize): boolean =>
  rowCount > MAX_ROWS || tailBytes > MAX_TAIL_BYTES

export const byDocument = <T extends { readonly doc: string }>(
  rows: readonly T[],
): ReadonlyMap<T['doc'], readonly T[]> => {
  const groups = new Map<T['doc'], T[]>()
  for (const row of rows) {
    const group = groups.get(row.doc)
    if (group) group.push(row)
    else groups.set(row.doc, [row])
  }
  return groups
}

/** The size of a map's log, read without its snapshots: those are most of the bytes. */
export const measureLog = async (database: MapDatabase, map: string): Promise<LogSize> => {
  const rowCount = await database.rowsOf(map).count()
  if (rowCount > MAX_ROWS) return { rowCount, tailBytes: 0 }
  const keys: { readonly doc: string; readonly seq: number }[] = []
  await database.rowsOf(map).eachKey((key, { primaryKey }) => {
    keys.push({ doc: (key as unknown as [string, string])[1], seq: primaryKey })
  })
  const tail = [...byDocument(keys).values()].flatMap((group) => group.slice(1).map(({ seq }) => seq))
  const rows = await database.updates.bulkGet(tail)
  return { rowCount, tailBytes: rows.reduce((sum, row) => sum + (row?.u.byteLength ?? 0), 0) }
}

/** What replaces the rows of one document: one row, under the highest number it covers. */
export const snapshotRow = (rows: readonly UpdateRow[]): UpdateRow | undefined => {
  const last = rows.at(-1)
  if (!last || rows.length < 2) return undefined
  const u = mergeLog(rows.map((row) => row.u))
  return u && { ...last, u }
}

/**
 * Folds the log of a map when it has become long; runs in a worker as well. Reading, merging and replacing are one
 * transaction over what is stored, never over what a tab remembers: another tab's rows can't fall between. The
 * snapshot keeps the highest number it covers: a tab that is behind still sees it, one that is past it skips it.
 *
 * `false`: nothing to do, or every log that could be folded has a hole. Rows of another epoch are left alone.
 */
export const compactMap = async (database: MapDatabase, map: string): Promise<boolean> =>
  await database.write([database.maps, database.updates], async () => {
    const stored = await database.maps.get(map)
    if (!stored || !needsCompaction(await measureLog(database, map))) return false
    const rows = (await database.rowsOf(map).toArray()).filter(({ epoch }) => epoch === stored.epoch)
    let compacted = false
    for (const group of byDocument(rows).values()) {
      const snapshot = snapshotRow(group)
      if (!snapshot) continue
      await database.updates.bulkDelete(group.slice(0, -1).map(({ seq }) => seq))
      await database.updates.put(snapshot)
      compacted = true
    }
    return compacted
  })
