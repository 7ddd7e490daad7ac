import type { DataLoss } from '@/storage/data-loss'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { createJournal, type JournalOptions } from '@/storage/journal/journal'
import { hasJournal } from '@/storage/journal/opfs'
import { createMemoryStorage } from '@/storage/memory-storage'
import type { MapStorage } from '@/storage/types'
import { compactInWorker, connectJournal } from './workers'

/**
 * The browser's database, or memory where it lends none (private mode, blocked by policy). The screens say which
 * one it is: work in memory is gone with the tab.
 */
export const openStorage = async (
  options: JournalOptions,
): Promise<{ storage: MapStorage; loss: DataLoss | undefined }> => {
  try {
    const journal = createJournal(connectJournal, options)
    return await openIndexedDbStorage({ runInWorker: compactInWorker, journal, hasJournal })
  } catch {
    return { storage: createMemoryStorage(), loss: undefined }
  }
}
