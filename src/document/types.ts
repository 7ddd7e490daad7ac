/**
 * The Yjs documents of one map. Rights follow from a document's name, so what must not be sent lives in another
 * document. `shown` and `inbox/<device>` have the same layout as `team` and `private`.
 */
export type DocumentName = 'team' | 'private' | 'shown' | `inbox/${string}`

/** An update of one document, as it is stored and sent. It is only ever applied within its epoch. */
export type DocumentUpdate = {
  readonly doc: DocumentName
  readonly epoch: string
  /** Yjs update, encoding version 1. */
  readonly update: Uint8Array
  /**
   * State vectors of the document before and after it, where who made it knew them: finding them out again means
   * decoding all of it. Neither stored nor sent.
   */
  readonly span?: { readonly from: ReadonlyMap<number, number>; readonly to: ReadonlyMap<number, number> }
}
