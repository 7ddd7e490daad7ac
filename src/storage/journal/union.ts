import * as Y from 'yjs'
import type { DocumentName } from '@/document/types'
import { mergeLog } from '@/storage/merge-log'
import { advance, covers, encodeVector, type StoredVector } from '@/storage/stored-vector'

export type Logs = ReadonlyMap<DocumentName, readonly Uint8Array[]>

const NOTHING: StoredVector = new Map()

const vectorOf = (log: readonly Uint8Array[]): StoredVector => {
  // A row that fills a gap may stand behind the one that waited for it: go over them until nothing is added.
  let vector = NOTHING
  for (let again = true; again; ) {
    const before = vector
    vector = readable(log).reduce((known, update) => advance(known, { update }), vector)
    again = !covers(before, vector)
  }
  return vector
}

const isReadable = (update: Uint8Array): boolean => {
  try {
    Y.parseUpdateMeta(update)
    return true
  } catch {
    return false
  }
}

const readable = (log: readonly Uint8Array[]): readonly Uint8Array[] => log.filter(isReadable)

export type Lacking = {
  readonly update: Uint8Array
  /** One record at the end: what was being written when the browser was killed, and nobody was told that it is saved. */
  readonly isUnderWay: boolean
}

/**
 * What `other` has and `log` lacks, as one update; `undefined` when there is nothing. Applying it where it is known
 * already changes nothing, so it may hold more than is needed, never less.
 */
export const lacking = (log: readonly Uint8Array[], other: readonly Uint8Array[]): Lacking | undefined => {
  const have = vectorOf(log)
  if (covers(have, vectorOf(other))) return undefined
  const known = encodeVector(have)
  const useful = readable(other).filter((update) => !covers(have, Y.parseUpdateMeta(update).to))
  return {
    update: Y.mergeUpdates(useful.map((update) => Y.diffUpdate(update, known))),
    isUnderWay: other.length > 1 && useful.length === 1 && useful[0] === other.at(-1),
  }
}

/** Two logs of one document as one; unfolded where something is still missing between the rows. */
export const united = (one: readonly Uint8Array[], other: readonly Uint8Array[]): readonly Uint8Array[] => {
  const all = [...one, ...other]
  const folded = mergeLog(all)
  return folded ? [folded] : all
}
