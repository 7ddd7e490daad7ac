import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { Change } from './change'

/** Into the bin: nothing is erased, and it can be brought back at any time. */
export const removeToBin = (record: Place | Neighbourhood): Change => ({
  remove: [record.id],
  note: { code: `${record.type}.removed`, params: { name: record.name } },
})

export const restoreFromBin = (record: Place | Neighbourhood): Change => ({
  restore: [record.id],
  note: { code: `${record.type}.restored`, params: { name: record.name } },
})
