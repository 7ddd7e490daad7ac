import { problem } from '@/domain/problem'
import { endOf, type Linked } from '@/domain/relations/ends'
import { fitsWay, type LinkWay, relationOf } from '@/domain/relations/link-ways'
import type { Link } from '@/domain/relations/read-links'
import { fail, ok, type Result } from '@/domain/result'
import type { Relation } from '@/domain/schema/map-records'
import type { Stamp } from '@/domain/stamp'
import type { Change } from './change'

/** A new relation record from one to the other. */
export const makeRelation = (
  fields: Pick<Relation, 'from' | 'to' | 'relation'> & { readonly note?: string },
  stamp: Stamp,
): Relation => {
  const { note = '', ...ends } = fields
  return {
    type: 'relation',
    id: stamp.id,
    createdAt: stamp.now,
    updatedAt: stamp.now,
    createdBy: stamp.by,
    ...ends,
    ...(note.trim() ? { note: note.trim() } : {}),
  }
}

/**
 * Links two records, as `record` sees it. Refuses a link to itself, one that says nothing of these two, and one that is
 * there already, whichever end it was made from.
 *
 * @param present the relations that `record` has
 */
export const linkRecords = (
  record: Linked,
  other: Linked,
  { meaning, way, note = '' }: LinkWay & { readonly note?: string },
  present: Iterable<Relation>,
  stamp: Stamp,
): Result<Change> => {
  if (record.id === other.id) return fail(problem('link.itself'))
  if (!fitsWay({ meaning, way }, endOf(record), endOf(other))) return fail(problem('link.unfitting'))
  const [from, to] = way === 'to' ? [record, other] : [other, record]
  const relation = relationOf(meaning)
  for (const one of present) {
    if (one.relation !== relation) continue
    const isSame = one.from === from.id && one.to === to.id
    // What holds both ways, or can hold one way only, is not made a second time the other way round.
    const isTurned = isOneWay(relation) && one.from === to.id && one.to === from.id
    if (isSame || isTurned) return fail(problem('link.already', { name: other.name }))
  }
  return ok({
    put: [makeRelation({ from: from.id, to: to.id, relation, note }, stamp)],
    note: { code: 'link.added', params: { name: record.name, other: other.name } },
  })
}

const isOneWay = (relation: Relation['relation']): boolean =>
  relation === 'part_of' || relation === 'duplicate_of'

/** Takes a link away: all records of it, where two teams have made the same one. */
export const unlink = (record: Linked, { ids, other }: Link): Change => ({
  remove: ids,
  note: { code: 'link.removed', params: { name: record.name, other: other.name } },
})

/** What is said of a link: "pomalowała". An empty text clears it. */
export const noteLink = (record: Linked, { relation, other }: Link, note: string): Change => ({
  patch: [{ id: relation.id, fields: { note: note.trim() || null } }],
  note: { code: 'link.changed', params: { name: record.name, other: other.name } },
})
