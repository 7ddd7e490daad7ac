import * as Y from 'yjs'
import type { DocumentName, DocumentUpdate } from '@/document/types'
import type { MapPicture } from '@/domain/pins/map-picture'
import type { MapRow, StoredMap } from '@/storage/types'

export const EPOCH = 'e1'

export const aMapRow = (fields: Partial<MapRow> = {}): MapRow => ({
  id: 'm1',
  epoch: EPOCH,
  title: 'Częstocice',
  communityType: 'territorial',
  placeCount: 0,
  neighbourhoodCount: 0,
  createdAt: '2026-11-23T08:00:00.000Z',
  changedAt: '2026-11-23T08:00:00.000Z',
  ...fields,
})

/** A document that gives every change it makes as an update. */
export const aDocument = (doc: DocumentName = 'team', epoch = EPOCH) => {
  const ydoc = new Y.Doc()
  const edits = ydoc.getMap<unknown>('edits')
  return {
    ydoc,
    set: (key: string, value: unknown): DocumentUpdate => {
      const updates: Uint8Array[] = []
      const keep = (update: Uint8Array): void => void updates.push(update)
      ydoc.on('update', keep)
      edits.set(key, value)
      ydoc.off('update', keep)
      return { doc, epoch, update: updates[0] as Uint8Array }
    },
  }
}

/** What the stored updates of a document say, and whether nothing is missing between them. */
export const read = (
  updates: readonly Uint8Array[],
): { readonly edits: Readonly<Record<string, unknown>>; readonly whole: boolean } => {
  const ydoc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(ydoc, update)
  return {
    edits: Object.fromEntries(ydoc.getMap('edits').entries()),
    whole: !ydoc.store.pendingStructs && !ydoc.store.pendingDs,
  }
}

export const readStored = (stored: StoredMap | undefined, doc: DocumentName = 'team') =>
  read(stored?.updates.get(doc) ?? [])

/** Resolves when `check` holds; fails the test after two seconds. */
export const until = async (check: () => boolean): Promise<void> => {
  const start = Date.now()
  while (!check()) {
    if (Date.now() - start > 2_000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A `localStorage` of a test's own. */
export const aSmallStore = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

let serial = 0
/** A database name no other test uses. */
export const aName = (): string => {
  serial += 1
  return `test-${serial}`
}

export const A_PICTURE: MapPicture = {
  pins: {
    x: Float64Array.of(0.25, 0.5),
    y: Float64Array.of(0.125, 0.75),
    look: Uint16Array.of(0, 0),
    looks: [{ key: 'resource tree solid ', kind: 'resource', icon: 'tree', outline: 'solid' }],
    shapes: '[]',
  },
  header: undefined,
  areas: [],
}
