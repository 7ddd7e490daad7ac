import towns from '@data/towns.json'
import type { Position } from './geometry/geometry'

/** A town to begin a map at. The zoom shows the built-up part on a phone. */
export type Town = {
  readonly name: string
  readonly voivodeship: string
  readonly centre: Position
  readonly zoom: number
}

export const TOWNS: readonly Town[] = towns as unknown as readonly Town[]

/** Lower case without diacritics. `ł` is a letter of its own to Unicode and has to be taken by hand. */
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('pl')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ł', 'l')
    .replace(/[\s-]+/g, ' ')
    .trim()

const names = TOWNS.map((town) => ({ town, name: plain(town.name) }))

/** Towns whose name begins with the query, then those where one of its words does; none for an empty query. */
export const findTowns = (query: string): readonly Town[] => {
  const wanted = plain(query)
  if (wanted === '') return []
  const begins = names.filter(({ name }) => name.startsWith(wanted))
  const inside = names.filter(({ name }) => !name.startsWith(wanted) && name.includes(` ${wanted}`))
  return [...begins, ...inside].map(({ town }) => town)
}
