import { useCallback } from 'react'
import type { ExportOptions } from '@/features/map-data/export-summary'
import { exportFileName } from '@/formats/geojson/file-name'
import { writeGeojson } from '@/formats/geojson/write-geojson'
import { useMapStore, useServices } from '@/store/use-store'

/** Makes the GeoJSON of the open map and hands it to the user. */
export const useExportFile = () => {
  const store = useMapStore()
  const { clock, appVersion, saveFile } = useServices()
  return useCallback(
    async ({ version, precision }: ExportOptions): Promise<void> => {
      const { id, snapshot } = store.getState()
      const date = clock().slice(0, 10)
      const text = writeGeojson(store.docs.all(), {
        appVersion,
        date,
        mapId: id,
        ...(version === 'public' ? { version, precision } : { version }),
      })
      const name = exportFileName(snapshot.header?.title ?? '', version, date)
      await saveFile({ name, mime: 'application/geo+json', text })
      store.getState().sayExported()
    },
    [store, clock, appVersion, saveFile],
  )
}
