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
export type PackedIncoming = Omit<Incoming, 'records'> & { readonly lines: Uint8Array }

/** Share of the work that is done when a phase begins; measured on a file of 100,000 points. */
const DONE_AT = { read: 0.02, decode: 0.1, parse: 0.2, check: 0.5, map: 0.55, pack: 0.85 }

const worker = {
  read: async (
    file: File,
    options: ForeignOptions,
    onProgress: ProgressListener,
  ): Promise<Result<PackedIncoming>> => {
    onProgress(DONE_AT.read)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await readFile({ name: file.name, bytes }, (phase) => onProgress(DONE_AT[phase]))
    if (!read.ok) return read
    const { records, ...rest } = toIncoming(read.value, { fileName: file.name, ...options }, (share) =>
      onProgress(DONE_AT.map + share * (DONE_AT.pack - DONE_AT.map)),
    )
    onProgress(DONE_AT.pack)
    const lines = new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n'))
    return transfer(ok({ ...rest, lines }), [lines.buffer])
  },
}

export type FormatsWorker = typeof worker

expose(worker)
