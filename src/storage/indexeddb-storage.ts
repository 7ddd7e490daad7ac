import type { DocumentName, DocumentUpdate } from '@/document/types'
import { browserStore, type SmallStore } from './browser-store'
import { byDocument, compactMap, measureLog, needsCompaction } from './compact'
import { type DataLoss, reportLoss } from './data-loss'
import { DATABASE_NAME, type DatabaseHost, type MapDatabase, openDatabase, type UpdateRow } from './database'
import { refuseForeignEpoch } from './epoch'
import { noteErased, readErased } from './erased-maps'
import { followMapRows, followRows } from './follow-rows'
import type { JournalEntry } from './journal/entries'
import type { Journal } from './journal/journal'
import { createKnownMaps, type KnownMaps } from './known-maps'
import { probeDatabase } from './probe-database'
import { guarded } from './storage-failure'
import { sweepLog } from './sweep'
import { type MapRow, type MapStorage, StorageError, type StoredMap } from './types'

export type IndexedDbOptions = DatabaseHost & {
  readonly name?: string
  /** Where the list of maps is kept a second time; the browser's `localStorage` unless given. */
  readonly store?: SmallStore
  /** Runs `compactMap` off the main thread; used for maps that would hold it up. */
  readonly runInWorker?: (mapId: string) => Promise<boolean>
  /** The second copy of everything that is entered. */
  readonly journal?: Journal
  /** Whether there may be one from before; asking is cheaper than starting it. */
  readonly hasJournal?: () => Promise<boolean>
}

type OpenedStorage = { readonly storage: MapStorage; readonly loss: DataLoss | undefined }

/** Maps above either are folded in a worker: 10,000 records take 0.4 s, 100,000 three. */
const WORKER_RECORDS = 5_000
const WORKER_BYTES = 4_000_000

/** Opens the library of this browser. Rejects with `StorageError` where the browser lends no database. */
export const openIndexedDbStorage = async (options: IndexedDbOptions = {}): Promise<OpenedStorage> => {
  const { name = DATABASE_NAME, store = browserStore(), runInWorker, journal, hasJournal, ...host } = options
  const known = createKnownMaps(store)
  return await guarded(async () => {
    const factory = host.indexedDB ?? globalThis.indexedDB
    // Before the first write of every start, whoever makes it.
    const swept = await sweepLog(factory)
    const said = (await probeDatabase(factory, name)) ?? swept
    const database = await openDatabase(name, host)
    try {
      const erased = await readErased(database.settings)
      const first = await database.maps.toArray()
      const isThere = (id: string) => erased.includes(id) || first.some((map) => map.id === id)
      const mayLack = said !== undefined || first.length === 0 || !known.list().every(({ id }) => isThere(id))
      const wanted = journal && (await (hasJournal?.() ?? true)) ? journal : undefined
      const restored = mayLack ? await wanted?.restoreMissing().catch(() => undefined) : undefined
      // Nothing seems to be missing: looked after when the app is on the screen.
      if (!mayLack) void wanted?.restoreMissing().catch(() => undefined)
      const maps = restored ? await database.maps.toArray() : first
      const present = new Set(maps.map(({ id }) => id))
      // What the journal has put back is no loss; the app says that it was put back.
      const message = restored && restored.maps.length > 0 ? undefined : said
      const loss = reportLoss(store, { message, present, erased: new Set(erased) })
      for (const map of maps) known.note(map)
      known.forget(erased.filter((id) => !present.has(id)))
      return { storage: storageOn(database, known, runInWorker, journal), loss }
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** Raised when pictures are made differently: one that is not understood would be drawn wrong. */
const PICTURE_FORMAT = 1

/** Rows of an import given away at once: copying them all, forty megabytes, would hold up the page. */
const ROWS_AT_ONCE = 20

/** Stands for a map's id with what belongs to the device and to no map. */
const DEVICE = 'device'

const updateEntry = (update: DocumentUpdate): JournalEntry => ({ t: 'update', update })

/** Times that rise with every call, also when the clock is set back. */
const createDraftClock = (): (() => number) => {
  let last = 0
  return () => {
    last = Math.max(last + 1, Date.now())
    return last
  }
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
  journal: Journal | undefined,
): MapStorage => {
  const { maps, updates: log, drafts, views, settings, pictures } = database
  const nextDraftAt = createDraftClock()

  /** One draft in both copies; without a value it is gone. */
  const keepDraft = async (map: string, key: string, value?: unknown): Promise<void> => {
    const at = nextDraftAt()
    const draft = value === undefined ? { key, at } : { key, at, value }
    const journalled = journal?.add(map, [{ t: 'draft', ...draft }])
    await database.write([drafts], async () => void (await drafts.put({ map, ...draft })))
    await journalled
  }

  const keepInJournal = async (id: string, entries: readonly JournalEntry[]): Promise<void> => {
    for (let at = 0; at < entries.length; at += ROWS_AT_ONCE)
      await journal?.add(id, entries.slice(at, at + ROWS_AT_ONCE))
  }

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
        await journal?.add(row.id, [{ t: 'map', row }, ...updates.map(updateEntry)])
      }),
    loadMap: (id) =>
      guarded(async () => {
        const found = await database.transaction('r', maps, log, () => load(id))
        if (found) journal?.reconcile(id)
        return found
      }),
    append: (id, updates, summary) =>
      guarded(async () => {
        const keep = () => keepInJournal(id, [...updates.map(updateEntry), { t: 'row', patch: summary }])
        // Side by side; what the database refuses is safe in the journal all the same. Not what goes there in pieces: a
        // kill in between would bring back a part of an import.
        const isSmall = updates.length < ROWS_AT_ONCE
        const journalled = isSmall ? keep() : undefined
        const row = await database.write([maps, log], async () => {
          const next = { ...(await rowFor(database, id, updates)), ...summary }
          const rows = toRows(id, updates)
          for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
            await log.bulkAdd(rows.slice(at, at + ROWS_AT_ONCE))
          await maps.put(next)
          return next
        })
        if (summary.title !== undefined) known.note(row)
        await (journalled ?? keep())
      }),
    follow: (id, afterSeq, onRows) => followRows(database, id, afterSeq, onRows),
    followMaps: (onMaps) => followMapRows(database, onMaps),
    compact: (id) =>
      guarded(async () => {
        await journal?.fold(id)
        if (!needsCompaction(await measureLog(database, id))) return false
        return runInWorker && (await isHeavy(id)) ? await runInWorker(id) : await compactMap(database, id)
      }),
    setMapDeleted: async (id, deletedAt) => {
      await database.write([maps], async () => {
        const { deletedAt: _, ...row } = await rowFor(database, id, [])
        await maps.put(deletedAt === undefined ? row : { ...row, deletedAt })
      })
      await journal?.add(id, [{ t: 'row', patch: { deletedAt: deletedAt ?? null } }])
    },
    eraseMap: (id) =>
      guarded(async () => {
        await database.write([maps, log, drafts, views, settings, pictures], async () => {
          await maps.delete(id)
          await database.rowsOf(id).delete()
          await drafts.where('map').equals(id).delete()
          await views.delete(id)
          await pictures.delete(id)
          await noteErased(settings, id)
        })
        known.forget([id])
        // After the database: it knows by then that the map is gone on purpose, whatever happens in between.
        await journal?.erase(id)
      }),
    readView: (id) => guarded(async () => (await views.get(id))?.view),
    writeView: (id, view) => database.write([views], async () => void (await views.put({ map: id, view }))),
    readPicture: (id) =>
      guarded(async () => {
        const [row, kept] = await database.transaction('r', maps, pictures, () =>
          Promise.all([maps.get(id), pictures.get(id)]),
        )
        return row && kept?.epoch === row.epoch && kept.format === PICTURE_FORMAT ? kept.picture : undefined
      }),
    writePicture: (map, picture) =>
      database.write([maps, pictures], async () => {
        const row = await maps.get(map)
        if (row && picture) await pictures.put({ map, epoch: row.epoch, format: PICTURE_FORMAT, picture })
        else await pictures.delete(map)
      }),
    readDraft: (map, key) => guarded(async () => (await drafts.get([map, key]))?.value),
    writeDraft: keepDraft,
    removeDraft: keepDraft,
    // Kept as drafts are, with a second copy; those of before lie in a table of their own.
    readSetting: (key) =>
      guarded(async () => (await drafts.get([DEVICE, key]))?.value ?? (await settings.get(key))?.value),
    writeSetting: (key, value) => keepDraft(DEVICE, key, value),
    close: () => database.close(),
  }
}
