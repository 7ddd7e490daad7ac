import type { Relation } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { meaningOf } from './link-ways'

/**
 * Partners that are the second role of a resource or a club on the map, by id, with the place that they are: "jest też
 * partnerem". A school is both a building with a hall and somebody who works with us.
 */
export const secondRoles = (
  relations: Iterable<Relation>,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, string> => {
  const roles = new Map<string, string>()
  for (const { from, to, relation } of relations) {
    const partner = places.get(from)
    const place = places.get(to)
    if (!partner || !place) continue
    if (meaningOf(relation, partner.kind, place.kind) === 'also_partner') roles.set(from, to)
  }
  return roles
}

/**
 * How many things on the ground some places are: a partner and the place that it is at the same time are one. A partner
 * whose other role is not among them counts, and among the partners alone each counts.
 */
export const countOnce = (ids: Iterable<string>, roles: ReadonlyMap<string, string>): number => {
  const counted = new Set(ids)
  let count = 0
  for (const id of counted) {
    const other = roles.get(id)
    if (other === undefined || !counted.has(other)) count += 1
  }
  return count
}
