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

/** All places of one kind in the same areas: an entry for each of a hundred thousand would be felt. */
type Heap = { readonly kind: Kind; readonly areas: readonly Neighbourhood[]; count: number }

/** Counts all places once, in steps; afterwards each change costs no more than itself. */
export function* kindTallySteps(
  places: Iterable<Place>,
  find: NeighbourhoodFinder,
): Generator<unknown, KindTally> {
  const heaps = new Map<readonly Neighbourhood[], Partial<Record<Kind, Heap>>>()
  /** What lies in no area is in none. */
  const heapOfPlace = new Map<string, Heap>()
  const areaOfPlace = new Map<string, string>()

  const heapOf = (place: Place): Heap | undefined => {
    const areas = find(place)
    if (areas.length === 0) return undefined
    let ofAreas = heaps.get(areas)
    if (!ofAreas) {
      ofAreas = {}
      heaps.set(areas, ofAreas)
    }
    const { kind } = place
    ofAreas[kind] ??= { kind, areas, count: 0 }
    return ofAreas[kind]
  }
  /** Whether that makes a difference. */
  const putOnHeap = (id: string, after: Heap | undefined): boolean => {
    const before = heapOfPlace.get(id)
    if (before === after) return false
    if (before) before.count -= 1
    if (after) {
      after.count += 1
      heapOfPlace.set(id, after)
    } else heapOfPlace.delete(id)
    return true
  }
  /** Whether that makes a difference. */
  const putInWhole = (id: string, after: string | undefined): boolean => {
    if (areaOfPlace.get(id) === after) return false
    if (after === undefined) areaOfPlace.delete(id)
    else areaOfPlace.set(id, after)
    return true
  }
  const put = (id: string, place: Place | undefined): boolean => {
    const hasOtherHeap = putOnHeap(id, place && heapOf(place))
    return putInWhole(id, place && wholeAreaOf(place)) || hasOtherHeap
  }
  yield* eachInSteps(places, (place) => void put(place.id, place))

  const countOf = (areaId: string, kind: Kind): number => {
    let sum = 0
    for (const [areas, ofAreas] of heaps) {
      if (areas.some(({ id }) => id === areaId)) sum += ofAreas[kind]?.count ?? 0
    }
    return sum
  }
  const view = (): KindTally => {
    const self: KindTally = {
      of: (areaId) =>
        KINDS.map((kind) => ({ kind, count: countOf(areaId, kind) })).filter(({ count }) => count > 0),
      wholeOf: (areaId) => [...areaOfPlace].flatMap(([id, whole]) => (whole === areaId ? [id] : [])),
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
