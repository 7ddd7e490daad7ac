import * as Y from 'yjs'
import { assert } from '@/domain/assert'
import type { Change, ChangeNote } from '@/domain/change/change'
import type { AnyRecord } from '@/domain/schema/record'
import { drain, eachInSteps, ITEMS_A_STEP } from '@/domain/steps'
import { splitEditKey } from './edit-key'
import type { HistoryStep, SlotAddress, Standing, Write } from './history-step'
import { createDocument, emptyDocument, type MapDocument, PAIR, type PairName } from './layout'
import { type Damage, damageIn, loadUpdates } from './load-updates'
import { planSteps } from './plan-commit'
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

/** What a commit is going to write; worth nothing once anything else has changed the documents. */
export type CommitPlan = {
  readonly note: ChangeNote
  readonly writes: readonly Write[]
  readonly revision: number
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
  /**
   * The same in two halves and in steps, for a change so large that the page must answer in between. Planning writes
   * nothing and may be dropped at any step; throws what `commit` throws.
   */
  readonly planSteps: (change: Change, now: string) => Generator<unknown, CommitPlan>
  /** Whether nothing has changed since the plan was begun. */
  readonly isCurrent: (plan: CommitPlan) => boolean
  /**
   * Writes a plan that is current. It must be gone through to its end before anything else is committed or received:
   * what it writes is announced as one, after all of it is written and `conclude`, told of it, has shown it. Whoever
   * stores it asks for what is shown.
   */
  readonly writeSteps: (
    plan: CommitPlan,
    conclude: (commit: Commit) => Generator<unknown, void>,
  ) => Generator<unknown, void>
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
  let revision = 0

  const note = (id: string): void => {
    revision += 1
    changed.add(id)
    reader.forget(id)
  }
  for (const doc of documents.values()) {
    // Before anybody listens: a hundred thousand records that nobody has seen yet are not news.
    load?.(doc)
    doc.records.observe((event) => {
      for (const id of event.keysChanged as Set<string | null>) if (id !== null) note(id)
    })
    doc.edits.observe((event) => {
      for (const key of event.keysChanged as Set<string | null>) {
        const parts = key === null ? undefined : splitEditKey(key)
        if (parts) note(parts.id)
      }
    })
  }

  const collect = (work: () => void): ReadonlySet<string> => {
    changed = new Set()
    work()
    return changed
  }

  const encodeSince = (name: PairName, stateVector?: Uint8Array): Uint8Array =>
    Y.encodeStateAsUpdate(reader.document(name).ydoc, stateVector)

  function* planned(change: Change, now: string): Generator<unknown, CommitPlan> {
    const begun = revision
    const writes = yield* planSteps(reader, change, now)
    return { note: change.note, writes, revision: begun }
  }

  const isCurrent = (plan: CommitPlan): boolean => plan.revision === revision

  const announce = (updates: readonly DocumentUpdate[]): void => {
    if (updates.length > 0) for (const listener of listeners) listener(updates)
  }

  const standing = (address: SlotAddress): Standing => standingIn(reader.document(address.doc), address)

  const vectorOf = (name: PairName) => Y.decodeStateVector(Y.encodeStateVector(reader.document(name).ydoc))

  /** One transaction per document. Collects the ids and gives the updates, which are still to be announced. */
  const transact = (writes: readonly Write[], ids: Set<string>): readonly DocumentUpdate[] => {
    const updates: DocumentUpdate[] = []
    const written = collect(() => {
      for (const name of inOrder(writes)) {
        const doc = reader.document(name)
        const from = vectorOf(name)
        const listen = (update: Uint8Array): void =>
          void updates.push({ doc: name, epoch, update, span: { from, to: vectorOf(name) } })
        // Only here: Yjs encodes whatever it applies for whoever listens, what is loaded or received too.
        doc.ydoc.on('update', listen)
        try {
          writeInto(doc, writes)
        } finally {
          doc.ydoc.off('update', listen)
        }
      }
    })
    for (const id of written) ids.add(id)
    return updates
  }

  const write = (writes: readonly Write[]): ReadonlySet<string> => {
    const ids = new Set<string>()
    announce(transact(writes, ids))
    return ids
  }

  /** Announced last: what is announced comes back from the storage, as what other tabs write does. */
  function* writeSteps(
    plan: CommitPlan,
    conclude: (commit: Commit) => Generator<unknown, void>,
  ): Generator<unknown, void> {
    assert(isCurrent(plan), 'the plan is too old')
    const { note, writes } = plan
    const ids = new Set<string>()
    if (writes.length === 0) return
    const names = inOrder(writes)
    const updates: DocumentUpdate[] = []
    const before: Standing[] = []
    yield* eachInSteps(writes, (one) => before.push(standing(one)))
    const ordered = names.flatMap((name) => writes.filter(({ doc }) => doc === name))
    for (let at = 0; at < ordered.length; at += ITEMS_A_STEP) {
      updates.push(...transact(ordered.slice(at, at + ITEMS_A_STEP), ids))
      yield
    }
    const step = yield* stepOf(note, writes, before, standing)
    // Whoever shows the map next reads what has changed: here it is read with turns in between.
    yield* eachInSteps(ids, reader.look)
    yield* conclude({ changed: ids, step })
    // Storing is a turn of its own.
    yield
    announce(updates)
  }

  return {
    mapId,
    epoch,
    names: PAIR,
    document: reader.document,
    get: (id) => reader.look(id)?.record,
    all: reader.all,
    damaged: reader.damaged,
    commit(change, now) {
      const writes = drain(planSteps(reader, change, now))
      const before = writes.map(standing)
      const ids = write(writes)
      const step = writes.length > 0 ? drain(stepOf(change.note, writes, before, standing)) : undefined
      return { changed: ids, step }
    },
    planSteps: planned,
    isCurrent,
    writeSteps,
    write,
    standing,
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
