import type { TFunction } from 'i18next'
import type { PlaceFilter, ValueFacet } from '@/domain/filter/place-filter'
import type { FOR_WHOM, SOURCES, Status, VISIBILITIES } from '@/domain/schema/place'
import type { Kind } from '@/domain/taxonomy'

/** What the open map calls the values that are ids; `''` for one that is there no more. */
export type FacetNames = Readonly<Record<'category' | 'theme' | 'area' | 'group', (id: string) => string>>

const SAYS_NOTHING = { theme: 1, forWhom: 1, area: 1, group: 1, status: 1, source: 1 } as const

/** A value of a facet in words; `''` where there are none. */
export const facetValueWord = (t: TFunction, facet: ValueFacet, value: string, names: FacetNames): string => {
  // As in `domain/filter`: a place that says nothing in the facet.
  if (value === '-')
    return facet in SAYS_NOTHING ? t(`filter.says.${facet as keyof typeof SAYS_NOTHING}`) : ''
  switch (facet) {
    case 'kind':
      return t(`common.kinds.${value as Kind}`)
    case 'category':
    case 'theme':
    case 'area':
    case 'group':
      return names[facet](value)
    case 'forWhom':
      return t(`forWhom.${value as (typeof FOR_WHOM)[number]}`)
    case 'visibility':
      return t(`place.visibility.${value as (typeof VISIBILITIES)[number]}`)
    case 'status':
      return t(`place.status.${value as Status}`)
    case 'source':
      return t(`place.sources.${value as (typeof SOURCES)[number]}`)
  }
}

const FACETS: readonly ValueFacet[] = [
  'kind',
  'category',
  'theme',
  'forWhom',
  'area',
  'group',
  'visibility',
  'status',
  'source',
]
const FLAGS = ['stale', 'photo', 'unanswered'] as const

/** What the team alone knows of: it is not said to everybody. */
const OF_THE_TEAM = ['group', 'visibility', 'source', ...FLAGS] as const

/**
 * A filter in words, "Rodzaje: Zasoby, Kluby; Stan: działa"; `''` where it asks for nothing, or for something that may not be
 * said: half of it would make a part look like the whole.
 */
export const filterText = (
  t: TFunction,
  filter: PlaceFilter,
  names: FacetNames,
  version: 'working' | 'public',
): string => {
  const isAsked = (facet: (typeof OF_THE_TEAM)[number]): boolean => {
    const asked = filter[facet]
    return asked === true || (asked?.length ?? 0) > 0
  }
  if (version === 'public' && OF_THE_TEAM.some(isAsked)) return ''
  const values = FACETS.flatMap((facet) => {
    const said = (filter[facet] ?? []).map((value) => facetValueWord(t, facet, value, names)).filter(Boolean)
    return said.length > 0 ? [`${t(`filter.facets.${facet}`)}: ${said.join(', ')}`] : []
  })
  const flags = FLAGS.flatMap((flag) => (filter[flag] ? [t(`filter.flags.${flag}`)] : []))
  return [...values, ...flags].join('; ')
}
