import { useEffect, useRef } from 'react'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Insets, MapHandle, MapViewState } from '@/map/map-types'
import type { MapStoreState } from '@/store/map-state'
import { useMap, useMapStore } from '@/store/use-store'
import { usePhone } from '@/ui/use-phone'

/** A place without a pin, and a neighbourhood, which is larger than any hole between panels, need no showing. */
const selectedSpot = ({ selectedId, snapshot }: MapStoreState) => {
  const geometry = selectedId === undefined ? undefined : snapshot.places.get(selectedId)?.geometry
  return geometry?.type === 'Point' ? geometry.coordinates : geometry && representativePosition(geometry)
}

/**
 * Keeps in sight what a form or a sheet is about. On a phone the quick add leaves a narrow window of the map: there
 * the spot is brought to its middle, and afterwards the map is as it was.
 */
export const useShowSpot = (
  map: { readonly current: MapHandle | null },
  insets: Insets | undefined,
): void => {
  const store = useMapStore()
  const isPhone = usePhone()
  const draftSpot = useMap((state) => state.quickAdd?.position)
  const isPicking = useMap((state) => state.tool.type === 'pick')
  const selectedId = useMap((state) => state.selectedId)
  const before = useRef<MapViewState>(undefined)

  useEffect(() => {
    if (!insets || isPicking) return
    if (!draftSpot) {
      if (before.current) map.current?.restore(before.current)
      before.current = undefined
    } else if (isPhone) {
      before.current ??= store.getState().view
      map.current?.flyTo(draftSpot)
    } else map.current?.reveal(draftSpot)
  }, [map, store, insets, isPhone, draftSpot, isPicking])

  useEffect(() => {
    const spot = selectedSpot(store.getState())
    if (insets && selectedId !== undefined && spot) map.current?.reveal(spot)
  }, [map, store, insets, selectedId])
}
