import * as Y from 'yjs'

/**
 * One update that says what a row of updates says, or `undefined` when they don't make a whole document: a hole in
 * somebody's clock, or bytes that can't be read. Such a log is never folded, so that the missing part can still come.
 *
 * It goes through a document rather than through `mergeUpdates`: only a document tells whether something is missing,
 * and what it encodes no longer holds text that was overwritten.
 */
export const mergeLog = (updates: readonly Uint8Array[]): Uint8Array | undefined => {
  const document = new Y.Doc()
  try {
    document.transact(() => {
      for (const update of updates) Y.applyUpdate(document, update)
    })
    const { pendingStructs, pendingDs } = document.store
    return pendingStructs || pendingDs ? undefined : Y.encodeStateAsUpdate(document)
  } catch {
    return undefined
  } finally {
    document.destroy()
  }
}
