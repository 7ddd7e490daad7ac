import type { DocumentName } from '@/document/types'
import type { MapPicture } from '@/domain/pins/map-picture'
import { byDocument, needsCompaction, snapshotRow } from './compact'
import type { UpdateRow } from './database'
import { refuseForeignEpoch } from './epoch'
import { guarded } from './storage-failure'
import { type MapRow, type MapStorage, type MapView, StorageError } from './types'

/** Keeps maps until the tab is closed: for browsers that lend no database. The screens say so. */
export const createMemoryStorage = (): MapStorage => {
  const maps = new Map<string, MapRow>()
  const views = new Map<string, MapView>()
  const pictures = new Map<string, MapPicture>()
  const drafts = new Map<string, Map<string, unknown>>()
  const settings = new Map<string, unknown>()
  const listeners = new Set<() => void>()
  let log: readonly UpdateRow[] = []
  let lastSeq = 0
  let closed = false

  /** Like a database: asynchronous, refused after closing, and what goes in or comes out is a copy. */
  const act = <T>(work: () => T): Promise<T> =>
    guarded(async () => {
      await Promise.resolve()
      if (closed) throw new StorageError('unavailable', new Error('The storage is closed.'))
      return structuredClone(work())
    })
  const change = (work: () => void): Promise<void> =>
    act(() => {
      work()
      for (const listener of [...listeners]) listener()
    })
  const rowsOf = (id: string): readonly UpdateRow[] => log.filter(({ map }) => map === id)
  const rowFor = (id: string): MapRow => {
    const row = maps.get(id)
    if (!row) throw new StorageError('other', new Error(`No map ${id} in memory.`))
    return row
  }
  const write = (map: string, updates: Parameters<MapStorage['append']>[1]): void => {
    const rows = updates.map(({ doc, epoch, update }): UpdateRow => {
      lastSeq += 1
      return { seq: lastSeq, map, doc, epoch, u: update.slice() }
    })
    log = [...log, ...rows]
  }
  /** Calls `check` now and after every change, each time in a turn of its own. */
  const watch = (check: () => void): (() => void) => {
    const later = (): void =>
      void setTimeout(() => {
        if (listeners.has(later) && !closed) check()
      })
    listeners.add(later)
    later()
    return () => listeners.delete(later)
  }

  return {
    kind: 'memory',
    listMaps: () => act(() => [...maps.values()]),
    createMap: (row, updates) =>
      change(() => {
        refuseForeignEpoch(row, updates)
        if (maps.has(row.id)) throw new StorageError('other', new Error(`Map ${row.id} is there already.`))
        maps.set(row.id, structuredClone(row))
        write(row.id, updates)
      }),
    loadMap: (id) =>
      act(() => {
        const row = maps.get(id)
        if (!row) return undefined
        const rows = rowsOf(id)
        const groups = byDocument(rows.filter(({ epoch }) => epoch === row.epoch))
        const updates = new Map<DocumentName, readonly Uint8Array[]>(
          [...groups].map(([doc, group]) => [doc, group.map(({ u }) => u)]),
        )
        return { row, updates, lastSeq: rows.at(-1)?.seq ?? 0 }
      }),
    append: (id, updates, summary) =>
      change(() => {
        const row = rowFor(id)
        refuseForeignEpoch(row, updates)
        maps.set(id, { ...row, ...structuredClone(summary) })
        write(id, updates)
      }),
    follow: (id, afterSeq, onRows) => {
      let last = afterSeq
      return watch(() => {
        const rows = rowsOf(id).filter(({ seq }) => seq > last)
        last = rows.at(-1)?.seq ?? last
        if (rows.length > 0)
          onRows(rows.map(({ seq, doc, epoch, u }) => ({ seq, doc, epoch, update: u.slice() })))
      })
    },
    followMaps: (onMaps) => watch(() => onMaps(structuredClone([...maps.values()]))),
    compact: (id) =>
      act(() => {
        const row = maps.get(id)
        const groups = byDocument(rowsOf(id).filter(({ epoch }) => epoch === row?.epoch))
        const tail = [...groups.values()].flatMap((group) => group.slice(1))
        const tailBytes = tail.reduce((sum, { u }) => sum + u.byteLength, 0)
        if (!needsCompaction({ rowCount: rowsOf(id).length, tailBytes })) return false
        let compacted = false
        for (const group of groups.values()) {
          const snapshot = snapshotRow(group)
          if (!snapshot) continue
          const replaced = new Set(group)
          log = [...log.filter((one) => !replaced.has(one)), snapshot].sort((a, b) => a.seq - b.seq)
          compacted = true
        }
        return compacted
      }),
    setMapDeleted: (id, deletedAt) =>
      change(() => {
        const { deletedAt: _, ...row } = rowFor(id)
        maps.set(id, deletedAt === undefined ? row : { ...row, deletedAt })
      }),
    eraseMap: (id) =>
      change(() => {
        maps.delete(id)
        views.delete(id)
        pictures.delete(id)
        drafts.delete(id)
        log = log.filter(({ map }) => map !== id)
      }),
    readView: (id) => act(() => views.get(id)),
    writeView: (id, view) => act(() => void views.set(id, structuredClone(view))),
    readPicture: (id) => act(() => pictures.get(id)),
    writePicture: (id, picture) =>
      act(() => {
        if (picture && maps.has(id)) pictures.set(id, structuredClone(picture))
        else pictures.delete(id)
      }),
    readDraft: (mapId, key) => act(() => drafts.get(mapId)?.get(key)),
    writeDraft: (mapId, key, value) =>
      act(() => {
        const ofMap = drafts.get(mapId) ?? new Map<string, unknown>()
        ofMap.set(key, structuredClone(value))
        drafts.set(mapId, ofMap)
      }),
    removeDraft: (mapId, key) => act(() => void drafts.get(mapId)?.delete(key)),
    readSetting: (key) => act(() => settings.get(key)),
    writeSetting: (key, value) => act(() => void settings.set(key, structuredClone(value))),
    close: () => {
      closed = true
      listeners.clear()
    },
  }
}
