import { proxy, type Remote, transfer, wrap } from 'comlink'
import { nextTurn } from '@/device/next-turn'
import type { Change, Patch } from '@/domain/change/change'
import type { ImportPlan } from '@/domain/change/plan-import'
import type { FileChoices } from '@/domain/mapping/file-choices'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { AnyRecord } from '@/domain/schema/record'
import { refuseSize } from '@/formats/read-file'
import type {
  FileHead,
  FileReader,
  PackedChange,
  PlanContext,
  ProgressListener,
  ReadRequest,
} from './file-reader'
import { packLines, unpackLines } from './lines'

export type ReadOptions = {
  readonly request: ReadRequest
  readonly context: PlanContext
  /** The map that the file is compared with. */
  readonly present: readonly AnyRecord[]
}

export type ComparedFile = Pick<FileHead, 'header' | 'notes' | 'account'> &
  Pick<ImportPlan, 'counts' | 'twins'> & {
    /**
     * What the file would change; the last that is asked of it. Rejects with the signal's reason, or when the worker ended
     * before it could say.
     *
     * @param onProgress share that is done, 0 to 1
     */
    readonly change: (onProgress: ProgressListener, signal: AbortSignal) => Promise<Change>
    /** The same file, of somebody else's, read and compared as a person says. */
    readonly again: (choices: FileChoices, onProgress: ProgressListener) => Promise<Result<ComparedFile>>
  }

export type FormatsClient = {
  /** Has a worker ready for a file that may soon be chosen, until the returned function is called. */
  warm(): () => void
  /**
   * Reads a file and compares it with a map, beside the page. Aborting ends the worker, leaves nothing behind and rejects
   * with the signal's reason; whatever is wrong with the file, or the worker, is a result. A file of somebody else's keeps
   * the worker until its change is asked for, or the signal is aborted: it may be read again.
   */
  read(
    file: File,
    options: ReadOptions,
    onProgress: ProgressListener,
    signal: AbortSignal,
  ): Promise<Result<ComparedFile>>
}

/** Records packed between two turns of the page: a few milliseconds of work. */
const RECORDS_A_TURN = 500

/** `start` makes the worker; it comes from `app`, where the build can see its address. */
export const createFormatsClient = (start: () => Worker): Pick<FormatsClient, 'read'> => ({
  read: async (file, { request, context, present }, onProgress, signal) => {
    signal.throwIfAborted()
    const tooLarge = refuseSize(file.name, file.size)
    if (tooLarge) return fail(tooLarge)
    const session = openSession(start, signal)
    const { answer, reader } = session
    return await orUnreadable(file, session, signal, async () => {
      const reading = answer<Result<FileHead>>(() => reader().read(file, request, proxy(onProgress)))
      await answer(() => sendPresent(reader(), present, signal))
      return await compare({ file, context, session, signal }, await reading, onProgress)
    })
  },
})

type Reading = {
  readonly file: File
  readonly context: PlanContext
  readonly session: Session
  readonly signal: AbortSignal
}

const compare = async (
  reading: Reading,
  read: Result<FileHead>,
  onProgress: ProgressListener,
): Promise<Result<ComparedFile>> => {
  const { file, context, session, signal } = reading
  const { answer, reader, end } = session
  if (!read.ok) {
    end()
    return read
  }
  const { header, account } = read.value
  const { counts, twins, notes } = await answer(() => reader().plan(context, proxy(onProgress)))
  // At once, not when it is asked for: of a file of ours the worker is not needed while somebody thinks.
  const asked = answer(() => reader().change())
  const packed = account ? asked : asked.finally(end)
  packed.catch(() => undefined)
  return ok({
    header,
    counts,
    twins,
    notes: [...read.value.notes, ...notes],
    ...(account ? { account } : {}),
    change: async (onUnpacked, stop) => unpack(await packed.finally(end), onUnpacked, stop),
    again: (choices, onShare) =>
      orUnreadable(file, session, signal, async () => {
        const { takeTwins = false } = choices
        const other = await answer<Result<FileHead>>(() => reader().again(choices, proxy(onShare)))
        return await compare({ ...reading, context: { ...context, takeTwins } }, other, onShare)
      }),
  })
}

/** Whatever went wrong with the worker is a problem of the file; what was called off is none. */
const orUnreadable = async (
  { name }: File,
  { end }: Session,
  signal: AbortSignal,
  work: () => Promise<Result<ComparedFile>>,
): Promise<Result<ComparedFile>> => {
  try {
    return await work()
  } catch (error) {
    end()
    if (signal.aborted) throw error
    return fail(problem('file.unreadable', { name }))
  }
}

type Session = ReturnType<typeof openSession>

/** A worker for one file, and its end: called, aborted or by a failure of its own. */
const openSession = (start: () => Worker, signal: AbortSignal) => {
  let worker: Worker | undefined
  let remote: Remote<FileReader> | undefined
  let giveUp: (reason: unknown) => void = () => undefined
  const broken = new Promise<never>((_resolve, reject) => {
    giveUp = reject
  })
  broken.catch(() => undefined)
  const end = (): void => {
    signal.removeEventListener('abort', stop)
    worker?.terminate()
    worker = undefined
  }
  const stop = (): void => {
    giveUp(signal.reason)
    end()
  }
  signal.addEventListener('abort', stop)
  const reader = (): Remote<FileReader> => {
    if (remote) return remote
    worker = start()
    worker.addEventListener('error', (event) => giveUp(new Error(event.message || 'worker failed')))
    worker.addEventListener('messageerror', () => giveUp(new Error('worker answered unreadably')))
    remote = wrap<FileReader>(worker)
    return remote
  }
  /** Its answer, or the reason why there will be none. */
  const answer = <Value>(ask: () => Promise<Value>): Promise<Value> => {
    const asked = Promise.race([ask(), broken])
    asked.catch(() => undefined)
    return asked
  }
  return { reader, answer, end }
}

/** While the worker reads the file the page packs what it is to be compared with. */
const sendPresent = async (
  reader: Remote<FileReader>,
  records: readonly AnyRecord[],
  signal: AbortSignal,
): Promise<void> => {
  for (let at = 0; at < records.length; at += RECORDS_A_TURN) {
    const lines = packLines(records.slice(at, at + RECORDS_A_TURN))
    // Answered after the file is read; what goes wrong is said by the plan.
    reader.addPresent(transfer(lines, [lines.buffer])).catch(() => undefined)
    await nextTurn()
    signal.throwIfAborted()
  }
}

const unpack = async (
  { put, patch }: PackedChange,
  onProgress: ProgressListener,
  signal: AbortSignal,
): Promise<Change> => {
  const bytes = put.length + patch.length
  const records = await unpackLines(put, (share) => onProgress((share * put.length) / bytes), signal)
  const patches = await unpackLines(
    patch,
    (share) => onProgress((put.length + share * patch.length) / bytes),
    signal,
  )
  return {
    put: records as readonly AnyRecord[],
    patch: patches as readonly Patch[],
    note: { code: 'import' },
  }
}
