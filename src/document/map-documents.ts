import * as Y from 'yjs'
import type { Change } from '@/domain/change/change'
import type { AnyRecord } from '@/domain/schema/record'
import { splitEditKey } from './edit-key'
import type { HistoryStep, SlotAddress, Standing, Write } from './history-step'
import { createDocument, emptyDocument, type MapDocument, PAIR, type PairName } from './layout'
import { type Damage, damageIn, loadUpdates } from './load-updates'
import { planCommit } from './plan-commit'
import type { Damaged } from './read-record'
import { createRecordReader } from './record-reader'
import { standingIn } from './standing-in'
import { stepOf } from './step-of'
import type { DocumentName, DocumentUpdate } from './types'

export type Commit = {
  /** Ids whose record may look different now. */
  readonly changed: ReadonlySet<string>
  /** What to give to the history; `undefined` when the change altered nothing that is seen. */
  readonly step: HistoryStep | undefined
}

type CommitListener = (updates: readonly DocumentUpdate[]) => void

/** The documents of one open map, as one thing. */
export type MapDocuments = {
  readonly mapId: string
  readonly epoch: string
  readonly names: readonly PairName[]
  /** The document itself, for looking at (conflicts, checks of foreign updates); writing goes through `commit`. */
  readonly document: (name: PairName) => MapDocument
  /** A record wherever it stands, in the bin or not. An id that is live in both documents shows the private one. */
  readonly get: (id: string) => AnyRecord | undefined
  /** Every record once, those in the bin too, in no particular order. Commit nothing while iterating. */
  readonly all: () => Iterable<AnyRecord>
  readonly damaged: () => readonly Damaged[]
  /**
   * Applies a change as one step: one Yjs transaction per document, the target's document first on a move. `now` is
   * an ISO instant. Throws before anything is written when the change holds an invalid record or field: that is a bug.
   */
  readonly commit: (change: Change, now: string) => Commit
  /** Writes slots as they are; for the history. Returns the ids changed. */
  readonly write: (writes: readonly Write[]) => ReadonlySet<string>
  readonly standing: (address: SlotAddress) => Standing
  /**
   * Merges an update of another tab or of the hub. Never throws: bytes that can't be read are added to `damage()`.
   * Not announced to `onCommit`.
   */
  readonly receive: (doc: DocumentName, update: Uint8Array) => ReadonlySet<string>
  /** What could not be loaded or received, and holes that are still open. */
  readonly damage: () => readonly Damage[]
  /** Called once per commit (undo and redo too) with the updates of all its documents, in the order of writing. */
  readonly onCommit: (listener: CommitListener) => () => void
  /** What a holder of `stateVector` lacks; everything without one. */
  readonly encodeSince: (doc: PairName, stateVector?: Uint8Array) => Uint8Array
  /**
   * What may be sent. Always encoded from the document, never from logged updates or merges of them: those still hold
   * text that was moved away or overwritten.
   */
  readonly encodeForSending: (doc: PairName, stateVector?: Uint8Array) => Uint8Array
  readonly stateVector: (doc: PairName) => Uint8Array
}

/** A new map; its heads are part of what `encodeSince` gives. */
export const createMapDocuments = (map: { mapId: string; epoch: string }): MapDocuments =>
  mapDocuments(map, (name) => createDocument({ ...map, name }), [])

/** A stored map. Never throws: what can't be read is in `damage`, the rest is shown. */
export const openMapDocuments = ({
  mapId,
  epoch,
  updates,
}: {
  readonly mapId: string
  readonly epoch: string
  readonly updates: ReadonlyMap<DocumentName, readonly Uint8Array[]>
}): { readonly docs: MapDocuments; readonly damage: readonly Damage[] } => {
  const unreadable: Damage[] = []
  const docs = mapDocuments(
    { mapId, epoch },
    (name) => emptyDocument({ name, mapId, epoch }),
    unreadable,
    (doc) => unreadable.push(...loadUpdates(doc, updates.get(doc.name) ?? [])),
  )
  return { docs, damage: docs.damage() }
}

const mapDocuments = (
  { mapId, epoch }: { mapId: string; epoch: string },
  make: (name: PairName) => MapDocument,
  unreadable: Damage[],
  load?: (doc: MapDocument) => void,
): MapDocuments => {
  const documents = new Map<PairName, MapDocument>(PAIR.map((name) => [name, make(name)]))
  const reader = createRecordReader(documents)
  const listeners = new Set<CommitListener>()
  let changed = new Set<string>()
  let announced: DocumentUpdate[] | undefined

  const note = (id: string): void => {
    changed.add(id)
    reader.forget(id)
  }
  for (const doc of documents.values()) {
    doc.records.observe((event) => {
      for (const id of event.keysChanged as Set<string | null>) if (id !== null) note(id)
    })
    doc.edits.observe((event) => {
      for (const key of event.keysChanged as Set<string | null>) {
        const parts = key === null ? undefined : splitEditKey(key)
        if (parts) note(parts.id)
      }
    })
    doc.ydoc.on('update', (update: Uint8Array) => announced?.push({ doc: doc.name, epoch, update }))
    load?.(doc)
  }

  const collect = (work: () => void): ReadonlySet<string> => {
    changed = new Set()
    work()
    return changed
  }

  const write = (writes: readonly Write[]): ReadonlySet<string> => {
    const updates: DocumentUpdate[] = []
    announced = updates
    const ids = collect(() => {
      try {
        for (const name of inOrder(writes)) writeInto(reader.document(name), writes)
      } finally {
        announced = undefined
      }
    })
    if (updates.length > 0) for (const listener of listeners) listener(updates)
    return ids
  }

  const encodeSince = (name: PairName, stateVector?: Uint8Array): Uint8Array =>
    Y.encodeStateAsUpdate(reader.document(name).ydoc, stateVector)

  return {
    mapId,
    epoch,
    names: PAIR,
    document: reader.document,
    get: (id) => reader.look(id)?.record,
    all: reader.all,
    damaged: reader.damaged,
    commit(change, now) {
      const writes = planCommit(reader, change, now)
      if (writes.length === 0) return { changed: new Set(), step: undefined }
      const before = writes.map((planned) => standingIn(reader.document(planned.doc), planned))
      const ids = write(writes)
      const step = stepOf(change.note, writes, before, (address) =>
        standingIn(reader.document(address.doc), address),
      )
      return { changed: ids, step }
    },
    write,
    standing: (address) => standingIn(reader.document(address.doc), address),
    receive(name, update) {
      const doc = documents.get(name as PairName)
      if (!doc) return new Set()
      return collect(() => unreadable.push(...loadUpdates(doc, [update])))
    },
    damage: () => [...unreadable, ...[...documents.values()].flatMap(damageIn)],
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    encodeSince,
    encodeForSending: encodeSince,
    stateVector: (name) => Y.encodeStateVector(reader.document(name).ydoc),
  }
}

/** The target of a move first: whoever stops in between has the record twice, never not at all. */
const inOrder = (writes: readonly Write[]): readonly PairName[] => {
  const first = writes.find(({ move }) => move)?.doc
  const touched = new Set(writes.map(({ doc }) => doc))
  return first ? [first, ...[...touched].filter((name) => name !== first)] : [...touched]
}

const writeInto = (doc: MapDocument, writes: readonly Write[]): void => {
  doc.ydoc.transact(() => {
    for (const { doc: name, map, key, value } of writes) {
      if (name !== doc.name) continue
      // Yjs keeps the very object it is given: a copy, so that nobody can change the document from outside.
      doc[map].set(key, typeof value === 'object' && value !== null ? structuredClone(value) : value)
    }
  })
}
