import type { Position } from '@/domain/geometry/geometry'
import type { ReadingCandidate, ReadingHints } from '@/domain/geometry/recognise-reading'
import {
  type CoordinateReading,
  PLAIN_READING,
  type SystemId,
  sameReading,
  systemLabel,
  systemOfEpsg,
} from '@/domain/geometry/systems'
import { type Problem, problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { type Inspected, inspectFeatures } from './inspect-features'
import type { ParsedGeojson } from './parse-geojson'
import { samplePairs } from './sample-pairs'
import { statedSystem } from './stated-system'

export type ShapeHints = Pick<ReadingHints, 'near'> & {
  /** What a person has said of the coordinates of just this file. */
  readonly reading?: CoordinateReading
}

export type ReadShapes = Pick<Inspected, 'shapes' | 'notes'> & {
  /** How the coordinates were read. */
  readonly reading: CoordinateReading
  /** How else they may be meant, the likeliest first; empty where there is no doubt, and nobody need be asked. */
  readonly candidates: readonly ReadingCandidate[]
}

/**
 * Reads the shapes of a file, whatever coordinates they are in: longitude and latitude, the system that its `crs` states,
 * or the one by which it would lie in Poland. What is not beyond doubt comes with candidates, to be confirmed by a person.
 */
export const readShapes = async (
  { features, collection }: ParsedGeojson,
  name: string,
  hints: ShapeHints = {},
): Promise<Result<ReadShapes>> => {
  const stated = statedSystem(collection.crs)
  const system = stated?.epsg === undefined ? undefined : systemOfEpsg(stated.epsg)
  const refusal = stated && problem('file.other-crs', { name, crs: stated.words })
  if (refusal && !system) return fail(refusal)

  let plain: Result<Inspected> | undefined
  if (!system || system === 'wgs84') {
    plain = inspectFeatures(features, name)
    if (plain.ok && !plain.value.maybeSwapped)
      return ok({ ...plain.value, reading: PLAIN_READING, candidates: [] })
  }
  // Fetched with the first file that needs it.
  const { degreesOf } = await import('@/domain/geometry/project')
  const pairs = samplePairs(features)
  if (pairs.length === 0) return takePlain(features, name)
  const candidates = await findCandidates(pairs, system, plain?.ok === true, hints.near)
  const [first] = candidates
  if (!first) return plain && !plain.ok ? plain : fail(refusal ?? problem('file.no-features', { name }))

  const wanted = hints.reading
  const { reading } = candidates.find((one) => wanted && sameReading(one.reading, wanted)) ?? first
  const isPlain = sameReading(reading, PLAIN_READING)
  const read = inspectFeatures(features, name, isPlain ? undefined : degreesOf(reading))
  if (!read.ok) return read
  const isStated = system !== undefined && system !== 'wgs84'
  return ok({
    shapes: read.value.shapes,
    notes: [...remarksOn(reading, isStated), ...read.value.notes],
    reading,
    candidates: isStated && candidates.length === 1 ? [] : candidates,
  })
}

/** There is nothing to be converted. */
const takePlain = (features: ParsedGeojson['features'], name: string): Result<ReadShapes> => {
  const read = inspectFeatures(features, name)
  return read.ok ? ok({ ...read.value, reading: PLAIN_READING, candidates: [] }) : read
}

const findCandidates = async (
  pairs: readonly (readonly [number, number])[],
  stated: SystemId | undefined,
  isPlainPossible: boolean,
  near: Position | undefined,
): Promise<readonly ReadingCandidate[]> => {
  const { candidateOf, recogniseReading } = await import('@/domain/geometry/recognise-reading')
  const found = recogniseReading(pairs, { ...(stated ? { stated } : {}), ...(near ? { near } : {}) })
  // What stands there may be meant, wherever on the globe it leads.
  const taken = isPlainPossible
    ? PLAIN_READING
    : found.length === 0 && stated === 'web-mercator'
      ? WORLDWIDE
      : undefined
  if (!taken) return found
  const { degreesOf } = await import('@/domain/geometry/project')
  const toDegrees = degreesOf(taken)
  const positions = pairs.map(([x, y]) => toDegrees(x, y)).filter((position) => position !== undefined)
  return positions.length > 0 ? [...found, candidateOf(taken, positions)] : found
}

/** Of the systems known here the one that is used outside of Poland. */
const WORLDWIDE: CoordinateReading = { system: 'web-mercator', order: 'east-north' }

const remarksOn = (reading: CoordinateReading, isStated: boolean): readonly Problem[] => {
  if (reading.system !== 'wgs84') return [problem('import.reprojected', { crs: systemLabel(reading.system) })]
  if (isStated) return [problem('import.crs-ignored')]
  return reading.order === 'north-east' ? [problem('import.swapped')] : []
}
