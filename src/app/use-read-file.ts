import { useCallback, useEffect } from 'react'
import { inTurns } from '@/device/in-turns'
import type { ReadFile } from '@/features/map-data/import-types'
import { useAppStore, useMapStore, useServices } from '@/store/use-store'

/** Reads a file and compares it with the open map in a worker; only `apply` changes anything. */
export const useReadFile = (): ReadFile => {
  const store = useMapStore()
  const app = useAppStore()
  const { formats, clock } = useServices()
  // Starting it takes as long as reading ten thousand places.
  useEffect(() => formats.warm(), [formats])
  return useCallback(
    async (file, onProgress, signal) => {
      const context = { now: clock(), by: app.getState().settings.alias, mapId: store.getState().id }
      const present = [...store.docs.all()]
      const options = { foreign: { polygonsAs: 'neighbourhood' }, context, present } as const
      const read = await formats.read(file, options, onProgress, signal)
      if (!read.ok) return read
      const { counts, notes, change } = read.value
      const apply = (): Promise<void> =>
        store
          .getState()
          .commitInTurns({ get: change, records: counts.added + counts.updated, name: file.name }, inTurns)
      return { ok: true, value: { ...counts, notes, apply } }
    },
    [store, app, formats, clock],
  )
}
