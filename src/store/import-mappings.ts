import { type FileMapping, readMapping } from '@/domain/mapping/file-mapping'
import type { MapStorage } from '@/storage/types'

const KEY = 'importMappings'

/** A town hall publishes a dozen sorts of file; the oldest go. */
const MOST = 40

/** How files of other people were mapped on this device, by the shape of the file, the latest last. */
export type ImportMappings = Readonly<Record<string, FileMapping>>

type Settings = Pick<MapStorage, 'readSetting' | 'writeSetting'>

export const readImportMappings = async (storage: Settings): Promise<ImportMappings> => {
  const stored = await storage.readSetting(KEY)
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([shape, value]) => {
      const mapping = readMapping(value)
      return mapping ? [[shape, mapping]] : []
    }),
  )
}

export const rememberImportMapping = async (
  storage: Settings,
  shape: string,
  mapping: FileMapping,
): Promise<void> => {
  const { [shape]: _before, ...others } = await readImportMappings(storage)
  const kept = Object.entries(others).slice(1 - MOST)
  await storage.writeSetting(KEY, Object.fromEntries([...kept, [shape, mapping]]))
}
