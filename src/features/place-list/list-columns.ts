import type { TFunction } from 'i18next'
import type { Catalogue } from '@/domain/categories/catalogue'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Group, Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { THEMES } from '@/domain/taxonomy'
import type { createFormatter } from '@/i18n/core/format'
import type { Language } from '@/i18n/core/i18n'
import { categoryWord, statusWord } from '@/i18n/core/place-words'
import { formatPartialDate } from '@/ui/format-date'

export const COLUMN_IDS = [
  'name',
  'kind',
  'category',
  'status',
  'visibility',
  'theme',
  'area',
  'group',
  'forWhom',
  'severity',
  'address',
  'source',
  'verified',
  'changed',
  'author',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** Shown until a person chooses others; a name is always there. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = ['name', 'category', 'status', 'visibility', 'verified']

export const isColumnId = (value: unknown): value is ColumnId => COLUMN_IDS.includes(value as ColumnId)

/** What a column says of a place, and by what it is sorted; nothing to say stands last. */
export type Column = {
  readonly id: ColumnId
  readonly label: string
  readonly text: (place: Place) => string
  /** Where the order is not that of the words: dates, degrees. */
  readonly rank?: (place: Place) => string | number | undefined
}

export type ColumnWords = {
  readonly t: TFunction
  readonly language: Language
  readonly format: ReturnType<typeof createFormatter>
  readonly catalogue: Catalogue
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly groups: readonly Group[]
}

export const listColumns = (words: ColumnWords): readonly Column[] => {
  const { t, language, format, catalogue, neighbourhoods } = words
  const areasOf = createNeighbourhoodFinder(neighbourhoods)
  const groups = new Map(words.groups.map(({ id, name }) => [id, name]))
  const label = (id: ColumnId): string => t(`list.columns.${id}`)
  const themes = new Map(THEMES.map((theme) => [theme.id, theme[language]]))
  const texts: Readonly<Record<ColumnId, Omit<Column, 'id' | 'label'>>> = {
    name: { text: ({ name }) => name },
    kind: { text: ({ kind }) => t(`common.kind.${kind}`) },
    category: { text: ({ category }) => categoryWord(t, language, catalogue.info(category)) },
    status: { text: ({ kind, status }) => (status ? statusWord(t, kind, status) : '') },
    visibility: { text: ({ visibility }) => t(`place.visibility.${visibility}`) },
    theme: { text: ({ theme }) => (theme && themes.get(theme)) || '' },
    // The smallest of the areas that hold it; the others are in its panel.
    area: { text: (place) => areasOf(place)[0]?.name ?? '' },
    group: { text: ({ groupIds = [] }) => groupIds.flatMap((id) => groups.get(id) ?? []).join(', ') },
    forWhom: { text: ({ forWhom = [] }) => forWhom.map((who) => t(`forWhom.${who}`)).join(', ') },
    severity: {
      text: ({ severity }) => (severity ? t(`list.severity${severity}`) : ''),
      rank: ({ severity }) => severity,
    },
    address: { text: ({ address }) => address ?? '' },
    source: { text: ({ source }) => (source ? t(`place.sources.${source}`) : '') },
    verified: {
      text: (place) => (checkedOn(place) ? formatPartialDate(checkedOn(place), language) : ''),
      rank: checkedOn,
    },
    changed: {
      text: ({ updatedAt }) => format.dateTime(updatedAt),
      rank: ({ updatedAt }) => updatedAt,
    },
    author: { text: ({ createdBy }) => createdBy },
  }
  return COLUMN_IDS.map((id) => ({ id, label: label(id), ...texts[id] }))
}

/** The day on which somebody last saw that it is so. */
const checkedOn = ({ verifiedAt, sourceDate }: Place): string => verifiedAt?.slice(0, 10) ?? sourceDate ?? ''
