import { useEffect, useRef, useState } from 'react'
import type { Position } from '@/domain/geometry/geometry'
import { nearestSteps, type Suggestion } from '@/domain/relations/suggestions'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import type { InTurns } from './map-state'
import type { Snapshot } from './snapshot'

/** So many are gone through at once; more in turns of the page. */
const AT_ONCE = 3000

export type NearestAsked = {
  readonly from: Position | undefined
  readonly accepts: (place: Place) => boolean
  readonly most: number
}

type Known = {
  readonly asked: NearestAsked
  readonly revision: number
  readonly found: readonly Suggestion[]
}

const NONE: readonly Suggestion[] = []

/**
 * The nearest places that are asked for; keep the same `asked` while it is the same. After an edit the places are gone
 * through again only when it was about one of those, or of what might be.
 */
export const useNearestPlaces = (
  asked: NearestAsked | undefined,
  snapshot: Snapshot,
  inTurns: InTurns,
): readonly Suggestion[] => {
  const [known, setKnown] = useState<Known>()
  const latest = useRef<Known>(undefined)
  useEffect(() => {
    if (!asked) return
    const tell = (found: readonly Suggestion[]): void => {
      latest.current = { asked, revision: snapshot.revision, found }
      setKnown(latest.current)
    }
    if (latest.current?.asked === asked && isUntouched(latest.current, snapshot)) {
      latest.current = { ...latest.current, revision: snapshot.revision }
      return
    }
    const steps = nearestSteps(snapshot.places.values(), asked.from, asked.accepts, asked.most)
    if (snapshot.places.size <= AT_ONCE) return tell(drain(steps))
    const stop = new AbortController()
    inTurns(steps, () => undefined, stop.signal).then(tell, () => undefined)
    return () => stop.abort()
  }, [asked, snapshot, inTurns])
  return asked && known?.asked === asked ? known.found : NONE
}

const isUntouched = ({ asked, revision, found }: Known, snapshot: Snapshot): boolean => {
  const changed = snapshot.changedSince(revision)
  if (!changed) return false
  const shown = new Set(found.map(({ place }) => place.id))
  return [...changed].every((id) => {
    const place = snapshot.places.get(id)
    return !shown.has(id) && !(place && asked.accepts(place))
  })
}
