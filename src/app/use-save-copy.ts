import { useCallback, useEffect } from 'react'
import { exportFileName } from '@/formats/geojson/file-name'
import { useMapStore, useServices } from '@/store/use-store'

/** Hands the whole map over as a backup, private places included; needs nothing but memory. */
export const useSaveCopy = () => {
  const store = useMapStore()
  const { clock, saveFile } = useServices()
  useEffect(() => {
    // Fetched ahead: on the day it is needed there may be neither network nor room.
    void import('@/formats/backup-file')
  }, [])
  return useCallback(async (): Promise<void> => {
    const { docs } = store
    const title = store.getState().snapshot.header?.title ?? ''
    const savedAt = clock()
    const { writeBackup } = await import('@/formats/backup-file')
    const text = writeBackup({
      mapId: docs.mapId,
      epoch: docs.epoch,
      title,
      savedAt,
      documents: docs.names.map((name) => ({ name, update: docs.encodeSince(name) })),
    })
    const name = exportFileName(title, 'working', savedAt)
      .replace('robocza', 'kopia')
      .replace('.geojson', '.okolica.json')
    await saveFile({ name, mime: 'application/json', parts: [text] })
  }, [store, clock, saveFile])
}
