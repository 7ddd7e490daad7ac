import type { Place } from '@/domain/schema/place'
import { eachInSteps } from '@/domain/steps'
import { type FilterFacts, facetTests, facetValues } from './facet-tests'
import { EVERYTHING, FACETS, type Facet, type PlaceFilter, VALUE_FACETS } from './place-filter'

/** Ids of the places that pass every facet but the kind, which the map itself looks at. In steps. */
export function* passingIdsSteps(
  places: Iterable<Place>,
  filter: PlaceFilter,
  facts: FilterFacts,
): Generator<unknown, ReadonlySet<string>> {
  const { kind: _theMapLooks, ...others } = filter
  const tests = facetTests(others, facts)
  const ids = new Set<string>()
  yield* eachInSteps(places, (place) => {
    if (tests.every(([, passes]) => passes(place))) ids.add(place.id)
  })
  return ids
}

/** How many places there would be for each answer to a facet, with the other facets as they are. */
export type FacetCounts = {
  /** Places that pass the whole filter. */
  readonly found: number
  readonly all: number
  readonly of: (facet: Facet, value?: string) => number
  /** Values that some place has in a facet, whatever the filter asks for. */
  readonly valuesOf: (facet: Facet) => readonly string[]
}

/** Counts every facet in one go through the places. In steps. */
export function* facetCountsSteps(
  places: Iterable<Place>,
  filter: PlaceFilter,
  facts: FilterFacts,
): Generator<unknown, FacetCounts> {
  const tests = facetTests(filter, facts)
  const flags = facetTests({ ...EVERYTHING, stale: true, photo: true, unanswered: true }, facts)
  const counts = new Map<Facet, Map<string, number>>(FACETS.map((facet) => [facet, new Map()]))
  let found = 0
  let all = 0
  const add = (facet: Facet, value: string, by: 0 | 1): void => {
    const values = counts.get(facet) as Map<string, number>
    values.set(value, (values.get(value) ?? 0) + by)
  }
  yield* eachInSteps(places, (place) => {
    all += 1
    const failed = tests.filter(([, passes]) => !passes(place))
    if (failed.length === 0) found += 1
    /** It counts for a facet when no other one keeps it away. */
    const countsFor = (facet: Facet): 0 | 1 =>
      failed.length === 0 || (failed.length === 1 && failed[0]?.[0] === facet) ? 1 : 0
    for (const facet of VALUE_FACETS) {
      const by = countsFor(facet)
      for (const value of facetValues(facet, place, facts)) add(facet, value, by)
    }
    for (const [flag, passes] of flags) if (passes(place)) add(flag, '', countsFor(flag))
  })
  return {
    found,
    all,
    of: (facet, value = '') => counts.get(facet)?.get(value) ?? 0,
    valuesOf: (facet) => [...(counts.get(facet)?.keys() ?? [])],
  }
}
