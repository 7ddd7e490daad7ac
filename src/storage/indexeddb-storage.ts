import type { DocumentName, DocumentUpdate } from '@/document/types'
import { browserStore, type SmallStore } from './browser-store'
import { byDocument, compactMap, measureLog, needsCompaction } from './compact'
import { type DataLoss, reportLoss } from './data-loss'
import { DATABASE_NAME, type DatabaseHost, type MapDatabase, openDatabase, type UpdateRow } from './database'
import { refuseForeignEpoch } from './epoch'
import { followMapRows, followRows } from './follow-rows'
import { createKnownMaps, type KnownMaps } from './known-maps'
import { probeDatabase } from './probe-database'
import { guarded } from './storage-failure'
import { type MapRow, type MapStorage, StorageError, type StoredMap } from './types'

export type IndexedDbOptions = DatabaseHost & {
  readonly name?: string
  /** Where the list of maps is kept a second time; the browser's `localStorage` unless given. */
  readonly store?: SmallStore
  /** Runs `compactMap` off the main thread; used for maps that would hold it up. */
  readonly runInWorker?: (mapId: string) => Promise<boolean>
}

type OpenedStorage = { readonly storage: MapStorage; readonly loss: DataLoss | undefined }

/** Maps above either are folded in a worker: 10,000 records take 0.4 s, 100,000 three. */
const WORKER_RECORDS = 5_000
const WORKER_BYTES = 4_000_000

/** Ids of maps erased on purpose, kept beside the settings: see `LossEvidence.erased`. */
const ERASED_KEY = 'storage.erased'
const ERASED_KEPT = 200

/** Opens the library of this browser. Rejects with `StorageError` where the browser lends no database. */
export const openIndexedDbStorage = async (options: IndexedDbOptions = {}): Promise<OpenedStorage> => {
  const { name = DATABASE_NAME, store = browserStore(), runInWorker, ...host } = options
  const known = createKnownMaps(store)
  return await guarded(async () => {
    const message = await probeDatabase(host.indexedDB ?? globalThis.indexedDB, name)
    const database = await openDatabase(name, host)
    try {
      const [maps, erased] = await database.transaction('r', database.maps, database.settings, () =>
        Promise.all([database.maps.toArray(), readErased(database)]),
      )
      const present = new Set(maps.map(({ id }) => id))
      const loss = reportLoss(store, { message, present, erased: new Set(erased) })
      for (const map of maps) known.note(map)
      known.forget(erased.filter((id) => !present.has(id)))
      return { storage: storageOn(database, known, runInWorker), loss }
    } catch (error) {
      database.close()
      throw error
    }
  })
}

const readErased = async (database: MapDatabase): Promise<readonly string[]> => {
  const value = (await database.settings.get(ERASED_KEY))?.value
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}

const toRows = (map: string, updates: readonly DocumentUpdate[]): readonly Omit<UpdateRow, 'seq'>[] =>
  updates.map(({ doc, epoch, update }) => ({ map, doc, epoch, u: update }))

/** The row of a map, or a refusal: nothing is ever written for a map or an epoch that the database doesn't hold. */
const rowFor = async (
  database: MapDatabase,
  id: string,
  updates: readonly DocumentUpdate[],
): Promise<MapRow> => {
  const row = await database.maps.get(id)
  if (!row) throw new StorageError('other', new Error(`No map ${id} in this database.`))
  refuseForeignEpoch(row, updates)
  return row
}

const storageOn = (
  database: MapDatabase,
  known: KnownMaps,
  runInWorker: IndexedDbOptions['runInWorker'],
): MapStorage => {
  const { maps, updates: log, drafts, views, settings } = database

  const load = async (id: string): Promise<StoredMap | undefined> => {
    const row = await maps.get(id)
    if (!row) return undefined
    const rows = await database.rowsOf(id).toArray()
    const groups = byDocument(rows.filter(({ epoch }) => epoch === row.epoch))
    return {
      row,
      updates: new Map<DocumentName, readonly Uint8Array[]>(
        [...groups].map(([doc, group]) => [doc, group.map(({ u }) => u)]),
      ),
      lastSeq: rows.reduce((last, { seq }) => Math.max(last, seq), 0),
    }
  }

  const isHeavy = async (id: string): Promise<boolean> => {
    const row = await maps.get(id)
    if (row && row.placeCount + row.neighbourhoodCount > WORKER_RECORDS) return true
    let bytes = 0
    await database.rowsOf(id).each(({ u }) => {
      bytes += u.byteLength
    })
    return bytes > WORKER_BYTES
  }

  return {
    kind: 'indexeddb',
    listMaps: () => guarded(() => maps.toArray()),
    createMap: (row, updates) =>
      guarded(async () => {
        refuseForeignEpoch(row, updates)
        await database.write([maps, log], async () => {
          await maps.add(row)
          await log.bulkAdd(toRows(row.id, updates))
        })
        known.note(row)
      }),
    loadMap: (id) => guarded(() => database.transaction('r', maps, log, () => load(id))),
    append: (id, updates, summary) =>
      guarded(async () => {
        const row = await database.write([maps, log], async () => {
          const next = { ...(await rowFor(database, id, updates)), ...summary }
          if (updates.length > 0) await log.bulkAdd(toRows(id, updates))
          await maps.put(next)
          return next
        })
        if (summary.title !== undefined) known.note(row)
      }),
    follow: (id, afterSeq, onRows) => followRows(database, id, afterSeq, onRows),
    followMaps: (onMaps) => followMapRows(database, onMaps),
    compact: (id) =>
      guarded(async () => {
        if (!needsCompaction(await measureLog(database, id))) return false
        return runInWorker && (await isHeavy(id)) ? await runInWorker(id) : await compactMap(database, id)
      }),
    setMapDeleted: (id, deletedAt) =>
      database.write([maps], async () => {
        const { deletedAt: _, ...row } = await rowFor(database, id, [])
        await maps.put(deletedAt === undefined ? row : { ...row, deletedAt })
      }),
    eraseMap: (id) =>
      guarded(async () => {
        await database.write([maps, log, drafts, views, settings], async () => {
          await maps.delete(id)
          await database.rowsOf(id).delete()
          await drafts.where('map').equals(id).delete()
          await views.delete(id)
          const erased = [...(await readErased(database)).filter((one) => one !== id), id]
          await settings.put({ key: ERASED_KEY, value: erased.slice(-ERASED_KEPT) })
        })
        known.forget([id])
      }),
    readView: (id) => guarded(async () => (await views.get(id))?.view),
    writeView: (id, view) => database.write([views], async () => void (await views.put({ map: id, view }))),
    readDraft: (map, key) => guarded(async () => (await drafts.get([map, key]))?.value),
    writeDraft: (map, key, value) =>
      database.write([drafts], async () => void (await drafts.put({ map, key, value }))),
    removeDraft: (map, key) => database.write([drafts], () => drafts.delete([map, key])),
    readSetting: (key) => guarded(async () => (await settings.get(key))?.value),
    writeSetting: (key, value) =>
      database.write([settings], async () => void (await settings.put({ key, value }))),
    close: () => database.close(),
  }
}
