import type { DocumentName, DocumentUpdate } from '@/document/types'
import type { MapRow, MapSummary } from '@/storage/types'
import { encodeFrame, type Frame } from './frames'

/** What is said of a map besides its documents: facts for its card, and whether it lies in the bin (`null`: not). */
export type RowPatch = Partial<MapSummary> & { readonly deletedAt?: string | null }

/** A draft, or that it is gone. `at` rises with each, on this device: the later one counts. */
export type DraftEntry = { readonly key: string; readonly at: number; readonly value?: unknown }

/** One thing that happened to a map. */
export type JournalEntry =
  | { readonly t: 'map'; readonly row: MapRow }
  | { readonly t: 'update'; readonly update: DocumentUpdate }
  | { readonly t: 'row'; readonly patch: RowPatch }
  | ({ readonly t: 'draft' } & DraftEntry)

export const encodeEntry = (entry: JournalEntry): Uint8Array => {
  if (entry.t !== 'update') return encodeFrame(entry)
  const { doc, epoch, update } = entry.update
  return encodeFrame({ t: 'update', doc, epoch }, update)
}

/** What a journal says of one map, all of it put together. */
export type JournalledMap = {
  /** None: drafts of a map that is not made yet. */
  readonly row: MapRow | undefined
  /** Updates of the row's epoch per document, in the order of writing. */
  readonly updates: ReadonlyMap<DocumentName, readonly Uint8Array[]>
  readonly drafts: ReadonlyMap<string, DraftEntry>
}

type Label = { readonly [key: string]: unknown }

const isLabel = (label: unknown): label is Label => typeof label === 'object' && label !== null

const isRow = (row: unknown): row is MapRow =>
  isLabel(row) && typeof row.id === 'string' && typeof row.epoch === 'string' && typeof row.title === 'string'

const patched = (row: MapRow, patch: Label): MapRow => {
  const { deletedAt, ...rest } = { ...row, ...patch }
  return typeof deletedAt === 'string' ? { ...rest, deletedAt } : rest
}

/** Frames of an unknown kind, from a newer version of the app, are passed over. */
export const foldEntries = (frames: readonly Frame[]): JournalledMap => {
  let row: MapRow | undefined
  const logs: { doc: DocumentName; epoch: unknown; bytes: Uint8Array }[] = []
  const drafts = new Map<string, DraftEntry>()
  for (const { label, bytes } of frames) {
    if (!isLabel(label)) continue
    if (label.t === 'map' && isRow(label.row)) row = label.row
    else if (label.t === 'row' && row && isLabel(label.patch)) row = patched(row, label.patch)
    else if (label.t === 'update') logs.push({ doc: label.doc as DocumentName, epoch: label.epoch, bytes })
    else if (label.t === 'draft') noteDraft(drafts, label)
  }
  const updates = new Map<DocumentName, Uint8Array[]>()
  for (const { doc, epoch, bytes } of logs) {
    if (epoch !== row?.epoch) continue
    const log = updates.get(doc)
    if (log) log.push(bytes)
    else updates.set(doc, [bytes])
  }
  return { row, updates, drafts }
}

const noteDraft = (drafts: Map<string, DraftEntry>, { key, at, value }: Label): void => {
  if (typeof key !== 'string' || typeof at !== 'number') return
  const known = drafts.get(key)
  if (known && known.at > at) return
  drafts.set(key, value === undefined ? { key, at } : { key, at, value })
}
