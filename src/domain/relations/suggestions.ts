import type { Position } from '@/domain/geometry/geometry'
import { distanceMetres } from '@/domain/geometry/length-metres'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Place, Status } from '@/domain/schema/place'
import { ITEMS_A_STEP } from '@/domain/steps'

export type Suggestion = {
  readonly place: Place
  /** How far away; `Infinity` for what has no pin. */
  readonly metres: number
}

/** What cannot help any more, or needs no help. */
const OVER: readonly Status[] = ['inactive', 'done', 'cancelled', 'met', 'rejected']

const isOver = ({ status }: Place): boolean => status !== undefined && OVER.includes(status)

/** Which kinds are offered to one: to a need what may help, to what may help the needs that are open. */
const offeredTo = ({ kind }: Place): readonly Place['kind'][] => {
  if (kind === 'need') return ['resource', 'partner', 'club', 'initiative']
  return kind === 'observation' ? [] : ['need']
}

/** Tells whether another place is worth a thought: one of the same theme that is not over and not linked yet. */
export const suggests = (
  place: Place,
  isLinked: (id: string) => boolean,
): ((other: Place) => boolean) | undefined => {
  const kinds = offeredTo(place)
  if (kinds.length === 0 || place.theme === undefined || isOver(place)) return undefined
  return (other) =>
    other.theme === place.theme &&
    kinds.includes(other.kind) &&
    other.id !== place.id &&
    !isOver(other) &&
    !isLinked(other.id)
}

/**
 * The nearest `most` of the places that `accepts` lets through, those without a pin last. Only so many are kept while
 * all are gone through, in steps: nothing is sorted. At the same distance the id decides.
 */
export function* nearestSteps(
  places: Iterable<Place>,
  from: Position | undefined,
  accepts: (place: Place) => boolean,
  most: number,
): Generator<unknown, readonly Suggestion[]> {
  const best: Suggestion[] = []
  let looked = 0
  for (const place of places) {
    looked += 1
    if (looked % ITEMS_A_STEP === 0) yield
    if (!accepts(place)) continue
    const { geometry } = place
    const metres = geometry && from ? distanceMetres(from, representativePosition(geometry)) : Infinity
    const found: Suggestion = { place, metres }
    const last = best.at(-1)
    if (best.length === most && last && compare(found, last) > 0) continue
    const at = best.findIndex((other) => compare(found, other) < 0)
    best.splice(at === -1 ? best.length : at, 0, found)
    if (best.length > most) best.pop()
  }
  return best
}

const compare = (a: Suggestion, b: Suggestion): number => {
  if (a.metres !== b.metres) return a.metres - b.metres
  return a.place.id < b.place.id ? -1 : 1
}
