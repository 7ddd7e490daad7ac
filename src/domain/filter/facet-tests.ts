import { pinStates } from '@/domain/pins/pin-state'
import type { Place } from '@/domain/schema/place'
import {
  type Facet,
  FLAG_FACETS,
  type FlagFacet,
  NONE,
  type PlaceFilter,
  toggledKind,
  VALUE_FACETS,
  type ValueFacet,
} from './place-filter'

/** What is known about places beyond themselves. */
export type FilterFacts = {
  /** Ids of all neighbourhoods it belongs to. */
  readonly areasOf: (place: Place) => readonly string[]
  /** A need to which something else of the map answers. */
  readonly isAnswered: (id: string) => boolean
  readonly hasPhoto: (id: string) => boolean
  /** ISO 8601 instant. */
  readonly now: string
}

const SAYS_NOTHING: readonly string[] = [NONE]

/** What a place says in a facet; `NONE` where it says nothing. */
export const facetValues = (facet: ValueFacet, place: Place, facts: FilterFacts): readonly string[] => {
  const found = valuesIn(facet, place, facts)
  return found.length > 0 ? found : SAYS_NOTHING
}

const valuesIn = (facet: ValueFacet, place: Place, facts: FilterFacts): readonly string[] => {
  switch (facet) {
    case 'area':
      return facts.areasOf(place)
    case 'group':
      return place.groupIds ?? []
    case 'forWhom':
      return place.forWhom ?? []
    default: {
      const value = place[facet]
      return value ? [value] : []
    }
  }
}

type Test = (place: Place) => boolean

const flagTests = (facts: FilterFacts): Readonly<Record<FlagFacet, Test>> => {
  const stateOf = pinStates(facts.now)
  return {
    // As the clock on its pin: what is over needs no check. A private one wears a lock instead, and is not less old.
    stale: (place) => stateOf({ ...place, visibility: 'internal' }).badge === 'clock',
    photo: ({ id }) => facts.hasPhoto(id),
    unanswered: ({ id, kind }) => kind === 'need' && !facts.isAnswered(id),
  }
}

/** For each facet that `filter` asks something of, whether a place passes it. */
export const facetTests = (filter: PlaceFilter, facts: FilterFacts): readonly (readonly [Facet, Test])[] => {
  const flags = flagTests(facts)
  const values = VALUE_FACETS.flatMap((facet) => {
    const wanted = filter[facet]
    if (!wanted) return []
    const set = new Set(wanted)
    const test: Test = (place) => facetValues(facet, place, facts).some((value) => set.has(value))
    return [[facet, test] as const]
  })
  return [
    ...values,
    ...FLAG_FACETS.flatMap((facet) => (filter[facet] ? [[facet, flags[facet]] as const] : [])),
  ]
}

/**
 * The filter that lets this place through: what was just saved must not vanish at once. Its kind is added to those that
 * are shown; any other facet that it fails is asked for no more.
 */
export const widenedFor = (filter: PlaceFilter, place: Place, facts: FilterFacts): PlaceFilter =>
  facetTests(filter, facts).reduce((wider, [facet, passes]) => {
    if (passes(place)) return wider
    if (facet === 'kind') return toggledKind(wider, place.kind)
    const { [facet]: _failed, ...rest } = wider
    return rest
  }, filter)
