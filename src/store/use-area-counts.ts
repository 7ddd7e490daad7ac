import { useLayoutEffect, useSyncExternalStore } from 'react'
import type { KindTally } from '@/domain/membership/kind-tally'
import { type AreaCounts, createAreaCounts } from './area-counts'
import type { InTurns } from './map-state'
import type { MapStore } from './map-store'
import { useMap, useMapStore } from './use-store'

/** One for each open map: the next screen that asks goes on from what was counted for the last one. */
const known = new WeakMap<MapStore, AreaCounts>()

const countsOf = (store: MapStore, inTurns: InTurns): AreaCounts => {
  const counts = known.get(store) ?? createAreaCounts(inTurns)
  known.set(store, counts)
  return counts
}

/** How many places of each kind every area holds; `undefined` while they are counted for the first time. */
export const useAreaCounts = (inTurns: InTurns): KindTally | undefined => {
  const counts = countsOf(useMapStore(), inTurns)
  const snapshot = useMap((state) => state.snapshot)
  useLayoutEffect(() => counts.follow(snapshot), [counts, snapshot])
  return useSyncExternalStore(counts.subscribe, counts.current)
}
