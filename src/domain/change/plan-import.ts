import { rewind } from '@/domain/geometry/rewind'
import type { Problem, ProblemCode } from '@/domain/problem'
import type { AnyRecord } from '@/domain/schema/record'
import { checkRecord, isRecordType, isValidField } from '@/domain/schema/record'
import type { Place } from '@/domain/schema/place'
import { Tally } from '@/domain/tally'
import { categoryInfo, type Kind } from '@/domain/taxonomy'
import { DEFAULT_VISIBILITY, defaultStatus } from './add-place'
import type { Change, Patch } from './change'
import type { ImportOrigin, IncomingRecord } from './incoming'

/** The map as it is; what an import is compared with. */
export type Present = {
  readonly byId: (id: string) => AnyRecord | undefined
  readonly bySourceId: (sourceId: string) => AnyRecord | undefined
}

export type ImportContext = {
  readonly origin: ImportOrigin
  /** ISO 8601 instant. */
  readonly now: string
  readonly by: string
  readonly newId: () => string
}

export type ImportPlan = {
  readonly change: Change
  readonly counts: {
    readonly added: number
    readonly updated: number
    readonly unchanged: number
    readonly skipped: number
  }
  readonly notes: readonly Problem[]
}

/** Bookkeeping of the file's own; what is here has its own. */
const OWN_BOOKKEEPING: ReadonlySet<string> = new Set(['id', 'type', 'createdAt', 'updatedAt', 'createdBy', 'deletedAt'])

/** Of a foreign object that comes again only what came from the file is followed: a team's own words stay. */
const FOLLOWED_OF_FOREIGN: ReadonlySet<string> = new Set(['name', 'geometry', 'foreign'])

/** What a foreign point is until somebody has looked at it. */
const UNJUDGED = { kind: 'observation' as Kind, category: 'observation.check' }

/**
 * Compares a file with the map and says what it would change; nothing is changed here. New records are put, records
 * that are here get only the fields that differ. An absent field means unknown and is never cleared; a public or
 * coarsened file never changes a geometry or anything else of what is here; private places are never touched.
 */
export const planImport = (
  present: Present,
  incoming: Iterable<IncomingRecord>,
  context: ImportContext,
): ImportPlan => {
  const put = new Map<string, AnyRecord>()
  const patch: Patch[] = []
  const remarks = new Tally()
  const counts = { added: 0, updated: 0, unchanged: 0, skipped: 0 }

  for (const record of incoming) {
    const existing = find(present, record)
    const verdict = existing ? follow(existing, record, context, remarks) : make(record, context, remarks)
    if (verdict === 'skip' || (verdict.put && put.has(verdict.put.id))) counts.skipped += 1
    else if (verdict.put) {
      put.set(verdict.put.id, verdict.put)
      counts.added += 1
    } else if (verdict.patch) {
      patch.push(verdict.patch)
      counts.updated += 1
    } else counts.unchanged += 1
  }
  return { change: { put: [...put.values()], patch, note: { code: 'import' } }, counts, notes: remarks.notes() }
}

const find = (present: Present, { id, sourceId }: IncomingRecord): AnyRecord | undefined =>
  (id === undefined ? undefined : present.byId(id)) ??
  (sourceId === undefined ? undefined : present.bySourceId(sourceId))

type Verdict = 'skip' | { readonly put?: AnyRecord; readonly patch?: Patch }

const follow = (
  existing: AnyRecord,
  record: IncomingRecord,
  { origin }: ImportContext,
  remarks: Tally,
): Verdict => {
  const leave = (code: ProblemCode): Verdict => {
    remarks.add(code, record.index)
    return 'skip'
  }
  if (existing.type !== record.type) return leave('import.records-skipped')
  if (existing.deletedAt) return leave('import.in-bin')
  if (existing.type === 'place' && existing.visibility === 'private') return leave('import.private-untouched')
  if (origin.kind === 'public') return leave('import.public-untouched')

  const fields: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(record.fields)) {
    if (OWN_BOOKKEEPING.has(field)) continue
    if (origin.kind === 'foreign' && !FOLLOWED_OF_FOREIGN.has(field)) continue
    if (isSame(field, existing[field as keyof AnyRecord], value)) continue
    if (field === 'geometry' && origin.coarse) remarks.add('import.coarse-geometry', record.index)
    else if (isValidField(existing.type, field, value)) fields[field] = value ?? null
    else remarks.add('import.fields-skipped', record.index, field)
  }
  return Object.keys(fields).length === 0 ? {} : { patch: { id: existing.id, fields } }
}

const make = (record: IncomingRecord, context: ImportContext, remarks: Tally): Verdict => {
  const { now, by, newId } = context
  if (!isRecordType(record.type) || record.type === 'header') return 'skip'
  const base = {
    createdAt: now,
    updatedAt: now,
    createdBy: by,
    ...(record.type === 'place' ? placeDefaults(record, context) : {}),
    ...(record.type === 'neighbourhood' ? { areaType: 'osiedle', approximate: true } : {}),
    ...record.fields,
    ...(record.sourceId === undefined ? {} : { sourceId: record.sourceId }),
    type: record.type,
    id: record.id ?? newId(),
    deletedAt: undefined,
  }
  const { record: made, badFields } = checkRecord(base)
  for (const field of badFields) remarks.add('import.fields-skipped', record.index, field)
  if (made) return { put: made }
  remarks.add('import.records-skipped', record.index)
  return 'skip'
}

const placeDefaults = ({ fields }: IncomingRecord, { origin }: ImportContext): Partial<Place> => {
  const kind = (fields.kind ?? UNJUDGED.kind) as Kind
  const category = (fields.category ?? (fields.kind ? undefined : UNJUDGED.category)) as string
  const theme = category ? categoryInfo(category)?.theme : undefined
  return {
    kind,
    category,
    geometry: null,
    visibility: origin.kind === 'public' ? 'public' : DEFAULT_VISIBILITY,
    // A file of ours says the status if there is one; only what comes from elsewhere begins its life here.
    ...(origin.kind === 'foreign' ? { status: defaultStatus(kind), ...(theme ? { theme } : {}) } : {}),
  }
}

const isSame = (field: string, here: unknown, there: unknown): boolean => {
  if ((here ?? null) === (there ?? null)) return true
  if (field === 'geometry') return JSON.stringify(wound(here)) === JSON.stringify(wound(there))
  return sameJson(here, there)
}

const wound = (geometry: unknown): unknown => {
  const { type } = (geometry ?? {}) as { type?: string }
  return type === 'Polygon' || type === 'MultiPolygon' ? rewind(geometry as Parameters<typeof rewind>[0]) : geometry
}

/** Deep equality of plain JSON, whatever the order of keys. */
const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, unknown>>]
  return (
    left.length === Object.keys(right).length &&
    left.every(([key, value]) => Object.hasOwn(right, key) && sameJson(value, right[key]))
  )
}
