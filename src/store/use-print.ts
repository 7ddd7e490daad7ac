import { useMemo } from 'react'
import { type PrintVersion, placesForPrint } from '@/domain/print/print-places'
import { sourcesOf } from '@/domain/publish/sources-of'
import type { Place } from '@/domain/schema/place'
import { useMap } from './use-store'

/** What of these places goes on paper for these people, and whom it has to name. Keep the same list while it is the same. */
export const usePrintedPlaces = (places: readonly Place[], version: PrintVersion) => {
  const snapshot = useMap((state) => state.snapshot)
  return useMemo(() => {
    const areas = [...snapshot.neighbourhoods.values()]
    const printed = placesForPrint(version, places, areas, snapshot.header)
    const ids = new Set(printed.places.map(({ id }) => id))
    // Where they come from is not among what is published of them, but has to be named all the same.
    const sources = sourcesOf(
      areas,
      places.filter(({ id }) => ids.has(id)),
    )
    return { ...printed, sources }
  }, [snapshot, places, version])
}
