import { FLAG_FACETS, type FlagFacet, type PlaceFilter, VALUE_FACETS, type ValueFacet } from './place-filter'

/** Words of an address, which people read and send. Never renamed: kept addresses would mean something else. */
const VALUE_KEYS: Readonly<Record<ValueFacet, string>> = {
  kind: 'rodzaj',
  category: 'kategoria',
  theme: 'temat',
  forWhom: 'dla',
  area: 'obszar',
  group: 'grupa',
  visibility: 'widocznosc',
  status: 'status',
  source: 'zrodlo',
}
const FLAG_KEYS: Readonly<Record<FlagFacet, string>> = {
  stale: 'niesprawdzone',
  photo: 'zdjecie',
  unanswered: 'bez-odpowiedzi',
}

/** Codes and ids: nothing of these needs to be escaped, and no word that somebody typed is among them. */
const VALUE = /^[\w.-]{1,80}$/

/** So many values of a facet are read at most. */
const MOST_VALUES = 200

/** The filter as parameters of an address, in a fixed order. */
export const filterParams = (filter: PlaceFilter): readonly (readonly [string, string])[] => [
  ...VALUE_FACETS.flatMap((facet) => {
    const values = filter[facet]
    return values ? [[VALUE_KEYS[facet], values.join(',')] as const] : []
  }),
  ...FLAG_FACETS.flatMap((facet) => (filter[facet] ? [[FLAG_KEYS[facet], '1'] as const] : [])),
]

/** Reads what `filterParams` wrote; what means nothing is left out. */
export const readFilterParams = (get: (key: string) => string | null | undefined): PlaceFilter => {
  const values = VALUE_FACETS.flatMap((facet) => {
    const text = get(VALUE_KEYS[facet])
    if (text === null || text === undefined) return []
    const known = [...new Set(text.split(','))].filter((value) => VALUE.test(value)).slice(0, MOST_VALUES)
    // No kind at all is a filter too; in the other facets it asks for nothing.
    return known.length > 0 || (facet === 'kind' && text === '') ? [[facet, known] as const] : []
  })
  const flags = FLAG_FACETS.flatMap((facet) =>
    get(FLAG_KEYS[facet]) === '1' ? [[facet, true] as const] : [],
  )
  return Object.fromEntries([...values, ...flags])
}

/** A stored filter, which may be of another version or broken, as this version understands it. */
export const readFilter = (stored: unknown): PlaceFilter => {
  if (typeof stored !== 'object' || stored === null) return {}
  const source = stored as Readonly<Record<string, unknown>>
  const params = new Map<string, string>()
  for (const facet of VALUE_FACETS) {
    const values = source[facet]
    if (Array.isArray(values)) params.set(VALUE_KEYS[facet], values.join(','))
  }
  for (const facet of FLAG_FACETS) if (source[facet] === true) params.set(FLAG_KEYS[facet], '1')
  return readFilterParams((key) => params.get(key))
}
