import * as Y from 'yjs'
import type { MapDocument } from './layout'

/** Items of `records` and `edits` that a holder of a state vector has not seen, deleted or not. */
export type UnseenItems = {
  readonly records: ReadonlySet<string>
  readonly edits: ReadonlySet<string>
}

export const stateOf = (doc: MapDocument): ReadonlyMap<number, number> =>
  Y.decodeStateVector(Y.encodeStateVector(doc.ydoc))

/** The item begins beyond what the other side knows, so nobody there has seen it. */
export const isBeyond = (item: Y.Item, state: ReadonlyMap<number, number>): boolean =>
  item.id.clock >= (state.get(item.id.client) ?? 0)

/** Keys written since `state`. The work is proportional to what is unseen, not to the size of the document. */
export const unseenKeys = (doc: MapDocument, state: ReadonlyMap<number, number>): UnseenItems => {
  const records = new Set<string>()
  const edits = new Set<string>()
  const { store } = doc.ydoc
  for (const [client, structs] of store.clients) {
    const known = state.get(client) ?? 0
    if (Y.getState(store, client) <= known) continue
    for (let index = Y.findIndexSS(structs, known); index < structs.length; index += 1) {
      const item = structs[index]
      if (!(item instanceof Y.Item) || item.parentSub === null) continue
      if (item.parent === doc.records) records.add(item.parentSub)
      else if (item.parent === doc.edits) edits.add(item.parentSub)
    }
  }
  return { records, edits }
}

/** The item whose value a key shows; `undefined` where there is none or somebody deleted it. */
export const shownItem = (map: Y.Map<unknown>, key: string): Y.Item | undefined => {
  const item = map._map.get(key)
  return item && !item.deleted ? item : undefined
}
