import { useCallback } from 'react'
import { importSteps } from '@/domain/change/plan-import'
import type { ReadFile } from '@/features/map-data/import-types'
import { useAppStore, useMapStore, useServices } from '@/store/use-store'
import { inTurns } from './in-turns'
import { presentRecords } from './present-records'

/** Share of the work that is done when the file is read and the comparing begins. */
const READ_SHARE = 0.7

/** Reads a file in the worker and compares it with the open map; only `apply` changes anything. */
export const useReadFile = (): ReadFile => {
  const store = useMapStore()
  const app = useAppStore()
  const { formats, clock, newId } = useServices()
  return useCallback(
    async (file, onProgress, signal) => {
      const read = await formats.read(
        file,
        { polygonsAs: 'neighbourhood' },
        (share) => onProgress(share * READ_SHARE),
        signal,
      )
      if (!read.ok) return read
      const { origin, records, notes } = read.value
      const by = app.getState().settings.alias
      const context = { origin, now: clock(), by, newId, mapId: store.getState().id }
      const plan = await inTurns(
        importSteps(presentRecords(store.docs), records, context),
        (compared) => onProgress(READ_SHARE + (compared / records.length) * (1 - READ_SHARE)),
        signal,
      )
      return {
        ok: true,
        value: {
          ...plan.counts,
          notes: [...notes, ...plan.notes],
          apply: () => store.getState().commitInTurns(plan.change, file.name, inTurns),
        },
      }
    },
    [store, app, formats, clock, newId],
  )
}
