import { type Catalogue, isOwnCategory, STANDARD_CATEGORIES } from '@/domain/categories/catalogue'
import { readPartialDate } from '@/domain/form/partial-date'
import {
  DATE_FIELDS,
  editedFields,
  formOf,
  hoursText,
  LIST_FIELDS,
  type PlaceEdit,
  type PlaceForm,
  TEXT_FIELDS,
  type TypedRange,
} from '@/domain/form/place-form'
import { readEmail, readPhone, readWww } from '@/domain/form/read-contact'
import { type Problem, type ProblemCode, problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { NAME_MAX } from '@/domain/schema/fields'
import { type Place, STATUSES, type Status } from '@/domain/schema/place'
import { isValidField } from '@/domain/schema/record'
import { defaultStatus } from './add-place'
import type { Change } from './change'
import { sameFieldValue } from './same-field-value'

/** Longest texts of the schema, in UTF-16 units: of one line, and of several. */
const LINE_MAX = 500
const TEXT_MAX = 20_000
const LONG_TEXTS: readonly string[] = ['description', 'accessibilityNotes', 'potential']

/** What a field of the form becomes; the problem names the field in its `params`. */
type Read = Result<unknown>

const wrong = (code: ProblemCode, field: string, params?: Record<string, number>): Read =>
  fail(problem(code, { field, ...params }))

const readLine = (field: string, said: string): Read => {
  const text = said.trim()
  const max = LONG_TEXTS.includes(field) ? TEXT_MAX : LINE_MAX
  if (text.length > max) return wrong('place.text-too-long', field, { max })
  if (text === '') return ok(null)
  if (field === 'contactPhone') return checked(readPhone(text), 'place.phone-wrong', field)
  if (field === 'contactEmail') return checked(readEmail(text), 'place.email-wrong', field)
  if (field === 'contactWww') return checked(readWww(text), 'place.www-wrong', field)
  return ok(text)
}

const checked = (value: string | undefined, code: ProblemCode, field: string): Read =>
  value === undefined ? wrong(code, field) : ok(value)

const readDate = (field: string, said: string): Read =>
  said.trim() === '' ? ok(null) : checked(readPartialDate(said), 'place.date-wrong', field)

const readRange = ({ from, to }: TypedRange): Read => {
  const [low, high] = [from, to].map((said) => (said.trim() === '' ? undefined : Number(said)))
  const range = { ...(low === undefined ? {} : { from: low }), ...(high === undefined ? {} : { to: high }) }
  if (Object.keys(range).length === 0) return ok(null)
  const isWrong = !isValidField('place', 'memberCount', range) || (low ?? 0) > (high ?? Number.MAX_VALUE)
  return isWrong ? wrong('place.range-wrong', 'memberCount') : ok(range)
}

const readHours = (hours: PlaceForm['openingHours']): Read => {
  const text = hoursText(hours)
  if (text === undefined) return wrong('place.hours-unfinished', 'openingHours')
  return readLine('openingHours', text)
}

const readList = (field: string, values: readonly string[]): Read => {
  const words = [...new Set(values.map((value) => value.trim()))].filter((value) => value !== '')
  if (words.some((word) => word.length > LINE_MAX))
    return wrong('place.text-too-long', field, { max: LINE_MAX })
  return ok(words.length === 0 ? null : words)
}

const readName = (said: string): Read => {
  const name = said.trim()
  if (name === '') return wrong('place.name-missing', 'name')
  return name.length > NAME_MAX ? wrong('place.name-too-long', 'name', { max: NAME_MAX }) : ok(name)
}

const isIn = <T extends string>(fields: readonly T[], field: string): field is T =>
  (fields as readonly string[]).includes(field)

const readField = (field: keyof PlaceForm, form: PlaceForm): Read => {
  if (field === 'name') return readName(form.name)
  if (field === 'memberCount') return readRange(form.memberCount)
  if (field === 'openingHours') return readHours(form.openingHours)
  if (isIn(TEXT_FIELDS, field)) return readLine(field, form[field])
  if (isIn(DATE_FIELDS, field)) return readDate(field, form[field])
  if (isIn(LIST_FIELDS, field)) return readList(field, form[field])
  return ok(form[field])
}

const fitsCategory = ({ kind, category }: PlaceForm, catalogue: Catalogue): boolean => {
  const known = catalogue.info(category)
  return known ? known.kind === kind : category.startsWith(`${kind}.`) || isOwnCategory(category)
}

const fittingStatus = ({ kind, status }: PlaceForm): Status =>
  status && (STATUSES[kind] as readonly Status[]).includes(status) ? status : defaultStatus(kind)

/**
 * The change that a form of a place asks for. Only what was typed is looked at, and only what differs is written: what
 * came from a file as it is stays so. A new kind brings a status of its own where the old one has no meaning, a new
 * category its theme where none was chosen.
 *
 * @returns every problem, each with its `field`; texts of up to 500 or 20,000 UTF-16 units
 */
export const editPlace = (
  place: Place,
  edit: PlaceEdit,
  catalogue: Catalogue = STANDARD_CATEGORIES,
): Result<Change> => {
  const form = { ...formOf(place), ...edit }
  const problems: Problem[] = []
  const next: Record<string, unknown> = {}
  if (!fitsCategory(form, catalogue)) problems.push(problem('place.category-missing', { field: 'category' }))
  for (const field of editedFields(place, edit)) {
    const read = readField(field, form)
    if (read.ok) next[field] = read.value
    else problems.push(...read.problems)
  }
  if (problems.length > 0) return fail(...problems)
  if (next.kind !== undefined || next.status !== undefined) next.status = fittingStatus(form)
  // Chosen is also the theme that the place had before.
  if (next.category !== undefined && edit.theme === undefined) {
    next.theme = catalogue.info(form.category)?.theme || null
  }
  const fields = Object.fromEntries(
    Object.entries(next).filter(
      ([field, value]) => !sameFieldValue(field, place[field as keyof Place], value),
    ),
  )
  const name = form.name.trim()
  return ok({ patch: [{ id: place.id, fields }], note: { code: 'place.changed', params: { name } } })
}
