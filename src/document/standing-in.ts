import { ABSENT, type SlotAddress, type Standing } from './history-step'
import type { MapDocument } from './layout'

/** What stands in a slot and which Yjs item wrote it. */
export const standingIn = (doc: MapDocument, { map, key }: SlotAddress): Standing => {
  const item = doc[map]._map.get(key)
  if (!item) return { value: undefined, identity: ABSENT }
  return { value: doc[map].get(key), identity: `${item.id.client}:${item.id.clock}` }
}
