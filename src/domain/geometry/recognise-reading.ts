import { TOWNS } from '@/domain/towns'
import { VOIVODESHIPS } from '@/domain/voivodeships'
import { containsPosition } from './contains-position'
import type { Position } from './geometry'
import { inPoland } from './in-poland'
import { distanceMetres } from './length-metres'
import { degreesOf } from './project'
import { type AxisOrder, type CoordinateReading, SYSTEMS, type SystemId } from './systems'

/** One way to read the coordinates of a file, and where its things would be. */
export type ReadingCandidate = {
  readonly reading: CoordinateReading
  /** Some of them, for a picture. */
  readonly dots: readonly Position[]
  /** The town that most of them are near to. */
  readonly town?: string
}

export type ReadingHints = {
  /** What the file says of itself. */
  readonly stated?: SystemId
  /** Where the map is that the file is read into: a file of the same town is likelier than of any other. */
  readonly near?: Position
}

/** A table of thousands has some slips; the rest has to be right. */
const LEAST_SHARE = 0.8

const NEAR_METRES = 60_000
const DOTS = 120
const ORDERS: readonly AxisOrder[] = ['east-north', 'north-east']

/**
 * The ways to read these pairs of numbers by which they lie in Poland, the likeliest first: near the map, within the
 * borders, then in the order of `SYSTEMS` and with east first, as GeoJSON has it.
 */
export const recogniseReading = (
  pairs: readonly (readonly [number, number])[],
  { stated, near }: ReadingHints = {},
): readonly ReadingCandidate[] => {
  // Zeros stand for what is missing.
  const said = pairs.filter(([first, second]) => first !== 0 || second !== 0)
  const systems = SYSTEMS.filter(({ id }) => stated === undefined || id === stated || id === 'wgs84')
  const found = systems.flatMap(({ id }) =>
    ORDERS.flatMap((order) => look(said, { system: id, order }, near) ?? []),
  )
  return found.sort((a, b) => b.likeliness - a.likeliness).map(({ candidate }) => candidate)
}

/** `undefined` when it is none: too few of the things would be in Poland. */
const look = (
  pairs: readonly (readonly [number, number])[],
  reading: CoordinateReading,
  near: Position | undefined,
): { readonly candidate: ReadingCandidate; readonly likeliness: number } | undefined => {
  const toDegrees = degreesOf(reading)
  const inside = pairs.flatMap(([first, second]) => {
    const position = toDegrees(first, second)
    return position && inPoland(...position) ? [position] : []
  })
  const middle = inside[Math.floor(inside.length / 2)]
  if (!middle || inside.length < pairs.length * LEAST_SHARE) return undefined
  const isNear = near !== undefined && distanceMetres(near, middle) < NEAR_METRES
  const candidate = candidateOf(reading, inside)
  const within = candidate.dots.filter(isWithinBorders).length / candidate.dots.length
  return { candidate, likeliness: (isNear ? 2 : 0) + within }
}

/** For a reading that leads to these positions, whether or not it is likely. */
export const candidateOf = (reading: CoordinateReading, positions: readonly Position[]): ReadingCandidate => {
  const dots = thinned(positions)
  const town = commonTown(dots)
  return { reading, dots, ...(town ? { town } : {}) }
}

const thinned = (positions: readonly Position[]): readonly Position[] => {
  const step = Math.ceil(positions.length / DOTS)
  return positions.filter((_position, at) => at % step === 0)
}

const isWithinBorders = (position: Position): boolean =>
  VOIVODESHIPS.some(({ outline }) => containsPosition({ type: 'Polygon', coordinates: [outline] }, position))

const nearestTown = (position: Position): string | undefined => {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { name, centre, zoom } of TOWNS) {
    const distance = distanceMetres(centre, position)
    if (distance > NEAR_METRES) continue
    // The outskirts of a city are no suburb's: a town reaches as far as the zoom that shows it.
    const reach = distance * 2 ** zoom
    if (reach >= least) continue
    least = reach
    best = name
  }
  return best
}

/** Dots that are asked: more than a few say the same. */
const VOTERS = 25

/** The town that most of the dots are near to. */
const commonTown = (dots: readonly Position[]): string | undefined => {
  const votes = new Map<string, number>()
  const step = Math.ceil(dots.length / VOTERS)
  for (let at = 0; at < dots.length; at += step) {
    const town = nearestTown(dots[at] as Position)
    if (town !== undefined) votes.set(town, (votes.get(town) ?? 0) + 1)
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0]
}
