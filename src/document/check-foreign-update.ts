import * as Y from 'yjs'
import { fail, ok, type Result } from '@/domain/result'
import type { ForeignProblem, ForeignProblemCode } from './foreign-problem'
import { isPlainJson } from './is-plain-json'
import { type DocumentIdentity, emptyDocument, type MapDocument, ROOTS } from './layout'

export type ForeignLimits = {
  /** Bytes of the update and of what comes out of it. */
  readonly maxBytes: number
  /** UTF-16 units of one value, as JSON. */
  readonly maxValue: number
}

const MB = 1024 * 1024
const LIMITS: ForeignLimits = { maxBytes: 64 * MB, maxValue: MB }

export type ForeignOptions = {
  readonly limits?: Partial<ForeignLimits>
  /** The document it is to be merged into: nothing that is there may vanish, and what comes out is only the news. */
  readonly current?: MapDocument
  /** What it must belong to where there is no `current`, such as what the file around it says. */
  readonly identity?: MapIdentity
}

type MapIdentity = Pick<DocumentIdentity, 'mapId' | 'epoch'>

/**
 * Reads bytes of a file, the hub or a code into a scratch document and gives back the update to merge, encoded anew.
 * Refuses what is too large, unreadable, incomplete, of another map, holds anything but plain values in the known
 * roots, or takes something away. A time limit is the caller's: run it in a worker.
 *
 * An update has no checksum: a flipped bit inside a text reads cleanly. Files carry their own SHA-256 for that.
 */
export const checkForeignUpdate = (
  update: Uint8Array,
  { limits, current, identity = current }: ForeignOptions = {},
): Result<Uint8Array, ForeignProblem> => {
  const { maxBytes, maxValue } = { ...LIMITS, ...limits }
  if (update.length > maxBytes) return refuse('foreign.too-large', { bytes: update.length, max: maxBytes })

  const scratch = emptyDocument(current ?? { name: 'team', mapId: '', epoch: '' })
  try {
    // Decoding alone reads item by item; applying would first reserve room for as many as the bytes claim to hold.
    Y.decodeUpdate(update)
    if (current) Y.applyUpdate(scratch.ydoc, Y.encodeStateAsUpdate(current.ydoc))
    Y.applyUpdate(scratch.ydoc, update)
  } catch {
    return refuse('foreign.unreadable')
  }
  const { pendingStructs, pendingDs } = scratch.ydoc.store
  if (pendingStructs !== null || pendingDs !== null) return refuse('foreign.incomplete')

  const wrong =
    checkContent(scratch, maxValue) ??
    (identity && checkIdentity(scratch, identity)) ??
    (current && checkNothingVanishes(scratch, current))
  if (wrong) return fail(wrong)

  const clean = Y.encodeStateAsUpdate(scratch.ydoc, current && Y.encodeStateVector(current.ydoc))
  return clean.length > maxBytes
    ? refuse('foreign.too-large', { bytes: clean.length, max: maxBytes })
    : ok(clean)
}

const refuse = (code: ForeignProblemCode, params?: ForeignProblem['params']) =>
  fail<ForeignProblem>(params ? { code, params } : { code })

const checkContent = (scratch: MapDocument, maxValue: number): ForeignProblem | undefined => {
  const roots: ReadonlySet<unknown> = new Set(ROOTS.map((name) => scratch[name]))
  const known: ReadonlySet<string> = new Set(ROOTS)
  for (const name of scratch.ydoc.share.keys()) {
    if (!known.has(name)) return { code: 'foreign.unknown-content' }
  }
  for (const structs of scratch.ydoc.store.clients.values()) {
    for (const item of structs) {
      if (!(item instanceof Y.Item)) continue
      // List items under a map's name are invisible, and would be carried along for ever.
      if (!roots.has(item.parent) || item.parentSub === null) return { code: 'foreign.unknown-content' }
      const wrong = item.deleted ? undefined : checkItem(item, maxValue)
      if (wrong) return wrong
    }
  }
  return undefined
}

const checkItem = (item: Y.Item, maxValue: number): ForeignProblem | undefined => {
  const { content, parentSub } = item
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1)
    return { code: 'foreign.unknown-content' }
  const value: unknown = content.arr[0]
  if (!isPlainJson(value)) return { code: 'foreign.unknown-content' }
  const size =
    (typeof value === 'string' ? value.length : JSON.stringify(value).length) + (parentSub?.length ?? 0)
  return size > maxValue
    ? { code: 'foreign.value-too-large', params: { bytes: size, max: maxValue } }
    : undefined
}

const checkIdentity = ({ head }: MapDocument, identity: MapIdentity): ForeignProblem | undefined => {
  const differs = (['mapId', 'epoch'] as const).some(
    (key) => head.has(key) && head.get(key) !== identity[key],
  )
  return differs ? { code: 'foreign.other-map' } : undefined
}

const checkNothingVanishes = (scratch: MapDocument, current: MapDocument): ForeignProblem | undefined => {
  let count = 0
  for (const name of ROOTS) {
    for (const key of current[name].keys()) if (!scratch[name].has(key)) count += 1
  }
  return count > 0 ? { code: 'foreign.removes-records', params: { count } } : undefined
}
