import type { DocumentName } from '@/document/types'
import { byDocument } from '@/storage/compact'
import type { MapDatabase } from '@/storage/database'
import { readErased } from '@/storage/erased-maps'
import type { DraftEntry } from './entries'
import type { JournalledDatabase } from './journal-keeper'

/** The library's database as the journal sees it. */
export const journalledDatabase = (database: MapDatabase): JournalledDatabase => {
  const { maps, updates, drafts, settings } = database
  return {
    mapIds: () => maps.toCollection().primaryKeys(),
    erasedIds: () => readErased(settings),
    read: (mapId) =>
      database.transaction('r', maps, updates, drafts, async () => {
        const row = await maps.get(mapId)
        const rows = (await database.rowsOf(mapId).toArray()).filter(({ epoch }) => epoch === row?.epoch)
        const logs = new Map<DocumentName, readonly Uint8Array[]>(
          [...byDocument(rows)].map(([doc, group]) => [doc, group.map(({ u }) => u)]),
        )
        const kept = await drafts.where('map').equals(mapId).toArray()
        const entries = kept.map(({ key, at = 0, value }): [string, DraftEntry] => [key, { key, at, value }])
        return { row, updates: logs, drafts: new Map(entries) }
      }),
    restore: (map, { row, updates: logs, drafts: entries }) =>
      database.write([maps, updates, drafts], async () => {
        if (row && !(await maps.get(map))) await maps.add(row)
        for (const [doc, log] of logs)
          await updates.bulkAdd(log.map((u) => ({ map, doc, epoch: row?.epoch ?? '', u: u.slice() })))
        for (const entry of entries.values()) await drafts.put({ map, ...entry })
      }),
  }
}
