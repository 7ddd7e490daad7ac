import { useRef } from 'react'
import { type AreaItems, countAreaItems } from './area-items'
import type { PlaceSource } from './map-types'

/** What areas hold as a whole, kept up to date by what changed. */
export const useAreaItems = (source: PlaceSource): AreaItems => {
  const kept = useRef<{ readonly source: PlaceSource; readonly items: AreaItems }>(undefined)
  const before = kept.current
  if (before?.source === source) return before.items
  const changed =
    before?.source.places === source.places ? source.changedSince(before.source.revision) : undefined
  const items =
    before && changed ? before.items.update(source.places, changed) : countAreaItems(source.places.values())
  kept.current = { source, items }
  return items
}
