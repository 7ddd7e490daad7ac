import type { TFunction } from 'i18next'
import { KNOWN_WORDS, type WordField } from '@/domain/form/known-words'
import { dayRuns, readOpeningHours } from '@/domain/form/opening-hours'
import { pinState } from '@/domain/pins/pin-state'
import type { Place } from '@/domain/schema/place'
import { THEMES } from '@/domain/taxonomy'
import { hoursLine } from '@/i18n/core/hours-text'
import type { Language } from '@/i18n/core/i18n'
import { polishTypography } from '@/i18n/core/typography'
import { useText } from '@/i18n/react/use-text'
import { useServices } from '@/store/use-store'
import { formatPartialDate } from '@/ui/format-date'

export type Fact = {
  readonly field: keyof Place
  readonly label: string
  readonly lines: readonly string[]
  readonly href?: string
}

type Words = { readonly t: TFunction; readonly language: Language; readonly now: string }

const wordOf = (t: TFunction, field: WordField, value: string): string => {
  const known = KNOWN_WORDS[field].find(({ word }) => word === value)
  return known ? t(`form.words.${known.id}`) : value
}

const rangeText = (t: TFunction, { from, to }: NonNullable<Place['memberCount']>): string =>
  from === to
    ? `${from}`
    : [from === undefined ? '' : `${t('form.from')} ${from}`, to === undefined ? '' : `${t('form.to')} ${to}`]
        .filter(Boolean)
        .join(' ')

/** Each field in the words of a reader, in the order in which they are read; `undefined`: nothing is said. */
const READERS: {
  readonly [F in keyof Place]?: (
    value: NonNullable<Place[F]>,
    words: Words,
    place: Place,
  ) => readonly string[]
} = {
  address: (value) => [value],
  openingHours: (value, { t }) =>
    // What says more than the form knows stays as it came.
    readOpeningHours(value)?.map(({ days, spells }) => hoursLine(t, dayRuns(days), spells)) ?? [value],
  meetingDays: (value) => [value],
  memberCount: (value, { t }) => [rangeText(t, value)],
  leadOrg: (value) => [value],
  since: (value, { language }) => [formatPartialDate(value, language)],
  cost: (value, { t }) => [t(`form.cost.${value}`)],
  accessibility: (value, { t }) => [t(`form.accessibility.${value}`)],
  accessibilityNotes: (value) => [value],
  severity: (value, { t }) => [t(`form.severity.s${value}`)],
  frequency: (value) => [value],
  priority: (value, { t }) => [t(`form.priority.${value}`)],
  addressee: (value, { t }) => [value.map((word) => wordOf(t, 'addressee', word)).join(', ')],
  forWhom: (value, { t }) => [value.map((one) => t(`forWhom.${one}`)).join(', ')],
  potential: (value) => [value],
  resourceType: (value, { t }) => [t(`form.resourceType.${value}`)],
  cooperation: (value, { t }) => [t(`form.cooperation.${value}`)],
  contribution: (value, { t }) => [value.map((word) => wordOf(t, 'contribution', word)).join(', ')],
  theme: (value, { language }) => {
    const theme = THEMES.find(({ id }) => id === value)
    return [theme ? polishTypography(theme[language]) : value]
  },
  contactPhone: (value) => [value],
  contactEmail: (value) => [value],
  contactWww: (value) => [value],
  contactPerson: (value) => [value],
  source: (value, { t }) => [t(`place.sources.${value}`)],
  sourceDate: (value, { language }) => [formatPartialDate(value, language)],
  reporter: (value) => [value],
  verifiedAt: (value, { t, language, now }, place) => [
    formatPartialDate(value.slice(0, 10), language),
    ...(pinState(place, now).badge === 'clock' ? [t('form.stale')] : []),
  ],
}

const hrefOf = (place: Place, field: keyof Place): string | undefined => {
  if (field === 'contactEmail' && place.contactEmail?.includes('@')) return `mailto:${place.contactEmail}`
  // What comes from a file may be anything; only these lead to a page.
  if (field === 'contactWww' && /^https?:\/\//i.test(place.contactWww ?? '')) return place.contactWww
  return undefined
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** What the form of a place holds, for reading. */
export const useFacts = (place: Place): readonly Fact[] => {
  const { t, language } = useText()
  const { clock } = useServices()
  const words: Words = { t, language, now: clock() }
  return (Object.keys(READERS) as (keyof typeof READERS)[]).flatMap((field): readonly Fact[] => {
    const value = place[field]
    const read = READERS[field] as
      | ((said: unknown, words: Words, place: Place) => readonly string[])
      | undefined
    if (!read || !isSaid(value)) return []
    const href = hrefOf(place, field)
    return [
      {
        field,
        label: t(`form.fields.${field as 'address'}`),
        lines: read(value, words, place).filter((line) => line !== ''),
        ...(href ? { href } : {}),
      },
    ]
  })
}
