import * as Y from 'yjs'
import type { MapDocument } from './layout'
import type { DocumentName } from './types'
import { QuickUpdateDecoder } from './update-decoder'

/** A stored or received update that is not whole. Its rows must be kept: the missing part may turn up. */
export type Damage = {
  readonly doc: DocumentName
  readonly reason:
    | 'unreadable'
    /** Something before it is missing, so it waits, perhaps for ever. */
    | 'hole'
    /** The document says it belongs to another map or epoch. */
    | 'other-map'
}

/**
 * Applies updates in one transaction, so that observers run once. Bytes that can't be read don't stop the others; note
 * that Yjs may have applied part of them. A clientID that turns up with a clock beyond ours belongs to a copied profile:
 * Yjs then takes a new one for us.
 */
export const loadUpdates = (doc: MapDocument, updates: readonly Uint8Array[]): readonly Damage[] => {
  const damage: Damage[] = []
  const unreadable: Damage = { doc: doc.name, reason: 'unreadable' }
  try {
    doc.ydoc.transact(() => {
      for (const update of updates) {
        try {
          Y.applyUpdateV2(doc.ydoc, update, undefined, QuickUpdateDecoder)
        } catch {
          damage.push(unreadable)
        }
      }
    })
  } catch {
    damage.push(unreadable)
  }
  return damage
}

/** What is wrong with a document as a whole, now. */
export const damageIn = (doc: MapDocument): readonly Damage[] => {
  const { pendingStructs, pendingDs } = doc.ydoc.store
  const hole = pendingStructs !== null || pendingDs !== null
  const differs = (key: 'mapId' | 'epoch'): boolean => doc.head.has(key) && doc.head.get(key) !== doc[key]
  return [
    ...(hole ? [{ doc: doc.name, reason: 'hole' } as const] : []),
    ...(differs('mapId') || differs('epoch') ? [{ doc: doc.name, reason: 'other-map' } as const] : []),
  ]
}
