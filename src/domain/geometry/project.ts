import proj4 from 'proj4'
import type { Position } from './geometry'
import { type CoordinateReading, SYSTEMS, type SystemId } from './systems'

/** A pair of numbers as longitude and latitude; `undefined` for what lies nowhere in the system's part of the world. */
export type ToDegrees = (first: number, second: number) => Position | undefined

/**
 * Where the Polish systems mean something: Poland with the width of a zone around it, in degrees. A missing coordinate,
 * which tables write as zero, would land in Africa.
 */
const REACH = { west: 9, east: 29, south: 46, north: 58 }

/** About a millimetre: more digits say nothing and make files longer. */
const DIGITS = 1e8
const rounded = (degrees: number): number => Math.round(degrees * DIGITS) / DIGITS

const planeOf = (id: SystemId): string | undefined => {
  const system = SYSTEMS.find((each) => each.id === id)
  return system && 'proj' in system ? system.proj : undefined
}

/** The door to proj4, which is 90 kB: fetched with the first file that needs it. */
export const degreesOf = ({ system, order }: CoordinateReading): ToDegrees => {
  const plane = planeOf(system)
  const convert = plane === undefined ? undefined : proj4(plane)
  const isLocal = plane !== undefined && system !== 'web-mercator'
  return (first, second) => {
    if (!Number.isFinite(first) || !Number.isFinite(second)) return undefined
    const pair = order === 'east-north' ? [first, second] : [second, first]
    const [lng, lat] = (convert ? convert.inverse(pair) : pair) as [number, number]
    // Also whatever is no number.
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return undefined
    if (isLocal && (lng < REACH.west || lng > REACH.east || lat < REACH.south || lat > REACH.north))
      return undefined
    return convert ? [rounded(lng), rounded(lat)] : [lng, lat]
  }
}
