import { transfer } from 'comlink'
import { nanoid } from 'nanoid'
import type { IncomingRecord } from '@/domain/change/incoming'
import { type ImportContext, type ImportPlan, planImport } from '@/domain/change/plan-import'
import { presentOf } from '@/domain/change/present'
import type { Position } from '@/domain/geometry/geometry'
import { sameReading } from '@/domain/geometry/systems'
import type { FileAccount, MappedExample } from '@/domain/mapping/file-account'
import type { FileChoices } from '@/domain/mapping/file-choices'
import {
  type FileMapping,
  PLAIN_MAPPING,
  UNJUDGED_CATEGORY,
  withoutForeignCategories,
} from '@/domain/mapping/file-mapping'
import type { FileSurvey } from '@/domain/mapping/file-survey'
import { ok, type Result } from '@/domain/result'
import type { AnyRecord } from '@/domain/schema/record'
import type { ForeignOptions } from '@/formats/geojson/foreign-records'
import { originOf } from '@/formats/geojson/metadata'
import { readShapes } from '@/formats/geojson/read-shapes'
import { surveyFile } from '@/formats/geojson/survey-file'
import { type Incoming, toIncoming } from '@/formats/geojson/to-incoming'
import { type Imported, readFile } from '@/formats/read-file'
import { packLines, parseLines } from './lines'

/** From 0 to 1. */
export type ProgressListener = (share: number) => void

/** What a file says of itself; its records stay in the worker. */
export type FileHead = Omit<Incoming, 'records'> & {
  /** Absent for a file of ours: there is nothing to be decided. */
  readonly account?: FileAccount
}

/** What is known before the file is. */
export type ReadRequest = Omit<ForeignOptions, 'mapping' | 'fileName'> & {
  /** Where the map is. */
  readonly near?: Position
  /** Mappings of earlier files, by their shapes. */
  readonly remembered?: Readonly<Record<string, FileMapping>>
}

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
  let file: OpenFile | undefined
  let incoming: Incoming | undefined
  let plan: ImportPlan | undefined

  const map = (open: OpenFile, mapping: FileMapping | undefined, onProgress: ProgressListener): FileHead => {
    const { imported, name, request } = open
    const tell = inSteps(onProgress)
    incoming = toIncoming(
      imported,
      { fileName: name, ...request, mapping: mapping ?? PLAIN_MAPPING },
      (share) => tell(DONE_AT.map + share * (DONE_AT.plan - DONE_AT.map)),
    )
    const { records, ...head } = incoming
    const account = mapping && accountOf(open, mapping, records)
    return { ...head, ...(account ? { account } : {}) }
  }

  return {
    read: async (
      source: File,
      request: ReadRequest,
      onProgress: ProgressListener,
    ): Promise<Result<FileHead>> => {
      onProgress(DONE_AT.read)
      const bytes = new Uint8Array(await source.arrayBuffer())
      const { name } = source
      const hints = request.near ? { near: request.near } : {}
      const read = await readFile({ name, bytes }, (phase) => onProgress(DONE_AT[phase]), hints)
      if (!read.ok) return read
      const survey = isForeignFile(read.value) ? surveyFile(read.value) : undefined
      const suggested = survey && suggestedFor(survey, request)
      file = { imported: read.value, name, request, survey, suggested }
      return ok(map(file, suggested, onProgress))
    },

    /** After `read`: the same file, read as a person says. */
    again: async (
      { mapping, reading }: FileChoices,
      onProgress: ProgressListener,
    ): Promise<Result<FileHead>> => {
      let open = file as OpenFile
      if (reading && !sameReading(reading, open.imported.located.reading)) {
        const { near } = open.request
        const located = await readShapes(open.imported, open.name, { reading, ...(near ? { near } : {}) })
        if (!located.ok) return located
        open = { ...open, imported: { ...open.imported, located: located.value } }
        file = open
      }
      return ok(map(open, mapping ?? open.suggested, onProgress))
    },

    /** Records that the map has, as JSON lines; all of them before `plan`. */
    addPresent: (lines: Uint8Array): void => {
      for (const record of parseLines(lines) as readonly AnyRecord[]) here.set(record.id, record)
    },

    /** After `read`. */
    plan: (
      context: PlanContext,
      onProgress: ProgressListener,
    ): Pick<ImportPlan, 'counts' | 'twins' | 'notes'> => {
      const { origin, records } = incoming as Incoming
      const tell = inSteps(onProgress)
      plan = planImport(presentOf(here), records, { ...context, origin, newId: () => nanoid() }, (compared) =>
        tell(DONE_AT.plan + (compared / records.length) * (1 - DONE_AT.plan)),
      )
      return { counts: plan.counts, twins: plan.twins, notes: plan.notes }
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

/** A file that was read, for as long as somebody may still want it read otherwise. */
type OpenFile = {
  readonly imported: Imported
  readonly name: string
  readonly request: ReadRequest
  readonly survey: FileSurvey | undefined
  /** The mapping that it begins with. */
  readonly suggested: FileMapping | undefined
}

const suggestedFor = (
  { shape, guess }: FileSurvey,
  { remembered, ownCategories = {} }: ReadRequest,
): FileMapping => {
  const before = remembered?.[shape]
  return before ? withoutForeignCategories(before, ownCategories) : guess
}

const isForeignFile = ({ collection }: Imported): boolean => originOf(collection).kind === 'foreign'

const EXAMPLES = 4

const accountOf = (
  { survey, imported, request }: OpenFile,
  mapping: FileMapping,
  records: readonly IncomingRecord[],
): FileAccount | undefined =>
  survey && {
    survey,
    mapping,
    isRemembered: request.remembered?.[survey.shape] !== undefined,
    reading: imported.located.reading,
    candidates: imported.located.candidates,
    examples: records.slice(0, EXAMPLES).map(exampleOf),
  }

const exampleOf = ({ type, sourceId = '', fields }: IncomingRecord): MappedExample => ({
  sourceId,
  name: String(fields.name),
  ...(type === 'place' ? { category: String(fields.category ?? UNJUDGED_CATEGORY) } : {}),
  ...(typeof fields.address === 'string' ? { address: fields.address } : {}),
})

export type FileReader = ReturnType<typeof createFileReader>
