import { editKey, splitEditKey } from './edit-key'
import { GONE, type MapDocument } from './layout'
import { sameValue } from './same-value'
import { standsAfterMerge } from './standing-item'
import { isBeyond, shownItem, stateOf, unseenKeys } from './unseen-items'

/**
 * Something both sides did to one record without knowing of each other.
 * - `field`: both gave a field a value; `mine` and `theirs` are the values, `null` is "cleared".
 * - `delete-edit`: one put the record in the bin, the other edited it. `field` is `deletedAt`.
 * - `move-edit`: one moved it to another document, the other edited it. `field` is `''`, the values are `'gone'` or
 *   `null`; that edits lie under something moved away can't be seen otherwise.
 */
export type Conflict = {
  readonly id: string
  readonly field: string
  readonly kind: 'field' | 'delete-edit' | 'move-edit'
  readonly mine: unknown
  readonly theirs: unknown
  /** The one of the two that shows after merging. */
  readonly standing: unknown
}

/** Written along with every edit, or says who approved: two of them are never worth a question. */
export const BOOKKEEPING_FIELDS: ReadonlySet<string> = new Set(['updatedAt', 'approvedBy', 'approvedAt'])

type Side = {
  readonly doc: MapDocument
  /** What the other side knows. */
  readonly known: ReadonlyMap<number, number>
}

/**
 * What becomes a conflict when two copies of one document are merged. Call it before merging: afterwards the losing
 * text is gone. Symmetric but for `mine` and `theirs`; neither document is changed. Only what was written since the
 * copies parted is looked at. Votes are never conflicts.
 */
export const findConflicts = (mine: MapDocument, theirs: MapDocument): readonly Conflict[] => {
  const a: Side = { doc: mine, known: stateOf(theirs) }
  const b: Side = { doc: theirs, known: stateOf(mine) }
  const newsOfA = unseenKeys(a.doc, a.known)
  const newsOfB = unseenKeys(b.doc, b.known)

  const found = [
    ...[...newsOfA.records].flatMap((id) => baseConflicts(a, b, id)),
    ...[...newsOfA.edits].flatMap((key) => fieldConflicts(a, b, key)),
    ...lifeConflicts(a, b, newsOfA, newsOfB),
  ]
  const idsOf = (wanted: Conflict['kind']) =>
    new Set(found.filter(({ kind }) => kind === wanted).map(({ id }) => id))
  const moved = idsOf('move-edit')
  const deleted = idsOf('delete-edit')
  // What a move emptied is no value that anybody chose, and one deletion is listed once.
  const isTold = ({ id, field }: Conflict): boolean =>
    moved.has(id) || (field === 'deletedAt' && deleted.has(id))
  return found.filter(
    (conflict) => (conflict.kind !== 'field' || !isTold(conflict)) && !isVote(a.doc, conflict.id),
  )
}

/** Both wrote a key, and neither write was known to the other side. */
const bothUnseen = (a: Side, b: Side, root: 'records' | 'edits', key: string) => {
  const itemA = shownItem(a.doc[root], key)
  const itemB = shownItem(b.doc[root], key)
  if (!itemA || !itemB || !isBeyond(itemA, a.known) || !isBeyond(itemB, b.known)) return undefined
  const mine = a.doc[root].get(key)
  const theirs = b.doc[root].get(key)
  return {
    mine,
    theirs,
    pick: <T>(ofA: T, ofB: T): T => (standsAfterMerge(a.doc.ydoc, itemA, b.doc.ydoc, itemB) ? ofA : ofB),
  }
}

const fieldConflicts = (a: Side, b: Side, key: string): readonly Conflict[] => {
  const parts = splitEditKey(key)
  if (!parts || BOOKKEEPING_FIELDS.has(parts.field)) return []
  const both = bothUnseen(a, b, 'edits', key)
  if (!both || sameValue(both.mine, both.theirs)) return []
  const { mine, theirs, pick } = both
  // Both in the bin is agreement, whatever the clocks said.
  if (parts.field === 'deletedAt' && mine !== null && theirs !== null) return []
  return [{ ...parts, kind: 'field', mine, theirs, standing: pick(mine, theirs) }]
}

/**
 * One id created on both sides, as by an import with stable ids: a conflict for every field that differs. A field that
 * one side has edited since is compared as it is shown there; where both have, the edits speak for themselves.
 */
const baseConflicts = (a: Side, b: Side, id: string): readonly Conflict[] => {
  const both = bothUnseen(a, b, 'records', id)
  if (!both || both.mine === both.theirs) return []
  const mine = fieldsOf(both.mine)
  const theirs = fieldsOf(both.theirs)
  if (!mine || !theirs) return []
  return unique([...mine.keys(), ...theirs.keys()]).flatMap((field): Conflict[] => {
    const key = editKey(id, field)
    const [editedByA, editedByB] = [a.doc.edits.has(key), b.doc.edits.has(key)]
    if (BOOKKEEPING_FIELDS.has(field) || (editedByA && editedByB)) return []
    const ofA = (editedByA ? a.doc.edits.get(key) : mine.get(field)) ?? null
    const ofB = (editedByB ? b.doc.edits.get(key) : theirs.get(field)) ?? null
    if (sameValue(ofA, ofB)) return []
    const standing = editedByA ? ofA : editedByB ? ofB : both.pick(ofA, ofB)
    return [{ id, field, kind: 'field', mine: ofA, theirs: ofB, standing }]
  })
}

const fieldsOf = (base: unknown): ReadonlyMap<string, unknown> | undefined => {
  if (typeof base !== 'string') return undefined
  try {
    const value: unknown = JSON.parse(base)
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
  } catch {
    return undefined
  }
}

type News = ReturnType<typeof unseenKeys>

/** Deleted or moved away on one side, edited on the other. */
const lifeConflicts = (a: Side, b: Side, newsOfA: News, newsOfB: News): readonly Conflict[] => {
  const editedByA = editedIds(a, newsOfA)
  const editedByB = editedIds(b, newsOfB)
  const ended = (side: Side, news: News, editedByOther: ReadonlySet<string>) => ({
    deleted: deletedIds(side, news).filter((id) => editedByOther.has(id)),
    moved: movedIds(side, news).filter((id) => editedByOther.has(id)),
  })
  const byA = ended(a, newsOfA, editedByB)
  const byB = ended(b, newsOfB, editedByA)
  return [
    ...unique([...byA.deleted, ...byB.deleted]).map((id) => deleteConflict(a, b, id)),
    ...unique([...byA.moved, ...byB.moved]).map((id) => moveConflict(a, b, id)),
  ]
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]

const isUnseen = ({ doc, known }: Side, root: 'records' | 'edits', key: string): boolean => {
  const item = shownItem(doc[root], key)
  return item !== undefined && isBeyond(item, known)
}

/** Ids of which a shown field, bookkeeping and the bin aside, is news. A base is a field of its own here. */
const editedIds = (side: Side, news: News): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const key of news.edits) {
    const parts = splitEditKey(key)
    if (!parts || parts.field === 'deletedAt' || BOOKKEEPING_FIELDS.has(parts.field)) continue
    // What a move of their own emptied is no edit.
    if (side.doc.records.get(parts.id) !== GONE && isUnseen(side, 'edits', key)) ids.add(parts.id)
  }
  for (const id of news.records) {
    if (side.doc.records.get(id) !== GONE && isUnseen(side, 'records', id)) ids.add(id)
  }
  return ids
}

const deletedIds = (side: Side, news: News): readonly string[] =>
  [...news.edits].flatMap((key) => {
    const parts = splitEditKey(key)
    const isDeletion = parts?.field === 'deletedAt' && (side.doc.edits.get(key) ?? null) !== null
    return isDeletion && isUnseen(side, 'edits', key) ? [parts.id] : []
  })

const movedIds = (side: Side, news: News): readonly string[] =>
  [...news.records].filter((id) => side.doc.records.get(id) === GONE && isUnseen(side, 'records', id))

const deleteConflict = (a: Side, b: Side, id: string): Conflict => {
  const key = `${id}/deletedAt`
  const mine = a.doc.edits.get(key) ?? null
  const theirs = b.doc.edits.get(key) ?? null
  return {
    id,
    field: 'deletedAt',
    kind: 'delete-edit',
    mine,
    theirs,
    standing: merged(a, b, 'edits', key) ?? null,
  }
}

const moveConflict = (a: Side, b: Side, id: string): Conflict => {
  const goneOr = (value: unknown) => (value === GONE ? GONE : null)
  return {
    id,
    field: '',
    kind: 'move-edit',
    mine: goneOr(a.doc.records.get(id)),
    theirs: goneOr(b.doc.records.get(id)),
    standing: goneOr(merged(a, b, 'records', id)),
  }
}

/** What a key shows after merging. */
const merged = (a: Side, b: Side, root: 'records' | 'edits', key: string): unknown => {
  const itemA = shownItem(a.doc[root], key)
  const itemB = shownItem(b.doc[root], key)
  if (!itemA || !itemB) return (itemA ? a : b).doc[root].get(key)
  // One write known to the other side was replaced there by somebody who had seen it.
  if (!isBeyond(itemA, a.known)) return b.doc[root].get(key)
  if (!isBeyond(itemB, b.known)) return a.doc[root].get(key)
  const wins = standsAfterMerge(a.doc.ydoc, itemA, b.doc.ydoc, itemB)
  return (wins ? a : b).doc[root].get(key)
}

const isVote = ({ records }: MapDocument, id: string): boolean => {
  const base = records.get(id)
  return typeof base === 'string' && fieldsOf(base)?.get('type') === 'vote'
}
