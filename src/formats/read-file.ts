import { type Problem, problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { decodeText } from './decode-text'
import { FORMAT_VERSION, isOurs } from './geojson/metadata'
import { parseGeojson } from './geojson/parse-geojson'
import type { RawCollection, RawFeature } from './geojson/raw'
import { type ReadShapes, readShapes, type ShapeHints } from './geojson/read-shapes'
import { sniff } from './sniff'

export const MAX_FILE_BYTES = 150 * 1024 * 1024

export type Imported = {
  readonly format: 'geojson'
  /** Every feature as it stands in the file, before any mapping to records; numbered from 1 in the notes. */
  readonly features: readonly RawFeature[]
  /** Their geometries as they can be kept, in WGS 84, and what may be meant by their coordinates. */
  readonly located: ReadShapes
  /** Remarks on the text; those on the shapes stand with them. */
  readonly notes: readonly Problem[]
  /** Members of the collection beside its features, such as our own `metadata`. */
  readonly collection: RawCollection
}

export type ReadPhase = 'decode' | 'parse' | 'check'

/**
 * Reads a file of any known format; the place where every later format joins. Content counts, not the name.
 * Refused whole, with the reason and the position, or taken with remarks; never half of it.
 */
export const readFile = async (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  onPhase: (phase: ReadPhase) => void = () => undefined,
  hints: ShapeHints = {},
): Promise<Result<Imported>> => {
  const tooLarge = refuseSize(name, bytes.length)
  if (tooLarge) return fail(tooLarge)
  if (bytes.length === 0) return fail(problem('file.empty', { name }))
  const kind = sniff(bytes)
  if (kind) return fail(problem('file.not-text', { name, kind }))

  onPhase('decode')
  const { text, guessed, broken } = decodeText(bytes)
  if (text.trim() === '') return fail(problem('file.empty', { name }))

  onPhase('parse')
  const parsed = parseGeojson(text, name)
  if (!parsed.ok) return parsed

  onPhase('check')
  const { features, collection } = parsed.value
  const newer = newerFormat(collection)
  if (newer !== undefined)
    return fail(problem('file.newer-format', { name, found: newer, known: FORMAT_VERSION }))
  const located = await readShapes(parsed.value, name, hints)
  if (!located.ok) return located
  const notes = [
    ...(guessed ? [problem('import.encoding-guessed', { encoding: guessed })] : []),
    ...(broken ? [problem('import.letters-broken', { count: broken })] : []),
  ]
  return ok({ format: 'geojson', features, located: located.value, notes, collection })
}

/** The refusal of a file that is too large to be read at all; asked before its bytes are touched. */
export const refuseSize = (name: string, size: number): Problem | undefined =>
  size > MAX_FILE_BYTES
    ? problem('file.too-large', {
        name,
        size: Math.ceil(size / 1024 / 1024),
        max: MAX_FILE_BYTES / 1024 / 1024,
      })
    : undefined

const newerFormat = ({ metadata }: RawCollection): number | undefined =>
  isOurs(metadata) && Number(metadata.formatVersion) > FORMAT_VERSION
    ? Number(metadata.formatVersion)
    : undefined
