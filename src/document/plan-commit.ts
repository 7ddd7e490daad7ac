import { assert } from '@/domain/assert'
import type { Change, Patch } from '@/domain/change/change'
import { namedIds } from '@/domain/publish/named-ids'
import { type AnyRecord, checkRecord, isValidField, OVERRIDABLE_FIELDS } from '@/domain/schema/record'
import { eachInSteps } from '@/domain/steps'
import type { Write } from './history-step'
import { homeOf } from './home-of'
import { isPlainJson } from './is-plain-json'
import type { PairName } from './layout'
import type { RecordReader, Seen } from './record-reader'
import { moveWrites, patchWrites, placeWrites } from './record-writes'
import { sameValue } from './same-value'

type Planned = { readonly before: Seen | undefined; readonly after: AnyRecord }
type Plan = Map<string, Planned>

/** When and by whom a record was first entered is a fact about the first entry, not about a second import of it. */
const FACTS_OF_FIRST_ENTRY: ReadonlySet<string> = new Set(['createdAt', 'createdBy', 'updatedAt'])

/**
 * What a change writes into which document: nothing that would not be seen. Asserts that the records and fields of
 * the change are valid; an id that is not there (any more) is passed over. In steps, for an import plans a hundred
 * thousand records. The reader must not change between them: see `MapDocuments.isCurrent`.
 */
export function* planSteps(
  reader: RecordReader,
  change: Change,
  now: string,
): Generator<unknown, readonly Write[]> {
  assert(isValidField('place', 'updatedAt', now), `got ${now} when expected an ISO instant`)
  const { put = [], patch = [], remove = [], restore = [] } = change
  const plan: Plan = new Map()
  yield* eachInSteps(put, (record) => putRecord(reader, plan, record))
  yield* eachInSteps(patch, (one) => patchRecord(reader, plan, one))
  yield* eachInSteps(remove, (id) => {
    const record = current(reader, plan, id)
    if (record && !record.deletedAt) patchRecord(reader, plan, { id, fields: { deletedAt: now } })
  })
  yield* eachInSteps(restore, (id) => patchRecord(reader, plan, { id, fields: { deletedAt: null } }))

  const homes = yield* settleHomes(reader, plan)
  const writes: Write[] = []
  yield* eachInSteps(plan, ([id, planned]) => {
    for (const write of writesOf(reader, planned, homes.get(id) ?? 'team', now)) writes.push(write)
  })
  return writes
}

const current = (reader: RecordReader, plan: Plan, id: string): AnyRecord | undefined =>
  plan.get(id)?.after ?? reader.look(id)?.record

const putRecord = (reader: RecordReader, plan: Plan, record: AnyRecord): void => {
  const found = plan.get(record.id) ?? unchanged(reader.look(record.id))
  if (!found) {
    plan.set(record.id, { before: undefined, after: checked(record) })
    return
  }
  assert(found.after.type === record.type, `${record.id} is a ${found.after.type}, got a ${record.type}`)
  const news = Object.entries(record).filter(
    ([field, value]) => value !== undefined && !FACTS_OF_FIRST_ENTRY.has(field),
  )
  plan.set(record.id, { ...found, after: checked({ ...found.after, ...Object.fromEntries(news) }) })
}

const patchRecord = (reader: RecordReader, plan: Plan, { id, fields }: Patch): void => {
  const found = plan.get(id) ?? unchanged(reader.look(id))
  if (!found) return
  const news = Object.entries(fields).filter(([field, value]) => value !== undefined && field !== 'updatedAt')
  for (const [field] of news) assert(OVERRIDABLE_FIELDS.has(field), `field ${field} can't be patched`)
  plan.set(id, { ...found, after: checked({ ...found.after, ...Object.fromEntries(news) }) })
}

const unchanged = (seen: Seen | undefined): Planned | undefined =>
  seen && { before: seen, after: seen.record }

const checked = (value: object): AnyRecord => {
  const { record, badFields } = checkRecord(value)
  // The message is made only when it is needed: an import checks thousands of records.
  if (!record || badFields.length > 0) {
    assert(false, `invalid record ${JSON.stringify(value)}: ${badFields.join(', ')}`)
  }
  assert(isPlainJson(record), 'a record holds what JSON can not')
  return record
}

/** Decides every planned record's document, and adds the records that have to move along. */
function* settleHomes(reader: RecordReader, plan: Plan): Generator<unknown, ReadonlyMap<string, PairName>> {
  const homes = new Map<string, PairName>()
  for (const [id, { before }] of plan) homes.set(id, before?.doc ?? 'team')
  const isPrivate = (id: string): boolean => (homes.get(id) ?? reader.look(id)?.doc) === 'private'

  let namedInPlan: Map<string, string[]> | undefined
  const dependentsOf = (id: string): readonly string[] => {
    namedInPlan ??= namesWithin(plan)
    return [...reader.dependentsOf(id), ...(namedInPlan.get(id) ?? [])]
  }
  // First what leaves, then what enters: each record changes once each way at most, and every record with a
  // private end is private when both are through.
  for (const home of ['team', 'private'] as const) {
    const queue = [...plan.keys()]
    yield* eachInSteps(queue, (id) => {
      const planned = plan.get(id) ?? unchanged(reader.look(id))
      if (!planned || (homes.get(id) ?? planned.before?.doc) === home) return
      if (homeOf(planned.after, isPrivate) !== home) return
      plan.set(id, planned)
      homes.set(id, home)
      queue.push(...dependentsOf(id))
    })
  }
  return homes
}

const namesWithin = (plan: Plan): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const [id, { after }] of plan) {
    for (const name of namedIds(after)) found.set(name, [...(found.get(name) ?? []), id])
  }
  return found
}

const writesOf = (
  reader: RecordReader,
  { before, after }: Planned,
  home: PairName,
  now: string,
): readonly Write[] => {
  const target = reader.document(home)
  if (!before) return placeWrites(target, after, {})
  const stamped = sameButForClock(before.record, after) ? before.record : { ...after, updatedAt: now }
  return before.doc === home
    ? patchWrites(target, before.record, stamped)
    : moveWrites(reader.document(before.doc), target, stamped, before.unread)
}

const sameButForClock = (a: AnyRecord, b: AnyRecord): boolean =>
  sameValue({ ...a, updatedAt: '' }, { ...b, updatedAt: '' })
