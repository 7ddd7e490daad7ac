import type { Place } from '@/domain/schema/place'
import { foldText } from './fold-text'

/** Places looked through between two steps; before their texts are known a few milliseconds of work. */
const LOOKED_A_STEP = 500

/** Between the fields of a place: no word that is looked for goes from one into the next. */
const BREAK = '\n'

/** A place is a value that never changes: its text is folded once, not at every key. */
const foldedTexts = new WeakMap<Place, string>()

const textOf = (place: Place): string => {
  const known = foldedTexts.get(place)
  if (known !== undefined) return known
  const { name, description, address } = place
  const text = [name, description, address].map((said) => (said ? foldText(said) : '')).join(BREAK)
  foldedTexts.set(place, text)
  return text
}

/** Reads the texts of all places ahead of a search: the first letter of it would wait for that otherwise. In steps. */
export function* readTextsSteps(places: readonly Place[]): Generator<unknown, void> {
  for (const [at, place] of places.entries()) {
    textOf(place)
    if (at % LOOKED_A_STEP === LOOKED_A_STEP - 1) yield
  }
}

/**
 * The places whose name, description or address holds every word of `query`, begun or whole, in any order; without
 * regard to case and diacritics. In steps, so that a page may have its turn between two of them; the order is kept. All
 * places when the query says nothing.
 */
export function* findPlacesSteps(
  places: readonly Place[],
  query: string,
): Generator<unknown, readonly Place[]> {
  const words = foldText(query).split(' ').filter(Boolean)
  if (words.length === 0) return places
  const found: Place[] = []
  for (const [at, place] of places.entries()) {
    const text = textOf(place)
    if (words.every((word) => text.includes(word))) found.push(place)
    if (at % LOOKED_A_STEP === LOOKED_A_STEP - 1) yield
  }
  return found
}
