import { facetTests, widenedFor } from '@/domain/filter/facet-tests'
import { passingIdsSteps } from '@/domain/filter/filter-steps'
import type { PlaceFilter } from '@/domain/filter/place-filter'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import { filterFacts } from './filter-facts'
import type { InTurns } from './map-state'
import type { Snapshot } from './snapshot'

/** So many are looked through at once; more in turns of the page. */
const AT_ONCE = 3000

type Parts = {
  readonly clock: () => string
  readonly inTurns: InTurns
  /** Told of the places that pass, once they are known; the same set as before when nothing changed. */
  readonly onPassing: (ids: ReadonlySet<string>) => void
}

type Known = { readonly filter: PlaceFilter; readonly revision: number; readonly ids: ReadonlySet<string> }

/** Follows which places pass a filter. Fetched when the first one is set that asks for more than a kind. */
export const createPassingPlaces = ({ clock, inTurns, onPassing }: Parts) => {
  let known: Known | undefined
  let pending: AbortController | undefined

  const tell = (filter: PlaceFilter, { revision }: Snapshot, ids: ReadonlySet<string>): void => {
    known = { filter, revision, ids }
    onPassing(ids)
  }

  return {
    /** What passes `filter` now. */
    follow: (filter: PlaceFilter, snapshot: Snapshot): void => {
      pending?.abort()
      const again = known?.filter === filter ? passingAgain(known, snapshot, clock()) : undefined
      if (again) return tell(filter, snapshot, again)
      const places = snapshot.places
      const steps = passingIdsSteps(places.values(), filter, filterFacts(snapshot, clock()))
      if (places.size <= AT_ONCE) return tell(filter, snapshot, drain(steps))
      const stop = new AbortController()
      pending = stop
      inTurns(steps, () => undefined, stop.signal).then(
        (ids) => tell(filter, snapshot, ids),
        () => undefined,
      )
    },
    widened: (filter: PlaceFilter, place: Place, snapshot: Snapshot): PlaceFilter =>
      widenedFor(filter, place, filterFacts(snapshot, clock())),
    stop: () => pending?.abort(),
  }
}

export type PassingPlaces = ReturnType<typeof createPassingPlaces>

/** After an edit of places only these are looked at again; `undefined`: something else changed, or very much. */
const passingAgain = (known: Known, snapshot: Snapshot, now: string): ReadonlySet<string> | undefined => {
  const changed = snapshot.changedSince(known.revision)
  if (!changed || changed.size > AT_ONCE) return undefined
  if (changed.size === 0) return known.ids
  const { places, bin } = snapshot
  const arePlaces = [...changed].every((id) => places.has(id) || bin.get(id)?.type === 'place')
  if (!arePlaces) return undefined
  const { kind: _theMapLooks, ...others } = known.filter
  const tests = facetTests(others, filterFacts(snapshot, now))
  const passes = (id: string): boolean => {
    const place = places.get(id)
    return place !== undefined && tests.every(([, test]) => test(place))
  }
  const differing = [...withAnswered(changed, snapshot)].filter((id) => passes(id) !== known.ids.has(id))
  if (differing.length === 0) return known.ids
  const ids = new Set(known.ids)
  for (const id of differing) if (!ids.delete(id)) ids.add(id)
  return ids
}

/** These places, and the needs that they answer: without one of them a need may have no answer any more. */
const withAnswered = (ids: ReadonlySet<string>, { relationsOf }: Snapshot): ReadonlySet<string> => {
  const all = new Set(ids)
  for (const id of ids) {
    for (const { relation, to } of relationsOf(id)) if (relation === 'answers') all.add(to)
  }
  return all
}
