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
}
