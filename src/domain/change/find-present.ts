import type { AnyRecord } from '@/domain/schema/record'
import type { IncomingRecord } from './incoming'
import type { Present } from './present'
import { sameFieldValue } from './same-field-value'

export type FoundPresent =
  /** The record that it is; or none, and the source id that a new one gets. */
  | { readonly outcome: 'known'; readonly existing?: AnyRecord; readonly sourceId?: string }
  /** An earlier record of the same file was this already. */
  | { readonly outcome: 'repeated' }
  /** A foreign file that names a record of ours: our export, without its metadata. */
  | { readonly outcome: 'ours' }

/** Files that share ids without sharing things are followed up to this many. */
const MOST_NAMESAKES = 50

/**
 * Which record an incoming one is. By record id, or by source id: one like `way/1` tells enough, while a mere `7` stands
 * in every other file, so there the name or the shape has to be the same too. A thing whose id another one has here
 * becomes `7~2`, and is found under it the next time.
 *
 * @param taken what this file has used up: record ids, and source ids as `sourceKey` writes them
 */
export const findPresent = (
  present: Present,
  record: IncomingRecord,
  taken: ReadonlySet<string>,
): FoundPresent => {
  const { id, sourceId } = record
  if (id !== undefined) {
    return taken.has(id) ? { outcome: 'repeated' } : { outcome: 'known', existing: present.byId(id) }
  }
  if (sourceId === undefined) return { outcome: 'known' }
  if (present.byId(sourceId)) return { outcome: 'ours' }
  for (let n = 1; n <= MOST_NAMESAKES; n++) {
    const candidateId = n === 1 ? sourceId : `${sourceId}~${n}`
    const existing = present.bySourceId(candidateId)
    if (!existing) {
      if (taken.has(sourceKey(candidateId))) continue
      return { outcome: 'known', sourceId: candidateId }
    }
    if (existing.type !== record.type || taken.has(existing.id)) continue
    if (isTelling(sourceId) || isAlike(existing, record)) return { outcome: 'known', existing }
  }
  return { outcome: 'repeated' }
}

/** A source id among record ids: no record id has a colon. */
export const sourceKey = (sourceId: string): string => `source:${sourceId}`

const isTelling = (sourceId: string): boolean => {
  const id = sourceId.replace(/(#\d+)+$/, '')
  return /\D/.test(id) && (id.includes('/') || id.length >= 8)
}

const isAlike = (existing: AnyRecord, { fields, nameMade }: IncomingRecord): boolean => {
  if (existing.type !== 'place' && existing.type !== 'neighbourhood') return false
  const sameShape = sameFieldValue('geometry', existing.geometry, fields.geometry)
  // Of what has neither name nor shape there is nothing to tell it by but its id.
  return nameMade ? sameShape : existing.name === fields.name || (sameShape && existing.geometry !== null)
}
