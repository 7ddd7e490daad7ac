import { useEffect, useState } from 'react'
import { type FacetCounts, facetCountsSteps } from '@/domain/filter/filter-steps'
import type { PlaceFilter } from '@/domain/filter/place-filter'
import { drain } from '@/domain/steps'
import { filterFacts } from '@/store/filter-facts'
import type { InTurns } from '@/store/map-state'
import { useMap, useServices } from '@/store/use-store'

/** So many places are counted before the page is drawn; more in turns of it. */
const AT_ONCE = 3000

/** How many places there are for each answer; what was counted last stands until the next count is done. */
export const useFacetCounts = (filter: PlaceFilter, inTurns: InTurns): FacetCounts | undefined => {
  const { clock } = useServices()
  const snapshot = useMap((state) => state.snapshot)
  const [counts, setCounts] = useState<FacetCounts>()
  useEffect(() => {
    const { places } = snapshot
    const steps = facetCountsSteps(places.values(), filter, filterFacts(snapshot, clock()))
    if (places.size <= AT_ONCE) return setCounts(drain(steps))
    const stop = new AbortController()
    inTurns(steps, () => undefined, stop.signal).then(setCounts, () => undefined)
    return () => stop.abort()
  }, [snapshot, filter, inTurns, clock])
  return counts
}
