import type { DocumentUpdate } from '@/document/types'
import { type MapRow, StorageError } from './types'

/** Refuses updates of an epoch other than the map's: applied across epochs they bring back what was erased. */
export const refuseForeignEpoch = (row: MapRow, updates: readonly DocumentUpdate[]): void => {
  const foreign = updates.find(({ epoch }) => epoch !== row.epoch)
  if (!foreign) return
  throw new StorageError(
    'other',
    new Error(`Update of epoch ${foreign.epoch}, map ${row.id} has ${row.epoch}.`),
  )
}
