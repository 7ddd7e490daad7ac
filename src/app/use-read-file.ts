import { useCallback } from 'react'
import { planImport } from '@/domain/change/plan-import'
import type { ReadFile } from '@/features/map-data/import-types'
import { useAppStore, useMapStore, useServices } from '@/store/use-store'
import { presentRecords } from './present-records'

/** Reads a file in the worker and compares it with the open map; only `apply` changes anything. */
export const useReadFile = (): ReadFile => {
  const store = useMapStore()
  const app = useAppStore()
  const { formats, clock, newId } = useServices()
  return useCallback(
    async (file, onProgress, signal) => {
      const read = await formats.read(file, { polygonsAs: 'neighbourhood' }, onProgress, signal)
      if (!read.ok) return read
      const { origin, records, notes } = read.value
      const by = app.getState().settings.alias
      const plan = planImport(presentRecords(store.docs), records, {
        origin,
        now: clock(),
        by,
        newId,
        mapId: store.getState().id,
      })
      return {
        ok: true,
        value: {
          ...plan.counts,
          notes: [...notes, ...plan.notes],
          apply: () => store.getState().commit(plan.change),
        },
      }
    },
    [store, app, formats, clock, newId],
  )
}
