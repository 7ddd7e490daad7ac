import * as Y from 'yjs'
import type { DocumentUpdate } from '@/document/types'

/** How far each client's changes of one document are known to be stored: client → next clock. */
export type StoredVector = ReadonlyMap<number, number>

export const decodeVector = (encoded: Uint8Array): StoredVector => Y.decodeStateVector(encoded)

export const encodeVector = (vector: StoredVector): Uint8Array => Y.encodeStateVector(new Map(vector))

/**
 * The vector once `update` is stored as well. A client whose changes begin beyond what is stored is left where it
 * was: what lies between is missing, and counting over it would leave a hole for ever.
 */
export const advance = (
  vector: StoredVector,
  { update, span }: Pick<DocumentUpdate, 'update' | 'span'>,
): StoredVector => {
  const { from, to } = span ?? Y.parseUpdateMeta(update)
  const next = new Map(vector)
  for (const [client, end] of to) {
    const stored = vector.get(client) ?? 0
    if ((from.get(client) ?? 0) <= stored && end > stored) next.set(client, end)
  }
  return next
}

/** Whether everything that `wanted` counts is counted by `vector`. */
export const covers = (vector: StoredVector, wanted: StoredVector): boolean =>
  [...wanted].every(([client, end]) => (vector.get(client) ?? 0) >= end)
