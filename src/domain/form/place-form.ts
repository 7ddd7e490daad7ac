import { sameFieldValue } from '@/domain/change/same-field-value'
import type { Place } from '@/domain/schema/place'
import { type HoursRow, readOpeningHours, readTypedTime, writeOpeningHours } from './opening-hours'
import { writePartialDate } from './partial-date'

/** Fields of one line or more, typed as they are kept. An empty text is no value. */
export const TEXT_FIELDS = [
  'description',
  'address',
  'contactPhone',
  'contactEmail',
  'contactWww',
  'contactPerson',
  'accessibilityNotes',
  'potential',
  'meetingDays',
  'leadOrg',
  'frequency',
  'reporter',
] as const satisfies readonly (keyof Place)[]
export type TextField = (typeof TEXT_FIELDS)[number]

/** One of a few values, or none. */
export const CHOICE_FIELDS = [
  'status',
  'theme',
  'neighbourhoodId',
  'accessibility',
  'cost',
  'resourceType',
  'cooperation',
  'severity',
  'priority',
  'source',
  'verifiedAt',
] as const satisfies readonly (keyof Place)[]
export type ChoiceField = (typeof CHOICE_FIELDS)[number]

/** Any number of values in an order. */
export const LIST_FIELDS = [
  'forWhom',
  'contribution',
  'addressee',
] as const satisfies readonly (keyof Place)[]
export type ListField = (typeof LIST_FIELDS)[number]

/** Days, months or years, typed as people write them. */
export const DATE_FIELDS = ['since', 'sourceDate'] as const satisfies readonly (keyof Place)[]
export type DateField = (typeof DATE_FIELDS)[number]

export type TypedRange = { readonly from: string; readonly to: string }

/**
 * A place as its form has it: what can be mistyped is the text that was typed, so that a draft brings back exactly that.
 * `null`: no value.
 */
export type PlaceForm = Pick<Place, 'kind' | 'category' | 'name' | 'visibility'> & {
  readonly [F in TextField | DateField]: string
} & {
  readonly [F in ChoiceField]: NonNullable<Place[F]> | null
} & {
  readonly [F in ListField]: NonNullable<Place[F]>
} & {
  readonly memberCount: TypedRange
  /** Rows of the form; a text where the hours say more than the form can show. */
  readonly openingHours: readonly HoursRow[] | string
}

/** What was typed so far; absent fields are as they are kept. */
export type PlaceEdit = Partial<PlaceForm>

const digits = (count: number | undefined): string => (count === undefined ? '' : String(count))

/** The form of a place before anything is typed. */
export const formOf = (place: Place): PlaceForm => {
  const part = <F extends keyof Place, V>(fields: readonly F[], read: (value: Place[F]) => V) =>
    Object.fromEntries(fields.map((field) => [field, read(place[field])]))
  return {
    kind: place.kind,
    category: place.category,
    name: place.name,
    visibility: place.visibility,
    ...part(TEXT_FIELDS, (value) => value ?? ''),
    ...part(DATE_FIELDS, (value) => (value === undefined ? '' : writePartialDate(value))),
    ...part(CHOICE_FIELDS, (value) => value ?? null),
    ...part(LIST_FIELDS, (value) => value ?? []),
    memberCount: { from: digits(place.memberCount?.from), to: digits(place.memberCount?.to) },
    openingHours: readOpeningHours(place.openingHours ?? '') ?? place.openingHours ?? '',
    // The lists above name every other field.
  } as PlaceForm
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

/** Whether a field of the form says something else than what is kept; spaces around a text say nothing. */
const differs = (field: keyof PlaceForm, typed: unknown, kept: unknown): boolean => {
  if (typeof typed === 'string' && typeof kept === 'string') return typed.trim() !== kept.trim()
  if (isBlank(typed) && Array.isArray(kept) && kept.length === 0) return false
  return !sameFieldValue(field, typed, kept)
}

/** Fields in which what was typed says something else than the place. */
export const editedFields = (place: Place, edit: PlaceEdit): readonly (keyof PlaceForm)[] => {
  const kept = formOf(place)
  return (Object.keys(edit) as (keyof PlaceForm)[]).filter((field) =>
    differs(field, edit[field], kept[field]),
  )
}

/** The text of `opening_hours` for what stands in the form; `undefined`: it is not finished. */
export const hoursText = (hours: PlaceForm['openingHours']): string | undefined => {
  if (typeof hours === 'string') return hours.trim()
  // A time in which the cursor still stands is as it was typed.
  const rows = hours.map(({ days, spells }) => ({
    days,
    spells: spells.map(({ from, to }) => ({ from: readTypedTime(from), to: readTypedTime(to) })),
  }))
  return writeOpeningHours(rows)
}
