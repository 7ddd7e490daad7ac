import type { SyncFile } from '@/storage/journal/journal-pair'

/** A file in memory that can refuse to write and can be torn as a killed process would tear it. */
export type MemoryFile = SyncFile & {
  bytes: Uint8Array
  /** Bytes that may still be written before the browser refuses, as a full disk would. */
  room: number
}

export const memoryFile = (bytes: Uint8Array = new Uint8Array(0)): MemoryFile => ({
  bytes,
  room: Number.POSITIVE_INFINITY,
  getSize() {
    return this.bytes.length
  },
  read(buffer, { at }) {
    const part = this.bytes.subarray(at, at + buffer.length)
    buffer.set(part)
    return part.length
  },
  write(buffer, { at }) {
    const taken = buffer.subarray(0, Math.min(buffer.length, this.room))
    this.room -= taken.length
    const next = new Uint8Array(Math.max(this.bytes.length, at + taken.length))
    next.set(this.bytes)
    next.set(taken, at)
    this.bytes = next
    if (taken.length < buffer.length) throw new DOMException('full', 'QuotaExceededError')
    return taken.length
  },
  truncate(size) {
    const next = new Uint8Array(size)
    next.set(this.bytes.subarray(0, size))
    this.bytes = next
  },
  flush() {},
  close() {},
})
