import { RELATION_TYPES, type Relation } from '@/domain/schema/map-records'
import type { End } from './ends'

export type RelationType = Relation['relation']

/**
 * What a link says. Two meanings of `part_of` have words of their own, told by what it joins: a partner that is part of a
 * resource or of a club is that very institution in its second role (and both are counted once, see `counted-once`); an
 * observation that is part of something else is what that was made from.
 */
export type Meaning = RelationType | 'also_partner' | 'raised_from'

/** A link as one of its ends sees it. `to`: it does it to the other; `from`: the other does it to it. */
export type LinkWay = { readonly meaning: Meaning; readonly way: 'to' | 'from' }

const FITTING: Readonly<
  Partial<Record<RelationType, { readonly from: readonly End[]; readonly to: readonly End[] }>>
> = {
  answers: { from: ['resource', 'partner', 'club', 'initiative', 'group'], to: ['need'] },
  runs: { from: ['partner', 'club', 'group'], to: ['club', 'initiative'] },
  supports: { from: ['partner', 'resource', 'club', 'group'], to: ['club', 'initiative'] },
  takes_place_at: { from: ['club', 'initiative'], to: ['resource'] },
}

/** Whether a link of this type from one to the other says something. What is a part of what, only people know. */
export const isFitting = (relation: RelationType, from: End, to: End): boolean => {
  const fitting = FITTING[relation]
  if (fitting) return fitting.from.includes(from) && fitting.to.includes(to)
  return relation === 'part_of' || isPlace(from) === isPlace(to)
}

const isPlace = (end: End): boolean => end !== 'group' && end !== 'neighbourhood'

export const meaningOf = (relation: RelationType, from: End, to: End): Meaning => {
  if (relation !== 'part_of') return relation
  if (from === 'partner' && (to === 'resource' || to === 'club')) return 'also_partner'
  return from === 'observation' && to !== 'observation' && isPlace(to) ? 'raised_from' : relation
}

export const relationOf = (meaning: Meaning): RelationType =>
  meaning === 'also_partner' || meaning === 'raised_from' ? 'part_of' : meaning

/** All meanings, what answers a need first. */
export const MEANINGS: readonly Meaning[] = [...RELATION_TYPES, 'also_partner', 'raised_from']

/** A duplicate is one whichever is named first. */
export const isMutual = (meaning: Meaning): boolean => meaning === 'duplicate_of'

const ALL_WAYS: readonly LinkWay[] = MEANINGS.flatMap((meaning) =>
  isMutual(meaning)
    ? [{ meaning, way: 'to' } as const]
    : [{ meaning, way: 'from' } as const, { meaning, way: 'to' } as const],
)

/** Whether such a link can lead from `end` to `other`. */
export const fitsWay = ({ meaning, way }: LinkWay, end: End, other: End): boolean => {
  const [from, to] = way === 'to' ? [end, other] : [other, end]
  const relation = relationOf(meaning)
  return isFitting(relation, from, to) && meaningOf(relation, from, to) === meaning
}

const ENDS: readonly End[] = ['resource', 'need', 'partner', 'club', 'initiative', 'observation', 'group']

/** The links that can begin at such an end. */
export const linkWays = (end: End): readonly LinkWay[] =>
  ALL_WAYS.filter((way) => ENDS.some((other) => fitsWay(way, end, other)))
