import { sameFieldValue } from '@/domain/change/same-field-value'
import { type KindTally, kindTallySteps } from '@/domain/membership/kind-tally'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { drain } from '@/domain/steps'
import type { InTurns } from './map-state'
import type { Snapshot } from './snapshot'

/** So many places are counted at once; more in turns of the page. */
const AT_ONCE = 3000

type Areas = ReadonlyMap<string, Neighbourhood>

/** Counts of the open map by area. */
export type AreaCounts = {
  /** `undefined` until they have been counted; the same object while nothing in them changes. */
  readonly current: () => KindTally | undefined
  /** Brings them up to date, now or in turns of the page; what was counted last stands until then. */
  readonly follow: (snapshot: Snapshot) => void
  /** Tells when there are other counts. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Whether places belong to the same areas as before: a new name moves none. */
const countsAlike = (before: Neighbourhood | undefined, after: Neighbourhood | undefined): boolean =>
  before === after ||
  (before !== undefined &&
    after !== undefined &&
    before.parentId === after.parentId &&
    sameFieldValue('geometry', before.geometry, after.geometry))

/** Counts once, and afterwards only what changed; anew when an area has another boundary or parent, comes or goes. */
export const createAreaCounts = (inTurns: InTurns): AreaCounts => {
  let known: { readonly areas: Areas; readonly revision: number; readonly tally: KindTally } | undefined
  let counting:
    | { readonly areas: Areas; readonly revision: number; readonly stop: AbortController }
    | undefined
  let latest: Snapshot | undefined
  const listeners = new Set<() => void>()

  const tell = (areas: Areas, revision: number, tally: KindTally): void => {
    const isNew = known?.tally !== tally
    known = { areas, revision, tally }
    if (isNew) for (const listener of listeners) listener()
  }
  /** Ids of what changed; `undefined`: too long ago or very much, or an area is not what it was. */
  const changedPlaces = (
    since: { readonly areas: Areas; readonly revision: number },
    { changedSince, neighbourhoods }: Snapshot,
  ): ReadonlySet<string> | undefined => {
    const changed = changedSince(since.revision)
    const isAlike = (id: string): boolean => countsAlike(since.areas.get(id), neighbourhoods.get(id))
    return changed && changed.size <= AT_ONCE && [...changed].every(isAlike) ? changed : undefined
  }
  const count = (snapshot: Snapshot): void => {
    counting?.stop.abort()
    const { places, revision } = snapshot
    // The snapshot's own is updated in place.
    const areas = new Map(snapshot.neighbourhoods)
    const steps = kindTallySteps(places.values(), createNeighbourhoodFinder(areas.values()))
    if (places.size <= AT_ONCE) {
      counting = undefined
      return tell(areas, revision, drain(steps))
    }
    const stop = new AbortController()
    counting = { areas, revision, stop }
    inTurns(steps, () => undefined, stop.signal).then(
      (tally) => {
        counting = undefined
        // What was edited meanwhile may have been counted as it was before.
        known = { areas, revision, tally }
        const changed = latest && changedPlaces(known, latest)
        if (!latest || !changed) return latest && count(latest)
        known = undefined
        tell(areas, latest.revision, tally.update(latest.places, changed))
      },
      () => undefined,
    )
  }

  return {
    current: () => known?.tally,
    follow: (snapshot) => {
      latest = snapshot
      if (counting) {
        // It catches up when it is done.
        if (!changedPlaces(counting, snapshot)) count(snapshot)
        return
      }
      const changed = known && changedPlaces(known, snapshot)
      if (!known || !changed) return count(snapshot)
      tell(known.areas, snapshot.revision, known.tally.update(snapshot.places, changed))
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
