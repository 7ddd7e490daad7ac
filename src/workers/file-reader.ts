import { transfer } from 'comlink'
import { nanoid } from 'nanoid'
import { type ImportContext, type ImportPlan, planImport } from '@/domain/change/plan-import'
import { presentOf } from '@/domain/change/present'
import { ok, type Result } from '@/domain/result'
import type { AnyRecord } from '@/domain/schema/record'
import type { ForeignOptions } from '@/formats/geojson/foreign-records'
import { type Incoming, toIncoming } from '@/formats/geojson/to-incoming'
import { readFile } from '@/formats/read-file'
import { packLines, parseLines } from './lines'

/** From 0 to 1. */
export type ProgressListener = (share: number) => void

/** What a file says of itself; its records stay in the worker. */
export type FileHead = Omit<Incoming, 'records'>

/** What only the page knows. */
export type PlanContext = Omit<ImportContext, 'origin' | 'newId'>

/** `put` and `patch` of a change as JSON lines. */
export type PackedChange = { readonly put: Uint8Array; readonly patch: Uint8Array }

/** Share of the work that is done when a phase begins; measured on a file of 100,000 points. */
const DONE_AT = { read: 0.02, decode: 0.05, parse: 0.15, check: 0.45, map: 0.5, plan: 0.75 }

/** A word to the page costs both sides more than a thousand records do. */
const LEAST_STEP = 0.03

const inSteps = (onProgress: ProgressListener): ProgressListener => {
  let told = 0
  return (share) => {
    if (share - told < LEAST_STEP) return
    told = share
    onProgress(share)
  }
}

/**
 * Reads one file and compares it with a map. All of it happens beside the page, and only sums come back: what a person
 * looks at before deciding is a handful of numbers, however large the file is.
 */
export const createFileReader = () => {
  const here = new Map<string, AnyRecord>()
  let incoming: Incoming | undefined
  let plan: ImportPlan | undefined

  return {
    read: async (
      file: File,
      options: ForeignOptions,
      onProgress: ProgressListener,
    ): Promise<Result<FileHead>> => {
      onProgress(DONE_AT.read)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = await readFile({ name: file.name, bytes }, (phase) => onProgress(DONE_AT[phase]))
      if (!read.ok) return read
      const tell = inSteps(onProgress)
      incoming = toIncoming(read.value, { fileName: file.name, ...options }, (share) =>
        tell(DONE_AT.map + share * (DONE_AT.plan - DONE_AT.map)),
      )
      const { records: _stay, ...head } = incoming
      return ok(head)
    },

    /** Records that the map has, as JSON lines; all of them before `plan`. */
    addPresent: (lines: Uint8Array): void => {
      for (const record of parseLines(lines) as readonly AnyRecord[]) here.set(record.id, record)
    },

    /** After `read`. */
    plan: (context: PlanContext, onProgress: ProgressListener): Pick<ImportPlan, 'counts' | 'notes'> => {
      const { origin, records } = incoming as Incoming
      const tell = inSteps(onProgress)
      plan = planImport(presentOf(here), records, { ...context, origin, newId: () => nanoid() }, (compared) =>
        tell(DONE_AT.plan + (compared / records.length) * (1 - DONE_AT.plan)),
      )
      return { counts: plan.counts, notes: plan.notes }
    },

    /** After `plan`. */
    change: (): PackedChange => {
      // Only now are the records made: nobody waits for them who may still say no.
      const { change } = plan as ImportPlan
      const put = packLines(change.put ?? [])
      const patch = packLines(change.patch ?? [])
      return transfer({ put, patch }, [put.buffer, patch.buffer])
    },
  }
}

export type FileReader = ReturnType<typeof createFileReader>
