import type { JournalCalls } from '@/storage/journal/journal'
import type { CompactionWorker } from '@/workers/compaction.worker'
import type { FormatsClient } from '@/workers/formats-client'

/** Folds the log of a large map in a worker of its own, which ends with the work. */
export const compactInWorker = async (mapId: string): Promise<boolean> => {
  const { wrap } = await import('comlink')
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

/** Reads files in a worker; it, and what talks to it, are fetched when a file may be chosen. */
export const createFormats = (): FormatsClient => {
  let spare: Worker | undefined
  const makeWorker = (): Worker =>
    new Worker(new URL('../workers/formats.worker.ts', import.meta.url), { type: 'module' })
  /** A worker is for one file. One that failed before it was needed is no spare. */
  const startWorker = (): Worker => {
    const worker = spare ?? makeWorker()
    spare = undefined
    return worker
  }
  const fetchClient = () => import('@/workers/formats-client')
  return {
    warm: () => {
      fetchClient().catch(() => undefined)
      const worker = makeWorker()
      worker.addEventListener('error', () => {
        if (spare === worker) spare = undefined
      })
      spare?.terminate()
      spare = worker
      return () => {
        if (spare !== worker) return
        worker.terminate()
        spare = undefined
      }
    },
    read: async (...file) => {
      const { createFormatsClient } = await fetchClient()
      return createFormatsClient(startWorker).read(...file)
    },
  }
}

/** Starts what writes the second copy of every edit. Rejects where the browser has no place for it. */
export const connectJournal = async (): Promise<JournalCalls> => {
  // On a page without https there is neither.
  if (!navigator.locks || !navigator.storage?.getDirectory)
    throw new Error('There is no private file system.')
  const { wrap } = await import('comlink')
  const worker = new Worker(new URL('../workers/journal.worker.ts', import.meta.url), { type: 'module' })
  return wrap<JournalCalls>(worker)
}
