import { useLayoutEffect, useRef, useState } from 'react'
import { type Compare, sortAgain, sortSteps } from '@/domain/list/order'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import type { InTurns } from '@/store/map-state'
import type { Snapshot } from '@/store/snapshot'

/** So many are sorted before the page is drawn; more in turns of it. */
const AT_ONCE = 3000

type Ordered = {
  readonly places: readonly Place[]
  readonly compare: Compare<Place>
  readonly hits: ReadonlySet<string> | undefined
  readonly revision: number
}

export type OrderedPlaces = {
  readonly places: readonly Place[]
  /** An order that was asked for is still being made; the last one stands until then. */
  readonly isBusy: boolean
}

/**
 * The places that a filter lets through, in order. Sorted anew for another order or filter; after an edit only what it
 * changed is put in its place again.
 *
 * @param hits ids that the filter lets through; `undefined`: all
 */
export const useOrderedPlaces = (
  snapshot: Snapshot,
  hits: ReadonlySet<string> | undefined,
  compare: Compare<Place>,
  inTurns: InTurns,
): OrderedPlaces => {
  const [ordered, setOrdered] = useState<Ordered>()
  const last = useRef<Ordered>(undefined)
  useLayoutEffect(() => {
    const show = (places: readonly Place[]): void => {
      last.current = { places, compare, hits, revision: snapshot.revision }
      setOrdered(last.current)
    }
    const again = last.current && orderedAgain(last.current, snapshot, hits, compare)
    if (again) return show(again)
    const places = [...snapshot.places.values()].filter(({ id }) => hits?.has(id) ?? true)
    if (places.length <= AT_ONCE) return show(drain(sortSteps(places, compare)))
    const stop = new AbortController()
    inTurns(sortSteps(places, compare), () => undefined, stop.signal).then(show, () => undefined)
    return () => stop.abort()
  }, [snapshot, hits, compare, inTurns])
  const isCurrent =
    ordered?.compare === compare && ordered.hits === hits && ordered.revision === snapshot.revision
  return { places: ordered?.places ?? [], isBusy: !isCurrent }
}

/** `undefined`: it has to be sorted as a whole. */
const orderedAgain = (
  last: Ordered,
  { places, revision, changedSince }: Snapshot,
  hits: ReadonlySet<string> | undefined,
  compare: Compare<Place>,
): readonly Place[] | undefined => {
  if (last.compare !== compare) return undefined
  const changed = changedSince(last.revision)
  if (!changed || changed.size > AT_ONCE) return undefined
  if (hits !== last.hits) {
    // An edit may bring a filter's hits in or out; many more mean another filter.
    if (!hits || !last.hits || revision === last.revision) return undefined
    for (const id of hits) if (!last.hits.has(id) && !changed.has(id)) return undefined
    for (const id of last.hits) if (!hits.has(id) && !changed.has(id)) return undefined
  }
  const before = last.places.filter(({ id }) => !changed.has(id))
  const after = [...changed].flatMap((id) => {
    const place = places.get(id)
    return place && (hits?.has(id) ?? true) ? [place] : []
  })
  return sortAgain(before, new Set(after), () => true, compare)
}
