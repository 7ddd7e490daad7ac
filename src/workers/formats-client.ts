import { proxy, wrap } from 'comlink'
import type { IncomingRecord } from '@/domain/change/incoming'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { ForeignOptions } from '@/formats/geojson/foreign-records'
import type { Incoming } from '@/formats/geojson/to-incoming'
import { refuseSize } from '@/formats/read-file'
import type { FormatsWorker, PackedIncoming, ProgressListener } from './formats.worker'

export type FormatsClient = {
  /** Reads and maps a file beside the main thread. Cancelling ends the worker; nothing is left behind. */
  read(
    file: File,
    options: ForeignOptions,
    onProgress: ProgressListener,
    signal: AbortSignal,
  ): Promise<Result<Incoming>>
}

/** Lines parsed between two turns of the page: about 10 ms of work. */
const LINES_A_TURN = 2000

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const unpack = async ({ lines, count, ...rest }: PackedIncoming, signal: AbortSignal): Promise<Incoming> => {
  const texts = count === 0 ? [] : new TextDecoder().decode(lines).split('\n')
  const records: IncomingRecord[] = []
  for (let at = 0; at < texts.length; at += LINES_A_TURN) {
    for (const text of texts.slice(at, at + LINES_A_TURN)) records.push(JSON.parse(text) as IncomingRecord)
    await nextTurn()
    signal.throwIfAborted()
  }
  return { ...rest, records }
}

/** `start` makes the worker; it comes from `app`, where the build can see its address. */
export const createFormatsClient = (start: () => Worker): FormatsClient => ({
  read: async (file, options, onProgress, signal) => {
    const tooLarge = refuseSize(file.name, file.size)
    if (tooLarge) return fail(tooLarge)
    signal.throwIfAborted()
    const worker = start()
    try {
      const stopped = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker failed')), {
          once: true,
        })
      })
      const packed = await Promise.race([
        wrap<FormatsWorker>(worker).read(file, options, proxy(onProgress)),
        stopped,
      ])
      return packed.ok ? ok(await unpack(packed.value, signal)) : packed
    } catch (error) {
      if (signal.aborted) throw error
      return fail(problem('file.unreadable', { name: file.name }))
    } finally {
      worker.terminate()
    }
  },
})
