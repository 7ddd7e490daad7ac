import { wrap } from 'comlink'
import type { CompactionWorker } from '@/workers/compaction.worker'
import { createFormatsClient, type FormatsClient } from '@/workers/formats-client'

/** Folds the log of a large map in a worker of its own, which ends with the work. */
export const compactInWorker = async (mapId: string): Promise<boolean> => {
  const worker = new Worker(new URL('../workers/compaction.worker.ts', import.meta.url), { type: 'module' })
  try {
    // A worker whose script can't be fetched never answers; its error does.
    const broken = new Promise<never>((_resolve, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker failed')))
    })
    return await Promise.race([wrap<CompactionWorker>(worker).compact(mapId), broken])
  } finally {
    worker.terminate()
  }
}

export const createFormats = (): FormatsClient =>
  createFormatsClient(
    () => new Worker(new URL('../workers/formats.worker.ts', import.meta.url), { type: 'module' }),
  )
