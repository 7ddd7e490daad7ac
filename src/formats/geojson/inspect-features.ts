import { crossingsOf } from '@/domain/geometry/crosses-itself'
import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { inPoland } from '@/domain/geometry/in-poland'
import type { ToDegrees } from '@/domain/geometry/project'
import { type Problem, problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { Tally } from '@/domain/tally'
import type { RawFeature } from './raw'
import { type ReadGeometry, readGeometry } from './read-geometry'

/** Pairs of edges compared in one file: about two seconds. Beyond it rings are taken as they are. */
const MOST_COMPARISONS = 200_000_000

/** Larger rings are not looked at: every spot where a ring crosses itself is kept, at worst half the square of this. */
const MOST_CORNERS = 1000

export type Inspected = {
  /** What each feature's geometry was read as, in the order of the features. */
  readonly shapes: readonly ReadGeometry[]
  /** Remarks on shapes that will be kept otherwise than they stand in the file, or not at all. */
  readonly notes: readonly Problem[]
  /** Nothing lies in Poland, and all of it would if longitude and latitude had changed places. */
  readonly maybeSwapped: boolean
}

/**
 * Reads every shape of a file, once. Refuses the whole file at the first position that lies outside the world.
 *
 * @param toDegrees for coordinates that are not longitude and latitude
 */
export const inspectFeatures = (
  features: readonly RawFeature[],
  name: string,
  toDegrees?: ToDegrees,
): Result<Inspected> => {
  const tally = new Tally()
  let comparisons = 0
  const shapes: ReadGeometry[] = []
  let found = 0
  let swapped = 0
  for (const { geometry } of features) {
    const shape = readGeometry(geometry, toDegrees)
    shapes.push(shape)
    const index = shapes.length
    const { parts, hadAltitude, hadOpenRing, unreadable, outside } = shape
    if (outside) {
      const [x, y] = outside
      return fail(problem('file.coordinates-out-of-range', { name, index, x, y }))
    }
    if (hadAltitude) tally.add('import.altitude-dropped', index)
    if (hadOpenRing) tally.add('import.rings-closed', index)
    if (unreadable > 0) tally.add('import.geometry-skipped', index)
    if (parts.length > 1) tally.add('import.collections-split', index)
    for (const part of parts) {
      found += 1
      const [x, y] = somePosition(part)
      if (inPoland(y, x) && !inPoland(x, y)) swapped += 1
      for (const ring of ringsOf(part)) {
        const needed = ring.length ** 2 / 2
        if (ring.length > MOST_CORNERS || comparisons + needed > MOST_COMPARISONS) continue
        comparisons += needed
        if (crossingsOf(ring).length === 0) continue
        tally.add('import.crosses-itself', index)
        break
      }
    }
  }
  return ok({ shapes, notes: tally.notes(), maybeSwapped: found > 0 && swapped === found })
}

const NO_RINGS: readonly (readonly Position[])[] = []

const ringsOf = (geometry: PlaceGeometry): readonly (readonly Position[])[] =>
  geometry.type === 'Polygon'
    ? geometry.coordinates
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : NO_RINGS

const somePosition = ({ coordinates }: PlaceGeometry): Position => {
  let value: unknown = coordinates
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0]
  return value as Position
}
