import type { Place } from '@/domain/schema/place'
import {
  type AnyRecord,
  fieldNames,
  isRecordType,
  isValidField,
  type RecordType,
} from '@/domain/schema/record'
import { categoryInfo, isKind, type Kind } from '@/domain/taxonomy'
import { DEFAULT_VISIBILITY, defaultStatus } from './add-place'
import { type ImportOrigin, type IncomingRecord, isForeign } from './incoming'

/** What a foreign point is until somebody has looked at it. */
const UNJUDGED = { kind: 'observation' as Kind, category: 'observation.check' }

/** What a file says of something new, with what it leaves unsaid. */
export type NewRecord = {
  readonly type: RecordType
  readonly id: string | undefined
  readonly sourceId: string | undefined
  readonly said: Readonly<Record<string, unknown>>
  /** Made when it is asked for: what says everything itself needs none, and nobody may want the record. */
  readonly defaults: () => Readonly<Record<string, unknown>>
}

/** Everything a record has that no file needs to say. */
const OF_ITSELF: ReadonlySet<string> = new Set(['type', 'id', 'createdAt', 'updatedAt', 'createdBy'])

/** `undefined` when what the file says makes no record: one of an unknown type, or without a field it can't do without. */
export const newRecordOf = (
  record: IncomingRecord,
  sourceId: string | undefined,
  origin: ImportOrigin,
): NewRecord | undefined => {
  const { type, id } = record
  if (!isRecordType(type)) return undefined
  const said = origin.kind === 'working' ? record.fields : withoutComputed(record.fields)
  const defaults = () => defaultsOf(type, said, origin, isForeign(record))
  let made: Readonly<Record<string, unknown>> | undefined
  for (const field of rulesOf(type).needed) {
    const value = said[field]
    if (value === undefined ? OF_ITSELF.has(field) : value !== null) continue
    made ??= defaults()
    if (value === null || (made[field] ?? null) === null) return undefined
  }
  return { type, id, sourceId, said, defaults }
}

export type MakeContext = {
  /** ISO 8601 instant. */
  readonly now: string
  readonly by: string
  readonly newId: () => string
}

/** The record, in the order of the schema and without empty fields. */
export const makeRecord = (
  { type, id, sourceId, said, defaults }: NewRecord,
  { now, by, newId }: MakeContext,
): AnyRecord => {
  const fields: Readonly<Record<string, unknown>> = {
    createdAt: now,
    updatedAt: now,
    createdBy: by,
    ...defaults(),
    ...said,
    ...(sourceId === undefined ? {} : { sourceId }),
    type,
    id: id ?? newId(),
    deletedAt: undefined,
  }
  const { order } = rulesOf(type)
  // A place without a geometry says so (RFC 7946 §3.2 has the same null).
  const isKept = (field: string): boolean =>
    fields[field] !== undefined &&
    order.has(field) &&
    (fields[field] !== null || (type === 'place' && field === 'geometry'))
  const kept = Object.keys(fields).filter(isKept)
  kept.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const record: Record<string, unknown> = {}
  for (const field of kept) record[field] = fields[field]
  return record as AnyRecord
}

type FieldRules = {
  /** Number of each field in the order of the schema, in which records are written. */
  readonly order: ReadonlyMap<string, number>
  readonly needed: readonly string[]
}
const RULES = new Map<RecordType, FieldRules>()

/** Asked of the schema once for each type. */
const rulesOf = (type: RecordType): FieldRules => {
  const known = RULES.get(type)
  if (known) return known
  const names = fieldNames(type)
  const rules = {
    order: new Map(names.map((field, at) => [field, at])),
    needed: names.filter((field) => !isValidField(type, field, undefined)),
  }
  RULES.set(type, rules)
  return rules
}

/** The public version says in which area a pin lies; kept as a person's decision it would outlive a new outline. */
const withoutComputed = ({ neighbourhoodId, ...fields }: Readonly<Record<string, unknown>>) =>
  fields.geometry || neighbourhoodId === undefined ? fields : { ...fields, neighbourhoodId }

const AREA_DEFAULTS = { areaType: 'osiedle', approximate: true }
const NO_DEFAULTS = {}

const defaultsOf = (
  type: RecordType,
  said: Readonly<Record<string, unknown>>,
  origin: ImportOrigin,
  foreign: boolean,
): Readonly<Record<string, unknown>> => {
  if (type === 'place') return placeDefaults(said, origin, foreign)
  return type === 'neighbourhood' ? AREA_DEFAULTS : NO_DEFAULTS
}

const placeDefaults = (
  said: Readonly<Record<string, unknown>>,
  origin: ImportOrigin,
  foreign: boolean,
): Partial<Place> => {
  const prefix = typeof said.category === 'string' ? said.category.split('.')[0] : undefined
  const kind = isKind(said.kind) ? said.kind : isKind(prefix) ? prefix : UNJUDGED.kind
  const category = (said.category ?? (said.kind ? undefined : UNJUDGED.category)) as string
  const theme = category ? categoryInfo(category)?.theme : undefined
  return {
    kind,
    category,
    geometry: null,
    // What somebody has drawn into a public file was never published by this team.
    visibility: origin.kind === 'public' && !foreign ? 'public' : DEFAULT_VISIBILITY,
    // A file of ours says the status if there is one; only what comes from elsewhere begins its life here.
    ...(foreign ? { status: defaultStatus(kind), ...(theme ? { theme } : {}) } : {}),
  }
}
