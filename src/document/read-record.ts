import { isId } from '@/domain/schema/fields'
import {
  type AnyRecord,
  checkRecord,
  isRecordType,
  isValidField,
  OVERRIDABLE_FIELDS,
  type RecordType,
} from '@/domain/schema/record'
import { editKey } from './edit-key'
import { isPlainJson } from './is-plain-json'
import { GONE, type MapDocument } from './layout'
import type { DocumentName } from './types'

/** Something in a document that can't be shown. It stays where it is, untouched; `key` is an id or `id/field`. */
export type Damaged = {
  readonly doc: DocumentName
  readonly key: string
  readonly reason: DamageReason
}

export type DamageReason =
  /** The base is not JSON text of an object. */
  | 'not-json'
  /** The key is no id, or another id than the record itself says. */
  | 'wrong-id'
  /** Of a kind this version does not know. */
  | 'unknown-type'
  /** A field this version does not know. */
  | 'unknown-field'
  /** A value that may not stand in this field. */
  | 'bad-value'
  /** A field without which the record can't be shown is missing or wrong. */
  | 'unreadable'
  /** A key of `edits` that names no record. */
  | 'stray-key'

export type Reading = {
  readonly record: AnyRecord | undefined
  readonly damaged: readonly Damaged[]
  /** Plain values that this version can't show; they travel along when the record moves. */
  readonly unread: Readonly<Record<string, unknown>>
}

const NOTHING: Reading = { record: undefined, damaged: [], unread: {} }

/**
 * One record: its base with the overrides on top. No record where there is no base or it was moved away. What is
 * wrong is reported and left out: a bad override lets the base show, and never hides the record.
 */
export const readRecord = (doc: MapDocument, id: string): Reading => {
  const raw = doc.records.get(id)
  if (raw === GONE || (raw === undefined && !doc.records.has(id))) return NOTHING

  const plain = doc.overrides.fieldsOf(id).size === 0 ? plainRecord(raw, id) : undefined
  if (plain) return { record: plain, damaged: NOTHING.damaged, unread: NOTHING.unread }

  const damaged: Damaged[] = []
  const unread = new Map<string, unknown>()
  const report = (key: string, reason: DamageReason): void => {
    damaged.push({ doc: doc.name, key, reason })
  }
  const unreadable = (reason: DamageReason): Reading => {
    report(id, reason)
    return { record: undefined, damaged, unread: {} }
  }

  if (!isId(id)) return unreadable('wrong-id')
  const base = parseBase(raw)
  if (!base) return unreadable('not-json')
  if (base.id !== id) return unreadable('wrong-id')
  const { type } = base
  if (!isRecordType(type)) return unreadable('unknown-type')

  if (Object.hasOwn(base, 'foreign') && !isPlainJson(base.foreign)) {
    report(editKey(id, 'foreign'), 'bad-value')
    delete base.foreign
  }
  for (const field of doc.overrides.fieldsOf(id)) {
    const value = doc.edits.get(editKey(id, field))
    const reason = whyNotShown(type, field, value)
    if (reason === undefined) base[field] = value
    else if (reason !== 'not-an-override') {
      report(editKey(id, field), reason)
      if (isPlainJson(value)) unread.set(field, value)
    }
  }

  const { record, badFields } = checkRecord(base)
  for (const field of badFields) {
    report(editKey(id, field), OVERRIDABLE_FIELDS.has(field) ? 'bad-value' : 'unknown-field')
    const value = base[field]
    if (!unread.has(field) && value !== undefined && isPlainJson(value)) unread.set(field, value)
  }
  if (!record) report(id, 'unreadable')
  return { record, damaged, unread: unread.size === 0 ? NOTHING.unread : Object.fromEntries(unread) }
}

/** A record as it was created, when nobody has edited it and nothing is wrong with it: nearly every one of a large map. */
const plainRecord = (raw: unknown, id: string): AnyRecord | undefined => {
  const base = isId(id) ? parseBase(raw) : undefined
  if (base?.id !== id || (Object.hasOwn(base, 'foreign') && !isPlainJson(base.foreign))) return undefined
  const { record, badFields } = checkRecord(base)
  return badFields.length === 0 ? record : undefined
}

const parseBase = (raw: unknown): Record<string, unknown> | undefined => {
  if (typeof raw !== 'string') return undefined
  try {
    const value: unknown = JSON.parse(raw)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** `undefined`: the override shows. Only names of the allow-list ever reach the object that is being built. */
const whyNotShown = (
  type: RecordType,
  field: string,
  value: unknown,
): DamageReason | 'not-an-override' | undefined => {
  // A field that no record can do without is never cleared; `null` there is what an earlier move left behind.
  if (value === null) {
    return OVERRIDABLE_FIELDS.has(field) && isValidField(type, field, null) ? undefined : 'not-an-override'
  }
  if (!OVERRIDABLE_FIELDS.has(field)) return 'unknown-field'
  return isPlainJson(value) && isValidField(type, field, value) ? undefined : 'bad-value'
}
