import type { AnyRecord } from '@/domain/schema/record'
import { editKey } from './edit-key'
import type { Write } from './history-step'
import { GONE, type MapDocument, type PairName } from './layout'
import { readRecord } from './read-record'
import { sameValue } from './same-value'

type Fields = Readonly<Record<string, unknown>>

/** Overrides for the fields in which `after` is to be seen differently from `before`, the record as it is shown. */
export const patchWrites = (doc: MapDocument, before: AnyRecord, after: AnyRecord): readonly Write[] => {
  const old: Fields = before
  const news: Fields = after
  const fields = new Set([...Object.keys(old), ...Object.keys(news)])
  return [...fields]
    .filter((field) => !sameValue(old[field] ?? null, news[field] ?? null))
    .map((field) => override(doc, after.id, field, news[field] ?? null, old[field] ?? null))
}

/**
 * What makes `record` stand in a document: its base, and overrides where an earlier stay or another person's edit left
 * some, so that exactly `record` is seen. Where it is live already only what differs is written.
 */
export const placeWrites = (
  doc: MapDocument,
  record: AnyRecord,
  unread: Fields,
  move = false,
): readonly Write[] => {
  const { id } = record
  // Coming back to where it was before is undone like a move: the mark stands there again, and no text.
  const moves = move || doc.records.get(id) === GONE
  const mark = (write: Write): Write => (moves ? { ...write, move: true } : write)
  const live = readRecord(doc, id).record
  if (live) return patchWrites(doc, live, record).map(mark)

  const whole: Fields = { ...unread, ...record }
  const base = { ...recordAddress(doc, id), value: JSON.stringify(whole) }
  const overrides = [...doc.overrides.fieldsOf(id)].flatMap((field) => {
    const value = Object.hasOwn(whole, field) ? whole[field] : null
    return sameValue(doc.edits.get(editKey(id, field)), value) ? [] : [override(doc, id, field, value)]
  })
  return [base, ...overrides].map(mark)
}

/** The target comes first: a crash in between shows a record twice, never not at all. */
export const moveWrites = (
  source: MapDocument,
  target: MapDocument,
  record: AnyRecord,
  unread: Fields,
): readonly Write[] => [...placeWrites(target, record, unread, true), ...leaveWrites(source, record.id)]

/** Moving away never deletes a key, for deletions have no clock: the base says so and every override is emptied. */
const leaveWrites = (doc: MapDocument, id: string): readonly Write[] => {
  const gone: Write = { ...recordAddress(doc, id), value: GONE, move: true }
  const emptied = [...doc.overrides.fieldsOf(id)]
    .filter((field) => doc.edits.get(editKey(id, field)) !== null)
    .map((field) => ({ ...override(doc, id, field, null), move: true }))
  return [gone, ...emptied]
}

const recordAddress = (doc: MapDocument, id: string) => ({
  doc: doc.name as PairName,
  map: 'records' as const,
  key: id,
  id,
})

const override = (doc: MapDocument, id: string, field: string, value: unknown, shown?: unknown): Write => ({
  doc: doc.name as PairName,
  map: 'edits',
  key: editKey(id, field),
  id,
  value,
  shown,
})
