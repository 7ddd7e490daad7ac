import * as Y from 'yjs'

/** Where an item hangs: from the first write of its key to itself. */
const pathTo = (doc: Y.Doc, item: Y.Item): readonly Y.ID[] => {
  const path: Y.ID[] = []
  const visited = new Set<string>()
  let next: Y.Item | undefined = item
  while (next) {
    const { client, clock } = next.id
    path.unshift(next.id)
    visited.add(`${client}:${clock}`)
    const { origin }: Y.Item = next
    const parent: unknown = origin === null ? undefined : Y.getItem(doc.store, origin)
    next =
      parent instanceof Y.Item && !visited.has(`${parent.id.client}:${parent.id.clock}`) ? parent : undefined
  }
  return path
}

/**
 * Which of two concurrent writes of one key will show after merging, without merging: Yjs keeps the writes of a key
 * as a tree (each hangs on the one it replaced, siblings in the order of their client ids) and shows the last one
 * (YATA, `Item.integrate` of yjs 13.6). True when `a` is that one.
 */
export const standsAfterMerge = (docA: Y.Doc, a: Y.Item, docB: Y.Doc, b: Y.Item): boolean => {
  const pathA = pathTo(docA, a)
  const pathB = pathTo(docB, b)
  let fork = 0
  while (
    fork < pathA.length &&
    fork < pathB.length &&
    Y.compareIDs(pathA[fork] ?? null, pathB[fork] ?? null)
  ) {
    fork += 1
  }
  const inA = pathA[fork]
  const inB = pathB[fork]
  if (!inA || !inB) return inA !== undefined
  return inA.client > inB.client
}
