import { expose } from 'comlink'
import { compactMap } from '@/storage/compact'
import { openDatabase } from '@/storage/database'

/** Folds the logs of large maps beside the main thread, which would stand still for seconds. */
const worker = {
  compact: async (mapId: string): Promise<boolean> => {
    const database = await openDatabase()
    try {
      return await compactMap(database, mapId)
    } finally {
      database.close()
    }
  },
}

export type CompactionWorker = typeof worker

expose(worker)
