import type { TFunction } from 'i18next'
import type { FacetCounts } from '@/domain/filter/filter-steps'
import { NONE, type ValueFacet } from '@/domain/filter/place-filter'
import { ALL_STATUSES, FOR_WHOM, SOURCES, type Status, VISIBILITIES } from '@/domain/schema/place'
import { KINDS, type Kind, THEMES } from '@/domain/taxonomy'
import type { createFormatter } from '@/i18n/core/format'
import type { Language } from '@/i18n/core/i18n'
import { categoryWord } from '@/i18n/core/place-words'
import type { Snapshot } from '@/store/snapshot'

export type Choice = { readonly value: string; readonly label: string; readonly count: number }

type Words = {
  readonly t: TFunction
  readonly language: Language
  readonly format: ReturnType<typeof createFormatter>
}

/** Values of a facet in the order in which they are always listed; the rest is listed by its name. */
const ORDER: Readonly<Partial<Record<ValueFacet, readonly string[]>>> = {
  kind: KINDS,
  theme: THEMES.map(({ id }) => id),
  forWhom: FOR_WHOM,
  visibility: VISIBILITIES,
  status: ALL_STATUSES,
  source: SOURCES,
}

/** What can be asked for in a facet: what some place of the map says, and what is asked for already. */
export const facetChoices = (
  facet: ValueFacet,
  wanted: readonly string[],
  counts: FacetCounts,
  { neighbourhoods, groups, catalogue }: Pick<Snapshot, 'neighbourhoods' | 'groups' | 'catalogue'>,
  { t, language, format }: Words,
): readonly Choice[] => {
  const themes = new Map(THEMES.map((theme) => [theme.id, theme[language]]))
  const label = (value: string): string => {
    if (value === NONE)
      return facet in SAYS_NOTHING ? t(`filter.says.${facet as keyof typeof SAYS_NOTHING}`) : ''
    switch (facet) {
      case 'kind':
        return t(`common.kinds.${value as Kind}`)
      case 'category':
        return categoryWord(t, language, catalogue.info(value))
      case 'theme':
        return themes.get(value) ?? value
      case 'forWhom':
        return t(`forWhom.${value as (typeof FOR_WHOM)[number]}`)
      case 'area':
        return neighbourhoods.get(value)?.name ?? ''
      case 'group':
        return groups.get(value)?.name ?? ''
      case 'visibility':
        return t(`place.visibility.${value as (typeof VISIBILITIES)[number]}`)
      case 'status':
        return t(`place.status.${value as Status}`)
      case 'source':
        return t(`place.sources.${value as (typeof SOURCES)[number]}`)
    }
  }
  const order = ORDER[facet]
  const rank = (value: string): number => {
    if (value === NONE) return Number.MAX_SAFE_INTEGER
    return order ? order.indexOf(value) : 0
  }
  return [...new Set([...counts.valuesOf(facet), ...wanted])]
    .map((value) => ({ value, label: label(value), count: counts.of(facet, value) }))
    .filter(({ label: said }) => said !== '')
    .sort((a, b) => rank(a.value) - rank(b.value) || format.compare(a.label, b.label))
}

const SAYS_NOTHING = { theme: 1, forWhom: 1, area: 1, group: 1, status: 1, source: 1 } as const
