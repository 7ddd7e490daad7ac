import { useLayoutEffect, useState } from 'react'
import { findPlacesSteps } from '@/domain/find/find-places'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import type { InTurns } from '@/store/map-state'

/** So many are looked through before the page is drawn; more in turns of it, so that typing never waits. */
const AT_ONCE = 1000

type Found = { readonly all: readonly Place[]; readonly query: string; readonly places: readonly Place[] }

export type FoundPlaces = {
  readonly places: readonly Place[]
  /** What they were found by. */
  readonly query: string
  /** What was asked for is still looked for; what was found last stands until then. */
  readonly isBusy: boolean
}

/** Those of `all` in which `query` is found, in their order. */
export const useFoundPlaces = (all: readonly Place[], query: string, inTurns: InTurns): FoundPlaces => {
  const [found, setFound] = useState<Found>({ all: [], query: '', places: [] })
  useLayoutEffect(() => {
    const show = (places: readonly Place[]): void => setFound({ all, query, places })
    const steps = findPlacesSteps(all, query)
    if (all.length <= AT_ONCE || query.trim() === '') return show(drain(steps))
    const stop = new AbortController()
    inTurns(steps, () => undefined, stop.signal).then(show, () => undefined)
    return () => stop.abort()
  }, [all, query, inTurns])
  const { places, query: foundBy } = found
  return { places, query: foundBy, isBusy: found.all !== all || foundBy !== query }
}
