import type { Compare } from '@/domain/list/order'
import type { Place } from '@/domain/schema/place'
import type { Column } from './list-columns'

/**
 * Order of two places by a column, then by name, then by id: the same list twice stands in the same order. What a column
 * says nothing of stands last, whichever way it is sorted.
 *
 * @param words compares two texts as a dictionary of the language does
 */
export const comparePlaces = (
  { text, rank }: Pick<Column, 'text' | 'rank'>,
  descending: boolean,
  words: (a: string, b: string) => number,
): Compare<Place> => {
  const way = descending ? -1 : 1
  const read = remembered(rank ?? text)
  return (a, b) => {
    const left = read(a)
    const right = read(b)
    if (left !== right) {
      if (isNothing(left)) return 1
      if (isNothing(right)) return -1
      const by = rank ? (left < right ? -1 : 1) : words(String(left), String(right))
      if (by !== 0) return way * by
    }
    return words(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  }
}

type Value = string | number | undefined

const isNothing = (value: Value): value is undefined | '' => value === undefined || value === ''

/** A place is a value that never changes: what it says is asked once, not in each of seventeen comparisons. */
const remembered = (ask: (place: Place) => Value): ((place: Place) => Value) => {
  const known = new WeakMap<Place, { readonly value: Value }>()
  return (place) => {
    const found = known.get(place)
    if (found) return found.value
    const value = ask(place)
    known.set(place, { value })
    return value
  }
}
