import type { DataLoss } from '@/storage/data-loss'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { createJournal, type JournalOptions } from '@/storage/journal/journal'
import { hasJournal } from '@/storage/journal/opfs'
import { type MapStorage, NewerDatabaseError } from '@/storage/types'
import { compactInWorker, connectJournal } from './workers'

/**
 * The browser's database, or memory where it lends none (private mode, blocked by policy) or where a newer version of
 * the app has written it. The screens say which one it is: work in memory is gone with the tab.
 */
export const openStorage = async (
  options: JournalOptions,
): Promise<{ storage: MapStorage; loss: DataLoss | undefined; isNewer: boolean }> => {
  try {
    const journal = createJournal(connectJournal, options)
    const opened = await openIndexedDbStorage({ runInWorker: compactInWorker, journal, hasJournal })
    return { ...opened, isNewer: false }
  } catch (error) {
    const isNewer = error instanceof NewerDatabaseError
    const { createMemoryStorage } = await import('@/storage/memory-storage')
    return { storage: createMemoryStorage(), loss: undefined, isNewer }
  }
}
