import { decodeFrames, encodeFrame, type Frame } from './frames'

/** The part of `FileSystemSyncAccessHandle` that is used here; everything is done when a call returns. */
export type SyncFile = {
  getSize(): number
  read(buffer: Uint8Array, options: { at: number }): number
  write(buffer: Uint8Array, options: { at: number }): number
  truncate(size: number): void
  flush(): void
  close(): void
}

/** What begins a file, and what ends the part that was written when it began. Both frames are the pair's own. */
type Head = { readonly t: 'head'; readonly generation: number }
const READY = { t: 'ready' } as const

/**
 * A log in two files that are used in turn. Frames are added to the one with the highest generation; folding writes the
 * other anew under the next generation, and only when that is flushed does the first cease to count. A file whose
 * beginning is not whole counts for nothing.
 *
 * Opening cuts the file at the first frame that is not whole. Writing on behind a torn one is how a database is lost
 * (a later reader takes the new bytes for the rest of the old frame).
 */
export type JournalPair = {
  /** What it holds, in the order of writing. */
  readonly frames: () => readonly Frame[]
  /** Frames written in one call and flushed. Throws when the browser refuses; nothing is added then. */
  readonly append: (frames: readonly Uint8Array[]) => void
  /** Replaces everything by these frames. Throws when the browser refuses; what was there is kept then. */
  readonly rewrite: (frames: readonly Uint8Array[]) => void
  /** Bytes of the current file, and how many of them were there when it began. */
  readonly size: () => { readonly bytes: number; readonly begunWith: number }
  readonly close: () => void
}

type Content = {
  readonly generation: number
  readonly frames: readonly Frame[]
  readonly end: number
  readonly begunWith: number
}

const isHead = (label: unknown): label is Head =>
  typeof label === 'object' &&
  label !== null &&
  (label as Head).t === 'head' &&
  Number.isSafeInteger((label as Head).generation)

const isReady = (label: unknown): boolean =>
  typeof label === 'object' && label !== null && (label as { t?: unknown }).t === READY.t

const readAll = (file: SyncFile): Uint8Array => {
  const data = new Uint8Array(file.getSize())
  const count = file.read(data, { at: 0 })
  return data.subarray(0, count)
}

const contentOf = (file: SyncFile): Content | undefined => {
  const { frames, end } = decodeFrames(readAll(file))
  const head = frames[0]?.label
  const ready = frames.findIndex(({ label }) => isReady(label))
  if (!isHead(head) || ready < 0) return undefined
  const begunWith = frames[ready]?.bytes.byteOffset ?? end
  return {
    generation: head.generation,
    frames: frames.filter((_, n) => n > 0 && n !== ready),
    end,
    begunWith,
  }
}

const write = (file: SyncFile, parts: readonly Uint8Array[], at: number): number => {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const whole = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  if (file.write(whole, { at }) !== length) throw new Error('The browser wrote less than it was given.')
  file.flush()
  return at + length
}

/** A new pair begins empty, with nothing on the disk until something is added. */
export const openJournalPair = (files: readonly [SyncFile, SyncFile]): JournalPair => {
  const contents = files.map(contentOf)
  let current = (contents[1]?.generation ?? -1) > (contents[0]?.generation ?? -1) ? 1 : 0
  const found = contents[current]
  let generation = found?.generation ?? 0
  let end = found?.end ?? 0
  let begunWith = found?.begunWith ?? 0
  const fileAt = (n: number): SyncFile => files[n] as SyncFile
  if (found && fileAt(current).getSize() > end) {
    fileAt(current).truncate(end)
    fileAt(current).flush()
  }

  const rewrite = (frames: readonly Uint8Array[]): void => {
    const other = 1 - current
    const file = fileAt(other)
    // On the disk before anything is written: what is left of an older generation must never follow the new frames.
    file.truncate(0)
    file.flush()
    const head: Head = { t: 'head', generation: generation + 1 }
    try {
      const written = write(file, [encodeFrame(head), ...frames, encodeFrame(READY)], 0)
      current = other
      generation += 1
      end = written
      begunWith = written
    } catch (error) {
      file.truncate(0)
      throw error
    }
  }

  return {
    frames: () => contentOf(fileAt(current))?.frames ?? [],
    append: (frames) => {
      if (end === 0) {
        rewrite(frames)
        return
      }
      const file = fileAt(current)
      try {
        end = write(file, frames, end)
      } catch (error) {
        file.truncate(end)
        throw error
      }
    },
    rewrite,
    size: () => ({ bytes: end, begunWith }),
    close: () => {
      for (const file of files) file.close()
    },
  }
}
