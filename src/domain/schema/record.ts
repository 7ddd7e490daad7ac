import type * as z from 'zod/mini'
import {
  type Card,
  cardFields,
  type Edition,
  type Entry,
  editionFields,
  entryFields,
  type Photo,
  photoFields,
  type Vote,
  voteFields,
  type Walk,
  type Workshop,
  walkFields,
  workshopFields,
} from './event-records'
import {
  type CategoryRecord,
  categoryFields,
  type Group,
  groupFields,
  type Header,
  headerFields,
  type Neighbourhood,
  neighbourhoodFields,
  type Relation,
  relationFields,
} from './map-records'
import { type Place, placeFields } from './place'
import { type Predicate, predicateOf } from './predicate-of'

/** The version of the shapes below. A change of shape adds a migration in `migrations.ts`. */
export const SCHEMA_VERSION = 1

export type AnyRecord =
  | Header
  | Neighbourhood
  | Place
  | Group
  | CategoryRecord
  | Relation
  | Walk
  | Workshop
  | Vote
  | Card
  | Entry
  | Photo
  | Edition

export type RecordType = AnyRecord['type']

type Fields = Readonly<Record<string, z.ZodMiniType>>

const FIELDS: Readonly<Record<RecordType, Fields>> = {
  header: headerFields,
  neighbourhood: neighbourhoodFields,
  place: placeFields,
  group: groupFields,
  category: categoryFields,
  relation: relationFields,
  walk: walkFields,
  workshop: workshopFields,
  vote: voteFields,
  card: cardFields,
  entry: entryFields,
  photo: photoFields,
  edition: editionFields,
}

type FieldRule = {
  readonly field: string
  /** Its number in the order of the schema. */
  readonly order: number
  readonly isValid: Predicate
  /** What the record holds when the field is absent or `null`: `undefined`, `null`, or it can't be read at all. */
  readonly whenEmpty: 'absent' | 'null' | 'unreadable'
}

const ruleOf = (field: string, schema: z.ZodMiniType, order: number): FieldRule => ({
  field,
  order,
  isValid: predicateOf(schema),
  whenEmpty: schema.safeParse(undefined).success
    ? 'absent'
    : schema.safeParse(null).success
      ? 'null'
      : 'unreadable',
})

const RULES: ReadonlyMap<string, ReadonlyMap<string, FieldRule>> = new Map(
  Object.entries(FIELDS).map(([type, fields]) => [
    type,
    new Map(Object.entries(fields).map(([field, schema], order) => [field, ruleOf(field, schema, order)])),
  ]),
)

/** The same in the order of the schema; a list is gone through faster, and every record of a map is. */
const RULE_LISTS: ReadonlyMap<string, readonly FieldRule[]> = new Map(
  [...RULES].map(([type, rules]) => [type, [...rules.values()]]),
)

/** How many fields every record of a type has. */
const ALWAYS_THERE: ReadonlyMap<string, number> = new Map(
  [...RULE_LISTS].map(([type, rules]) => [
    type,
    rules.filter(({ whenEmpty }) => whenEmpty !== 'absent').length,
  ]),
)

export const RECORD_TYPES = Object.keys(FIELDS) as readonly RecordType[]

export const isRecordType = (value: unknown): value is RecordType => RULES.has(value as string)

export const fieldNames = (type: RecordType): readonly string[] => Object.keys(FIELDS[type])

/** Fields that may stand in an override, over all record types; `id` and `type` never change. */
export const OVERRIDABLE_FIELDS: ReadonlySet<string> = new Set(
  RECORD_TYPES.flatMap(fieldNames).filter((field) => field !== 'id' && field !== 'type'),
)

/** Whether `value` may stand in `field` of a record of `type`; `null` and `undefined` mean "no value". */
export const isValidField = (type: RecordType, field: string, value: unknown): boolean =>
  fieldChecker(type)(field, value)

/** `isValidField` for many fields of one type. */
export const fieldChecker = (type: RecordType): FieldChecker => CHECKERS.get(type) ?? NOTHING_IS_VALID

type FieldChecker = (field: string, value: unknown) => boolean

const NOTHING_IS_VALID: FieldChecker = () => false

const CHECKERS: ReadonlyMap<string, FieldChecker> = new Map(
  [...RULES].map(([type, rules]) => [
    type,
    (field, value) => {
      const rule = rules.get(field)
      if (!rule) return false
      if (value === null || value === undefined) return rule.whenEmpty !== 'unreadable'
      return rule.isValid(value)
    },
  ]),
)

export type CheckedRecord = {
  /** `undefined` when a field that the record can't do without is missing or wrong. */
  readonly record: AnyRecord | undefined
  /** Fields that hold what they may not, or that this version does not know; left out of `record`. */
  readonly badFields: readonly string[]
}

/** Whether there is nothing to be said or put in order: the reading of such data is the data itself. */
const isWhole = (
  source: Readonly<Record<string, unknown>>,
  type: string,
  rules: ReadonlyMap<string, FieldRule>,
): boolean => {
  let last = -1
  let alwaysThere = 0
  for (const field of Object.keys(source)) {
    const rule = rules.get(field)
    if (!rule || rule.order <= last) return false
    last = rule.order
    const value = source[field]
    if (value === null ? rule.whenEmpty !== 'null' : value === undefined || !rule.isValid(value)) return false
    if (rule.whenEmpty !== 'absent') alwaysThere += 1
  }
  return alwaysThere === ALWAYS_THERE.get(type)
}

/**
 * Checks plain data field by field: one wrong optional field does not hide the record, one wrong required field
 * makes it unreadable. `null` reads as "no value". The data itself is never changed; it is the record where it is one
 * already.
 */
export const checkRecord = (value: unknown): CheckedRecord => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { record: undefined, badFields: [] }
  }
  const source = value as Readonly<Record<string, unknown>>
  const rules = isRecordType(source.type) ? RULES.get(source.type) : undefined
  if (!rules) return { record: undefined, badFields: ['type'] }

  if (isWhole(source, source.type as string, rules)) return { record: source as AnyRecord, badFields: [] }
  const record: Record<string, unknown> = {}
  const badFields = Object.keys(source).filter((field) => !rules.has(field) && source[field] !== null)
  let readable = true
  for (const { field, isValid, whenEmpty } of RULE_LISTS.get(source.type as string) ?? []) {
    const found = Object.hasOwn(source, field) ? (source[field] ?? undefined) : undefined
    if (found !== undefined && isValid(found)) {
      record[field] = found
      continue
    }
    if (found !== undefined || whenEmpty === 'unreadable') badFields.push(field)
    if (whenEmpty === 'unreadable') readable = false
    if (whenEmpty === 'null') record[field] = null
  }
  return { record: readable ? (record as AnyRecord) : undefined, badFields }
}
