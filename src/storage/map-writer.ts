import * as Y from 'yjs'
import type { DocumentName, DocumentUpdate } from '@/document/types'
import { assert } from '@/domain/assert'
import { failureOf } from './storage-failure'
import { advance, covers, decodeVector, encodeVector, type StoredVector } from './stored-vector'
import type { MapStorage, MapSummary, StorageFailure, StoredUpdate } from './types'

/** Whether what was typed is on the disk. `count` is the number of commits that are not. */
export type SaveState =
  | { readonly phase: 'saved'; readonly at: string | undefined }
  | { readonly phase: 'saving'; readonly lastSavedAt: string | undefined }
  | {
      readonly phase: 'unsaved'
      readonly count: number
      readonly failure: StorageFailure
      readonly lastSavedAt: string | undefined
    }

/** The documents of the open map, as far as the writer needs them. Vectors and updates are encoded by Yjs. */
export type WriterSource = {
  readonly names: readonly DocumentName[]
  /** Everything the document holds beyond `stateVector`, and all its deletions. */
  encodeSince(doc: DocumentName, stateVector: Uint8Array): Uint8Array
  stateVector(doc: DocumentName): Uint8Array
}

export type MapWriterOptions = {
  readonly storage: Pick<MapStorage, 'append'>
  readonly mapId: string
  readonly epoch: string
  readonly source: WriterSource
  /** Facts for the library card; asked for once per write, after the turn in which the commit was made. */
  readonly summarise: () => Partial<MapSummary>
  readonly onState: (state: SaveState) => void
  /** ISO 8601 instant of now. */
  readonly clock: () => string
}

export type MapWriter = {
  /** Queues the updates of one commit; they reach the storage together or not at all. */
  write(updates: readonly DocumentUpdate[]): void
  /**
   * Rows that `follow` brought: what another tab has stored need not be stored again. Gives those that are news: rows of
   * this epoch that this writer has not written itself.
   */
  received(rows: readonly StoredUpdate[]): readonly StoredUpdate[]
  /** Tries again now what could not be written. */
  retry(): void
  /** Resolves when no write is under way: all is stored, or the last attempt failed (see `state`). */
  idle(): Promise<void>
  state(): SaveState
  /** Writes what is left, with one last attempt after a failure, and ends the retries. */
  close(): Promise<void>
}

/** More than this is stored as it came, row beside row: merging it would hold up the page. */
const MERGED_BYTES = 500_000

/** Rows of its own that may be on their way back; one that is not known again is only read for nothing. */
const MOST_AWAITED = 2_000

const RETRY_MS = [5_000, 15_000, 60_000] as const

/** What one transaction stores, and what is known to be stored once it has completed. */
type Batch = {
  readonly updates: readonly DocumentUpdate[]
  readonly vectors: ReadonlyMap<DocumentName, StoredVector>
}

/**
 * Writes the commits of one open map, one transaction at a time; what is committed meanwhile goes into the next.
 * Create it when the documents hold exactly what is stored: just after loading or creating the map.
 *
 * Every row it writes applies to what is stored, whatever failed before: it compares the documents with the vectors
 * of what is stored, and wherever the queued updates would leave something out it writes the difference instead.
 */
export const createMapWriter = (options: MapWriterOptions): MapWriter => {
  const { storage, mapId, epoch, source, onState, clock } = options
  const stored = new Map<DocumentName, StoredVector>(
    source.names.map((doc) => [doc, decodeVector(source.stateVector(doc))]),
  )
  let queue: DocumentUpdate[] = []
  /** Written, and not yet come back as a row. */
  let awaited: Uint8Array[] = []
  let queuedCommits = 0
  let commitsInFlight = 0
  /** Documents whose last transaction failed: their queued updates are no longer the whole truth. */
  const broken = new Set<DocumentName>()
  let failure: StorageFailure | undefined
  let failures = 0
  let savedAt: string | undefined
  let current: SaveState = { phase: 'saved', at: undefined }
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const vectorOf = (doc: DocumentName): StoredVector => stored.get(doc) ?? new Map()

  const stateNow = (): SaveState => {
    const count = queuedCommits + commitsInFlight
    if (count === 0) return { phase: 'saved', at: savedAt }
    // A new attempt after a failure is no news until it succeeds.
    if (failure) return { phase: 'unsaved', count, failure, lastSavedAt: savedAt }
    return { phase: 'saving', lastSavedAt: savedAt }
  }

  const tell = (): void => {
    const next = stateNow()
    if (sameState(next, current)) return
    current = next
    try {
      onState(current)
    } catch (error) {
      // A listener that throws must not stop the writing.
      console.error(error)
    }
  }

  /** What one document adds to the next transaction. */
  const nextRows = (
    doc: DocumentName,
    updates: readonly DocumentUpdate[],
  ): [readonly Uint8Array[], StoredVector] => {
    const before = vectorOf(doc)
    const target = decodeVector(source.stateVector(doc))
    const after = updates.reduce(advance, before)
    if (broken.has(doc) || !covers(after, target))
      return [[source.encodeSince(doc, encodeVector(before))], target]
    const rows = updates.map(({ update }) => update)
    const bytes = rows.reduce((sum, { byteLength }) => sum + byteLength, 0)
    return [bytes > MERGED_BYTES ? rows : [Y.mergeUpdates(rows)], target]
  }

  /** Whether a row is one of those written here; each comes back once. */
  const isAwaited = (update: Uint8Array): boolean => {
    const at = awaited.findIndex((one) => sameBytes(one, update))
    if (at >= 0) awaited.splice(at, 1)
    return at >= 0
  }

  /** Everything that waits, as one transaction. Must not be interrupted: documents and vectors belong together. */
  const takeBatch = (): Batch => {
    const updates: DocumentUpdate[] = []
    const vectors = new Map<DocumentName, StoredVector>()
    for (const doc of new Set([...broken, ...queue.map((one) => one.doc)])) {
      const queued = queue.filter((one) => one.doc === doc)
      const [rows, vector] = nextRows(doc, queued)
      for (const update of rows) updates.push({ doc, epoch, update })
      vectors.set(doc, vector)
    }
    return { updates, vectors }
  }

  /** Facts for a card must not keep an edit from being stored. */
  const summary = (): Partial<MapSummary> => {
    try {
      return options.summarise()
    } catch (error) {
      console.error(error)
      return {}
    }
  }

  /** One transaction. `false` when it failed: its commits wait again then. */
  const writeOnce = async (): Promise<boolean> => {
    const docs = queue.map(({ doc }) => doc)
    commitsInFlight = queuedCommits
    queuedCommits = 0
    tell()
    try {
      const { updates, vectors } = takeBatch()
      queue = []
      awaited = [...awaited, ...updates.map(({ update }) => update)].slice(-MOST_AWAITED)
      await storage.append(mapId, updates, summary())
      for (const [doc, vector] of vectors) raise(doc, vector)
    } catch (error) {
      for (const doc of docs) broken.add(doc)
      failure = failureOf(error)
      failures += 1
      queuedCommits += commitsInFlight
      commitsInFlight = 0
      return false
    }
    broken.clear()
    failure = undefined
    failures = 0
    commitsInFlight = 0
    savedAt = clock()
    return true
  }

  /** Another tab's rows may have raised the vector while ours was being written: never lower it. */
  const raise = (doc: DocumentName, vector: StoredVector): void => {
    const next = new Map(vectorOf(doc))
    for (const [client, end] of vector) next.set(client, Math.max(end, next.get(client) ?? 0))
    stored.set(doc, next)
  }

  const drain = async (): Promise<void> => {
    // Let the turn of the commit end: its listeners bring the summary up to date, and commits of one turn are merged.
    await Promise.resolve()
    let going = true
    while (going && queuedCommits > 0) going = await writeOnce()
    running = undefined
    tell()
    if (!going && !closed) timer = setTimeout(start, RETRY_MS[Math.min(failures, RETRY_MS.length) - 1])
  }

  function start(): void {
    clearTimeout(timer)
    if (queuedCommits > 0) running ??= drain()
  }

  return {
    write: (updates) => {
      if (updates.length === 0) return
      assert(
        updates.every((update) => update.epoch === epoch),
        `an update for ${mapId} is of another epoch than ${epoch}`,
      )
      queue.push(...updates)
      queuedCommits += 1
      tell()
      start()
    },
    received: (rows) => {
      const news = rows.filter((row) => row.epoch === epoch && !isAwaited(row.update))
      for (const row of news) stored.set(row.doc, advance(vectorOf(row.doc), row))
      return news
    },
    retry: start,
    idle: async () => {
      while (running) await running
    },
    state: () => current,
    close: async () => {
      closed = true
      clearTimeout(timer)
      while (running) await running
      start()
      while (running) await running
    },
  }
}

/** Four bytes at once where they lie so: an import comes back as tens of megabytes. */
const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.byteLength !== other.byteLength) return false
  const inFours = (one.byteOffset | other.byteOffset) % 4 === 0 ? one.byteLength >> 2 : 0
  if (inFours > 0) {
    const [left, right] = [one, other].map(
      ({ buffer, byteOffset }) => new Int32Array(buffer, byteOffset, inFours),
    ) as [Int32Array, Int32Array]
    for (let at = 0; at < inFours; at += 1) if (left[at] !== right[at]) return false
  }
  for (let at = inFours * 4; at < one.byteLength; at += 1) if (one[at] !== other[at]) return false
  return true
}

const sameState = (one: SaveState, other: SaveState): boolean => JSON.stringify(one) === JSON.stringify(other)
