import { useRef } from 'react'
import type { PlaceSource } from './map-types'
import { indexPlaces, type PlaceIndex } from './place-index'

type Kept = { source: PlaceSource; today: string; index: PlaceIndex }

/** The index of what is shown, brought up to date by what changed and laid out anew only when that is not known. */
export const usePlaceIndex = (source: PlaceSource, today: string): PlaceIndex => {
  const kept = useRef<Kept>(undefined)
  const before = kept.current
  if (before?.source === source && before.today === today) return before.index
  const isSame = before?.today === today && before.source.places === source.places
  const changed = isSame ? source.changedSince(before.source.revision) : undefined
  const index =
    before && changed
      ? before.index.update(source.places, changed)
      : indexPlaces(source.places.values(), today)
  kept.current = { source, today, index }
  return index
}
