import { useEffect, useMemo, useReducer, useRef } from 'react'
import { inTurns } from '@/device/in-turns'
import type { PinPicture } from '@/domain/pins/map-picture'
import type { PlaceSource } from './map-types'
import { indexOfPicture } from './pin-picture'
import { indexPlaces, indexSteps, type PlaceIndex } from './place-index'

type Kept = { readonly source: PlaceSource; readonly today: string; readonly index: PlaceIndex }
type Building = Omit<Kept, 'index'> & { readonly controller: AbortController }

/** More places than this are laid out in turns of the page. */
const AT_ONCE = 3_000

const NOTHING = indexPlaces([], '')

const isOfSame = (
  one: Pick<Kept, 'source' | 'today'> | undefined,
  source: PlaceSource,
  today: string,
): boolean =>
  one?.today === today &&
  one.source.places === source.places &&
  // Pins of the team's own categories may look otherwise.
  one.source.catalogue === source.catalogue

/**
 * The index of what is shown, brought up to date by what changed and laid out anew only when that is not known or too
 * much. A large one is laid out in turns; until it is ready (`isBehind`) the last one stands, or the picture.
 */
export const usePlaceIndex = (
  source: PlaceSource,
  today: string,
  { picture, isOpening }: { readonly picture: PinPicture | undefined; readonly isOpening: boolean },
): { readonly index: PlaceIndex; readonly isBehind: boolean } => {
  const kept = useRef<Kept>(undefined)
  const building = useRef<Building>(undefined)
  const [, showBuilt] = useReducer((times: number) => times + 1, 0)

  const isBuilding = isOfSame(building.current, source, today)
  const index = isOpening || isBuilding ? undefined : current(kept.current, source, today)
  if (index) kept.current = { source, today, index }

  useEffect(() => {
    if (isOpening || index || isBuilding) return
    building.current?.controller.abort()
    const begun: Building = { source, today, controller: new AbortController() }
    building.current = begun
    const build = async (): Promise<void> => {
      const { signal } = begun.controller
      try {
        const built = await inTurns(
          indexSteps(source.places.values(), today, source.catalogue),
          () => undefined,
          signal,
        )
        // What was edited meanwhile is caught up with when it is shown.
        kept.current = { source, today, index: built }
      } catch (error) {
        if (!signal.aborted) throw error
      } finally {
        if (building.current === begun) building.current = undefined
      }
      if (!signal.aborted) showBuilt()
    }
    void build()
  })
  useEffect(() => () => building.current?.controller.abort(), [])

  const standIn = useMemo(() => (picture ? indexOfPicture(picture) : NOTHING), [picture])
  const last = kept.current?.source.places === source.places ? kept.current.index : standIn
  return { index: index ?? last, isBehind: index === undefined }
}

/** The index of `source` as far as it can be had at once. */
const current = (kept: Kept | undefined, source: PlaceSource, today: string): PlaceIndex | undefined => {
  if (kept?.source === source && kept.today === today) return kept.index
  const changed =
    kept && isOfSame(kept, source, today) ? source.changedSince(kept.source.revision) : undefined
  const updated = changed && kept?.index.update(source.places, changed)
  return (
    updated ??
    (source.places.size <= AT_ONCE ? indexPlaces(source.places.values(), today, source.catalogue) : undefined)
  )
}
