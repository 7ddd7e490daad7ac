import { proxy, wrap } from 'comlink'
import type { IncomingRecord } from '@/domain/change/incoming'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { ForeignOptions } from '@/formats/geojson/foreign-records'
import type { Incoming } from '@/formats/geojson/to-incoming'
import { refuseSize } from '@/formats/read-file'
import type { FormatsWorker, ProgressListener } from './formats.worker'
import { unpackLines } from './unpack-lines'

export type FormatsClient = {
  /**
   * Reads and maps a file beside the main thread. Aborting ends the worker, leaves nothing behind and rejects with the
   * signal's reason; whatever is wrong with the file, or the worker, is a result.
   */
  read(
    file: File,
    options: ForeignOptions,
    onProgress: ProgressListener,
    signal: AbortSignal,
  ): Promise<Result<Incoming>>
}

/** Share of the work that the worker does; the rest is unpacking here. */
const WORKERS_SHARE = 0.9

/** `start` makes the worker; it comes from `app`, where the build can see its address. */
export const createFormatsClient = (start: () => Worker): FormatsClient => ({
  read: async (file, options, onProgress, signal) => {
    signal.throwIfAborted()
    const tooLarge = refuseSize(file.name, file.size)
    if (tooLarge) return fail(tooLarge)
    let worker: Worker | undefined
    let stop = (): void => undefined
    try {
      const started = start()
      worker = started
      const stopped = new Promise<never>((_resolve, reject) => {
        stop = () => reject(signal.reason)
        signal.addEventListener('abort', stop)
        started.addEventListener('error', (event) => reject(new Error(event.message || 'worker failed')))
        started.addEventListener('messageerror', () => reject(new Error('worker answered unreadably')))
      })
      const progress = proxy((share: number) => onProgress(share * WORKERS_SHARE))
      const packed = await Promise.race([wrap<FormatsWorker>(started).read(file, options, progress), stopped])
      if (!packed.ok) return packed
      const { lines, ...rest } = packed.value
      const records = await unpackLines(
        lines,
        (share) => onProgress(WORKERS_SHARE + share * (1 - WORKERS_SHARE)),
        signal,
      )
      return ok({ ...rest, records: records as readonly IncomingRecord[] })
    } catch (error) {
      if (signal.aborted) throw error
      return fail(problem('file.unreadable', { name: file.name }))
    } finally {
      signal.removeEventListener('abort', stop)
      worker?.terminate()
    }
  },
})
