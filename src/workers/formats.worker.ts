import { expose, transfer } from 'comlink'
import { ok, type Result } from '@/domain/result'
import type { ForeignOptions } from '@/formats/geojson/foreign-records'
import { type Incoming, toIncoming } from '@/formats/geojson/to-incoming'
import { readFile } from '@/formats/read-file'

/** From 0 to 1. */
export type ProgressListener = (share: number) => void

/**
 * What comes back: the records as one text of JSON lines in bytes that change hands. Cloning a hundred thousand objects
 * out of a worker would hold up the page longer than parsing them there.
 */
export type PackedIncoming = Omit<Incoming, 'records'> & {
  readonly lines: Uint8Array
  readonly count: number
}

const worker = {
  read: async (
    file: File,
    options: ForeignOptions,
    onProgress: ProgressListener,
  ): Promise<Result<PackedIncoming>> => {
    onProgress(0.05)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const phases = { decode: 0.15, parse: 0.25, check: 0.5 }
    const read = await readFile({ name: file.name, bytes }, (phase) => onProgress(phases[phase]))
    if (!read.ok) return read
    const { records, ...rest } = toIncoming(read.value, options, (share) => onProgress(0.55 + share * 0.3))
    const lines = new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n'))
    onProgress(0.9)
    return transfer(ok({ ...rest, lines, count: records.length }), [lines.buffer])
  },
}

export type FormatsWorker = typeof worker

expose(worker)
