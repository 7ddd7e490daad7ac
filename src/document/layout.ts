import * as Y from 'yjs'
import { SCHEMA_VERSION } from '@/domain/schema/record'
import { createOverrideIndex, type OverrideIndex } from './override-index'
import type { DocumentName } from './types'

/** What stands in `records` where a record was moved to another document. */
export const GONE = 'gone'

/** Every root that a document may have; an update with any other is refused. */
export const ROOTS = ['records', 'edits', 'head'] as const

/** The two documents that together are what this device shows of a map. */
export const PAIR = ['team', 'private'] as const satisfies readonly DocumentName[]
export type PairName = (typeof PAIR)[number]

export type DocumentIdentity = {
  readonly name: DocumentName
  readonly mapId: string
  /** Changes when erasing rebuilds the documents; updates never cross epochs. */
  readonly epoch: string
}

/** One Yjs document of a map with its three roots. */
export type MapDocument = DocumentIdentity & {
  readonly ydoc: Y.Doc
  /** id → JSON text of the record as it was created, or `GONE`. */
  readonly records: Y.Map<unknown>
  /** `id/field` → the value that stands over the base; `null`: cleared. */
  readonly edits: Y.Map<unknown>
  /** What the document is: `mapId`, `epoch`, `n`, `schemaVersion`. */
  readonly head: Y.Map<unknown>
  readonly overrides: OverrideIndex
}

/** A document with nothing in it, not even a head: what is loaded into brings its own. */
export const emptyDocument = ({ name, mapId, epoch }: DocumentIdentity): MapDocument => {
  // gc stays on: text that was overwritten or moved away must leave what is sent.
  const ydoc = new Y.Doc({ gc: true })
  const edits = ydoc.getMap('edits')
  return {
    name,
    mapId,
    epoch,
    ydoc,
    records: ydoc.getMap('records'),
    edits,
    head: ydoc.getMap('head'),
    overrides: createOverrideIndex(edits),
  }
}

/** A new document of a new map (or of a new epoch); the head is written here and nowhere else. */
export const createDocument = (identity: DocumentIdentity): MapDocument => {
  const doc = emptyDocument(identity)
  doc.ydoc.transact(() => {
    doc.head.set('mapId', identity.mapId)
    doc.head.set('epoch', identity.epoch)
    doc.head.set('n', 0)
    doc.head.set('schemaVersion', SCHEMA_VERSION)
  })
  return doc
}
