import { type ImportContext, type ImportPlan, planImport } from '@/domain/change/plan-import'
import { presentOf } from '@/domain/change/present'
import type { FileMapping } from '@/domain/mapping/file-mapping'
import type { AnyRecord } from '@/domain/schema/record'
import type { ForeignOptions } from '@/formats/geojson/foreign-records'
import { surveyFile } from '@/formats/geojson/survey-file'
import { type Incoming, toIncoming } from '@/formats/geojson/to-incoming'
import { type Imported, readFile } from '@/formats/read-file'

export const bytesOf = (content: unknown): Uint8Array =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))

/** What a file that must be readable holds. */
export const imported = async (content: unknown): Promise<Imported> => {
  const result = await readFile({ name: 'plik.geojson', bytes: bytesOf(content) })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

type MappingOptions = Partial<Omit<ForeignOptions, 'mapping'>> & { readonly mapping?: Partial<FileMapping> }

/** Mapped as the file suggests, but for what `mapping` says otherwise. */
export const incomingOf = async (
  content: unknown,
  { mapping, ...options }: MappingOptions = {},
): Promise<Incoming> => {
  const file = await imported(content)
  const { guess } = surveyFile(file)
  return toIncoming(file, { mapping: { ...guess, polygonsAs: 'neighbourhood', ...mapping }, ...options })
}

/** Reads a file and compares it with a map; new ids are `new1`, `new2` … */
export const planOf = async (
  content: unknown,
  records: readonly AnyRecord[] = [],
  options: MappingOptions & Partial<Pick<ImportContext, 'mapId' | 'takeTwins'>> = {},
): Promise<ImportPlan & { readonly fileNotes: Incoming['notes'] }> => {
  const { records: incoming, origin, notes } = await incomingOf(content, options)
  let serial = 0
  const newId = (): string => {
    serial += 1
    return `new${serial}`
  }
  const { mapId, takeTwins } = options
  const here = presentOf(new Map(records.map((record) => [record.id, record])))
  const context = {
    origin,
    newId,
    now: '2026-12-01T10:00:00.000Z',
    by: 'importer',
    ...(mapId ? { mapId } : {}),
    ...(takeTwins ? { takeTwins } : {}),
  }
  return { ...planImport(here, incoming, context), fileNotes: notes }
}

/** A map after a plan, as `document` would leave it but for the clock. */
export const applied = (records: readonly AnyRecord[], { change }: ImportPlan): readonly AnyRecord[] => [
  ...records.map((record) => {
    const fields = change.patch?.find(({ id }) => id === record.id)?.fields ?? {}
    return Object.fromEntries(
      Object.entries({ ...record, ...fields }).filter(
        ([field, value]) => value !== null || field === 'geometry',
      ),
    ) as unknown as AnyRecord
  }),
  ...(change.put ?? []),
]
