import { useLayoutEffect, useRef, useState } from 'react'
import { type Compare, insertSorted, sortSteps } from '@/domain/list/order'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import type { InTurns } from '@/store/map-state'
import type { Snapshot } from '@/store/snapshot'

/** So many are sorted before the page is drawn; more in turns of it. */
const AT_ONCE = 3000

/** One and the same, for who compares by identity. */
const NONE: readonly Place[] = []

type Ordered = {
  readonly places: readonly Place[]
  readonly compare: Compare<Place>
  readonly revision: number
}

export type OrderedPlaces = {
  readonly places: readonly Place[]
  /** An order that was asked for is still being made; the last one stands until then. */
  readonly isBusy: boolean
}

/** All places in order. Sorted anew for another order; after an edit only what it changed is put in its place again. */
export const useOrderedPlaces = (
  snapshot: Snapshot,
  compare: Compare<Place>,
  inTurns: InTurns,
): OrderedPlaces => {
  const [ordered, setOrdered] = useState<Ordered>()
  const last = useRef<Ordered>(undefined)
  useLayoutEffect(() => {
    const show = (places: readonly Place[]): void => {
      last.current = { places, compare, revision: snapshot.revision }
      setOrdered(last.current)
    }
    const again = last.current && orderedAgain(last.current, snapshot, compare)
    if (again) return show(again)
    const places = [...snapshot.places.values()]
    if (places.length <= AT_ONCE) return show(drain(sortSteps(places, compare)))
    const stop = new AbortController()
    inTurns(sortSteps(places, compare), () => undefined, stop.signal).then(show, () => undefined)
    return () => stop.abort()
  }, [snapshot, compare, inTurns])
  const isCurrent = ordered?.compare === compare && ordered.revision === snapshot.revision
  return { places: ordered?.places ?? NONE, isBusy: !isCurrent }
}

/** `undefined`: it has to be sorted as a whole. */
const orderedAgain = (
  last: Ordered,
  { places, changedSince }: Snapshot,
  compare: Compare<Place>,
): readonly Place[] | undefined => {
  if (last.compare !== compare) return undefined
  const changed = changedSince(last.revision)
  if (!changed || changed.size > AT_ONCE) return undefined
  const before = last.places.filter(({ id }) => !changed.has(id))
  return insertSorted(
    before,
    [...changed].flatMap((id) => places.get(id) ?? []),
    compare,
  )
}
