import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { eachInSteps } from '@/domain/steps'
import { KINDS, type Kind } from '@/domain/taxonomy'
import type { NeighbourhoodFinder } from './neighbourhood-finder'
import { wholeAreaOf } from './whole-area'

export type KindCount = { readonly kind: Kind; readonly count: number }

/** How many places of each kind belong to each area. One that lies in two areas counts in both. */
export type KindTally = {
  /** In the order of the legend, without kinds of which there are none. */
  readonly of: (areaId: string) => readonly KindCount[]
  /** Ids of the places that belong to the area as a whole, in no order. */
  readonly wholeOf: (areaId: string) => readonly string[]
  /** The same after some places changed; this one must not be used afterwards. It is the same object if nothing did. */
  readonly update: (places: ReadonlyMap<string, Place>, changed: Iterable<string>) => KindTally
}

type Entry = {
  readonly kind: Kind
  readonly areas: readonly Neighbourhood[]
  readonly whole: string | undefined
}

const isSame = (one: Entry | undefined, other: Entry | undefined): boolean =>
  one?.kind === other?.kind &&
  one?.whole === other?.whole &&
  one?.areas.length === other?.areas.length &&
  (one?.areas.every((area, n) => area === other?.areas[n]) ?? true)

/** Counts all places once, in steps; afterwards each change costs no more than itself. */
export function* kindTallySteps(
  places: Iterable<Place>,
  find: NeighbourhoodFinder,
): Generator<unknown, KindTally> {
  const entries = new Map<string, Entry>()
  const counts = new Map<string, Map<Kind, number>>()
  const whole = new Map<string, Set<string>>()

  const add = (id: string, { kind, areas, whole: wholeId }: Entry, by: 1 | -1): void => {
    for (const area of areas) {
      const kinds = counts.get(area.id) ?? new Map<Kind, number>()
      kinds.set(kind, (kinds.get(kind) ?? 0) + by)
      counts.set(area.id, kinds)
    }
    if (wholeId === undefined) return
    const ids = whole.get(wholeId) ?? new Set<string>()
    if (by === 1) ids.add(id)
    else ids.delete(id)
    whole.set(wholeId, ids)
  }
  /** Whether that makes a difference. */
  const put = (id: string, place: Place | undefined): boolean => {
    const before = entries.get(id)
    const areas = place ? find(place) : []
    // What lies in no area needs no entry.
    const after =
      place && areas.length > 0 ? { kind: place.kind, areas, whole: wholeAreaOf(place) } : undefined
    if (isSame(before, after)) return false
    if (before) add(id, before, -1)
    if (after) {
      entries.set(id, after)
      add(id, after, 1)
    } else entries.delete(id)
    return true
  }
  yield* eachInSteps(places, (place) => void put(place.id, place))

  const view = (): KindTally => {
    const self: KindTally = {
      of: (areaId) =>
        KINDS.flatMap((kind) => {
          const count = counts.get(areaId)?.get(kind) ?? 0
          return count > 0 ? [{ kind, count }] : []
        }),
      wholeOf: (areaId) => [...(whole.get(areaId) ?? [])],
      update: (current, changed) => {
        let isNew = false
        for (const id of changed) if (put(id, current.get(id))) isNew = true
        return isNew ? view() : self
      },
    }
    return self
  }
  return view()
}
