import type { Relation } from '@/domain/schema/map-records'
import { endOf, type Linked } from './ends'
import { isMutual, type LinkWay, MEANINGS, meaningOf } from './link-ways'

/** One link as one of its ends sees it. */
export type Link = LinkWay & {
  readonly other: Linked
  /** The record that is read; the first of several that two teams have made of the same link. */
  readonly relation: Relation
  /** All of them. */
  readonly ids: readonly string[]
}

/** The links of a record, what answers a need first, else the oldest first. Links to what is gone are left out. */
export const readLinks = (
  record: Linked,
  relations: Iterable<Relation>,
  byId: (id: string) => Linked | undefined,
): readonly Link[] => {
  const found = new Map<string, Link>()
  for (const relation of inOrder(relations)) {
    const isFrom = relation.from === record.id
    const other = byId(isFrom ? relation.to : relation.from)
    if (!other || other.id === record.id) continue
    const meaning = isFrom
      ? meaningOf(relation.relation, endOf(record), endOf(other))
      : meaningOf(relation.relation, endOf(other), endOf(record))
    const way = isFrom || isMutual(meaning) ? 'to' : 'from'
    const key = `${meaning} ${way} ${other.id}`
    const known = found.get(key)
    found.set(
      key,
      known
        ? { ...known, ids: [...known.ids, relation.id] }
        : { meaning, way, other, relation, ids: [relation.id] },
    )
  }
  return [...found.values()].sort((a, b) => MEANINGS.indexOf(a.meaning) - MEANINGS.indexOf(b.meaning))
}

const inOrder = (relations: Iterable<Relation>): readonly Relation[] =>
  [...relations].sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
