import { useCallback } from 'react'
import { inTurns } from '@/device/in-turns'
import type { ExportOptions } from '@/features/map-data/export-summary'
import { exportFileName } from '@/formats/geojson/file-name'
import { geojsonPieces } from '@/formats/geojson/write-geojson'
import { useMapStore, useServices } from '@/store/use-store'

/** Makes the GeoJSON of the open map and hands it to the user. */
export const useExportFile = () => {
  const store = useMapStore()
  const { clock, appVersion, saveFile } = useServices()
  return useCallback(
    async ({ version, precision }: ExportOptions): Promise<void> => {
      const { id, snapshot } = store.getState()
      const date = clock().slice(0, 10)
      const parts: Blob[] = []
      const steps = geojsonPieces(store.docs.all(), {
        appVersion,
        date,
        mapId: id,
        ...(version === 'public' ? { version, precision } : { version }),
      })
      // Encoded on the way: all of it at once would hold up the page.
      await inTurns(steps, (piece) => parts.push(new Blob([piece])))
      const name = exportFileName(snapshot.header?.title ?? '', version, date)
      await saveFile({ name, mime: 'application/geo+json', parts })
      store.getState().sayExported()
    },
    [store, clock, appVersion, saveFile],
  )
}
