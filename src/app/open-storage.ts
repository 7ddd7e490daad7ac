import { compactInWorker } from '@/app/workers'
import type { DataLoss } from '@/storage/data-loss'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { createMemoryStorage } from '@/storage/memory-storage'
import type { MapStorage } from '@/storage/types'

/**
 * The browser's database, or memory where it lends none (private mode, blocked by policy). The screens say which
 * one it is: work in memory is gone with the tab.
 */
export const openStorage = async (): Promise<{ storage: MapStorage; loss: DataLoss | undefined }> => {
  try {
    return await openIndexedDbStorage({ runInWorker: compactInWorker })
  } catch {
    return { storage: createMemoryStorage(), loss: undefined }
  }
}
