import type { Problem, ProblemCode } from '@/domain/problem'
import { namedIds } from '@/domain/publish/named-ids'
import { HEADER_ID } from '@/domain/schema/map-records'
import type { AnyRecord } from '@/domain/schema/record'
import { Tally } from '@/domain/tally'
import type { Change, Patch } from './change'
import { findPresent, sourceKey } from './find-present'
import { type ImportOrigin, type IncomingRecord, isForeign } from './incoming'
import { type MakeContext, makeRecord, type NewRecord, newRecordOf } from './make-incoming'
import type { Present } from './present'
import { sameFieldValue } from './same-field-value'

export type ImportContext = MakeContext & {
  readonly origin: ImportOrigin
  /** The open map. Only a file made from it may change its header; without it none does. */
  readonly mapId?: string
  /** Adds also what is probably here already under another id. */
  readonly takeTwins?: boolean
}

export type ImportPlan = {
  /** Made when it is first asked for: the counts are what somebody waits for. */
  readonly change: Change
  /** Of records; the header of the map counts only when it changes. */
  readonly counts: {
    readonly added: number
    readonly updated: number
    readonly unchanged: number
    readonly skipped: number
  }
  readonly twins: Twins
  readonly notes: readonly Problem[]
}

/** New things of a foreign file that are probably here already under another id; left out unless they are wanted. */
export type Twins = {
  readonly count: number
  /** Names of some of them. */
  readonly names: readonly string[]
}

const MOST_NAMES = 20

/** Bookkeeping of the file's own; what is here has its own. */
const OWN_BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'type',
  'createdAt',
  'updatedAt',
  'createdBy',
  'deletedAt',
  'schemaVersion',
])

/** Of a foreign object that comes again only what came from the file is followed: a team's own words stay. */
const FOLLOWED_OF_FOREIGN: ReadonlySet<string> = new Set(['name', 'geometry', 'foreign'])

type Verdict =
  | { readonly outcome: 'unchanged' | 'skipped' | 'ignored' | 'twin' }
  | { readonly outcome: 'added'; readonly made: NewRecord }
  | { readonly outcome: 'updated'; readonly patch: Patch }

const UNCHANGED: Verdict = { outcome: 'unchanged' }
const SKIPPED: Verdict = { outcome: 'skipped' }
const IGNORED: Verdict = { outcome: 'ignored' }
const TWIN: Verdict = { outcome: 'twin' }

/** Records compared between two reports of progress. */
const RECORDS_A_REPORT = 2000

/**
 * Compares a file with the map and says what it would change; nothing is changed here. New records are put, records
 * that are here get only the fields that differ. An absent field means unknown and is never cleared, an explicit `null`
 * in a working version of ours clears. A public or coarsened file changes nothing that is here; private places and
 * those in the bin are never touched.
 *
 * @param incoming its fields hold what the schema allows: see `check-incoming`
 * @param onProgress told how many records are compared
 */
export const planImport = (
  present: Present,
  incoming: Iterable<IncomingRecord>,
  context: ImportContext,
  onProgress: (compared: number) => void = () => undefined,
): ImportPlan => {
  const put: NewRecord[] = []
  const patch: Patch[] = []
  const remarks = new Tally()
  const counts = { added: 0, updated: 0, unchanged: 0, skipped: 0 }
  /** What something in this file has become or was found to be; see `find-present`. */
  const taken = new Set<string>()
  const twins = { count: 0, names: [] as string[] }
  let compared = 0

  for (const record of incoming) {
    if (compared > 0 && compared % RECORDS_A_REPORT === 0) onProgress(compared)
    compared += 1
    const verdict = judge(record, present, taken, context, remarks)
    if (verdict.outcome === 'ignored') continue
    if (verdict.outcome === 'twin') {
      twins.count += 1
      if (twins.names.length < MOST_NAMES) twins.names.push(String(record.fields.name))
      continue
    }
    if (verdict.outcome === 'added') put.push(verdict.made)
    if (verdict.outcome === 'updated') patch.push(verdict.patch)
    if (record.type !== 'header' || verdict.outcome === 'updated') counts[verdict.outcome] += 1
  }
  let change: Change | undefined
  return {
    counts,
    twins,
    notes: remarks.notes(),
    get change() {
      change ??= { put: put.map((made) => makeRecord(made, context)), patch, note: { code: 'import' } }
      return change
    },
  }
}

const judge = (
  record: IncomingRecord,
  present: Present,
  taken: Set<string>,
  context: ImportContext,
  remarks: Tally,
): Verdict => {
  const found = findPresent(present, record, taken)
  if (found.outcome === 'repeated' || found.outcome === 'ours') {
    remarks.add(found.outcome === 'ours' ? 'import.already-here' : 'import.ids-repeated', record.index)
    return found.outcome === 'ours' ? UNCHANGED : SKIPPED
  }
  if (!found.existing && !context.takeTwins && isForeign(record) && present.twinOf(record)) return TWIN
  const verdict = found.existing
    ? follow(found.existing, record, present, context, remarks)
    : begin(record, found.sourceId, context, remarks)
  if (found.existing) taken.add(found.existing.id)
  if (verdict.outcome === 'added') {
    if (record.id !== undefined) taken.add(record.id)
    if (found.sourceId !== undefined) taken.add(sourceKey(found.sourceId))
  }
  return verdict
}

/** What the file changes of a record that is here. */
const follow = (
  existing: AnyRecord,
  record: IncomingRecord,
  present: Present,
  { origin, mapId }: ImportContext,
  remarks: Tally,
): Verdict => {
  const leave = (code: ProblemCode, verdict: Verdict): Verdict => {
    remarks.add(code, record.index)
    return verdict
  }
  if (existing.type !== record.type) return leave('import.records-skipped', SKIPPED)
  if (existing.type === 'header' && (mapId === undefined || mapId !== origin.mapId)) {
    return mapId === undefined ? IGNORED : leave('import.other-map', IGNORED)
  }
  if (existing.type === 'place' && existing.visibility === 'private') {
    return leave('import.private-untouched', SKIPPED)
  }
  if (existing.deletedAt) return leave('import.in-bin', SKIPPED)
  if (origin.kind === 'public') return leave('import.public-untouched', UNCHANGED)
  if (origin.coarse) return leave('import.coarse-geometry', UNCHANGED)

  const fields: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(record.fields)) {
    if (OWN_BOOKKEEPING.has(field) || value === undefined) continue
    if (isForeign(record) && !FOLLOWED_OF_FOREIGN.has(field)) continue
    if (field === 'name' && record.nameMade) continue
    const here = existing[field as keyof AnyRecord] as unknown
    const there = whole(field, here, value, present)
    if (sameFieldValue(field, here, there)) continue
    fields[field] = there
  }
  if (Object.keys(fields).length === 0) return UNCHANGED
  const { updatedAt } = record.fields
  if (typeof updatedAt === 'string' && Date.parse(existing.updatedAt) > Date.parse(updatedAt)) {
    remarks.add('import.changed-here-since', record.index)
  }
  return { outcome: 'updated', patch: { id: existing.id, fields } }
}

/** The file's value with what a file can't say: foreign properties it lacks, and places that stay on this device. */
const whole = (field: string, here: unknown, there: unknown, present: Present): unknown => {
  if (field === 'foreign' && isObject(there)) {
    const kept: Readonly<Record<string, unknown>> = isObject(here) ? { ...here } : {}
    // Programs that keep tables write `null` into every row for a column that one row needs: it says nothing here.
    const said = Object.entries(there).filter(([name, value]) => value !== null || Object.hasOwn(kept, name))
    return said.length > 0 ? { ...kept, ...Object.fromEntries(said) } : here
  }
  if (field === 'placeIds' && Array.isArray(here) && Array.isArray(there)) {
    const withheld = here.filter((id) => !there.includes(id) && staysHere(id, present))
    if (withheld.length === 0) return there
    const all = [...there, ...withheld]
    return all.length === here.length && all.every((id) => here.includes(id)) ? here : all
  }
  return there
}

/** Whether a record is in no file: private, in the bin, or naming one that is; `seen` ends a circle of names. */
const staysHere = (id: string, present: Present, seen: ReadonlySet<string> = new Set()): boolean => {
  const record = present.byId(id)
  if (!record || seen.has(id)) return false
  if (record.deletedAt !== undefined || (record.type === 'place' && record.visibility === 'private'))
    return true
  const further = new Set([...seen, id])
  return namedIds(record).some((named) => staysHere(named, present, further))
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the file says of something that is not here. */
const begin = (
  record: IncomingRecord,
  sourceId: string | undefined,
  { origin }: ImportContext,
  remarks: Tally,
): Verdict => {
  // The id of the map's own record is no other record's.
  const isSound = record.id !== HEADER_ID || record.type === 'header'
  const made = isSound ? newRecordOf(record, sourceId, origin) : undefined
  if (made) {
    // A category has no position that could be coarse.
    if (origin.kind !== 'foreign' && origin.coarse && record.type !== 'category')
      remarks.add('import.public-new', record.index)
    return { outcome: 'added', made }
  }
  if (record.type === 'header') return IGNORED
  remarks.add('import.records-skipped', record.index)
  return SKIPPED
}
