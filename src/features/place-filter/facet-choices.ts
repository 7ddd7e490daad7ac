import type { TFunction } from 'i18next'
import type { FacetCounts } from '@/domain/filter/filter-steps'
import { NONE, type ValueFacet } from '@/domain/filter/place-filter'
import { ALL_STATUSES, FOR_WHOM, SOURCES, VISIBILITIES } from '@/domain/schema/place'
import { KINDS, THEMES } from '@/domain/taxonomy'
import { facetValueWord } from '@/i18n/core/filter-words'
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
  const label = (value: string): string =>
    facetValueWord(t, facet, value, {
      category: (id) => categoryWord(t, language, catalogue.info(id)),
      theme: (id) => themes.get(id) ?? id,
      area: (id) => neighbourhoods.get(id)?.name ?? '',
      group: (id) => groups.get(id)?.name ?? '',
    })
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
