import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import type { ToDegrees } from '@/domain/geometry/project'
import { rewind } from '@/domain/geometry/rewind'
import { gatherParts } from './gather-parts'
import type { RawGeometry } from './raw'

export type ReadGeometry = {
  /** What can be kept: without altitudes, rings closed and wound (RFC 7946 §3.1.6), of collections one for each sort of shape. */
  readonly parts: readonly PlaceGeometry[]
  readonly hadAltitude: boolean
  readonly hadOpenRing: boolean
  /** How many parts could not be read. */
  readonly unreadable: number
  /** The first position beyond ±180°, ±90°: projected coordinates, or no coordinates at all. */
  readonly outside: readonly [x: number, y: number] | undefined
}

type Seen = {
  readonly toDegrees: ToDegrees | undefined
  altitude: boolean
  open: boolean
  outside: readonly [number, number] | undefined
}

const NOTHING: ReadGeometry = {
  parts: [],
  hadAltitude: false,
  hadOpenRing: false,
  unreadable: 0,
  outside: undefined,
}

/** More parts than this in one feature is a hostile file. */
const MOST_PARTS = 100_000

/**
 * Reads a geometry of a file as this program keeps it. One without positions, such as an empty `coordinates`, gives no
 * part and counts as none at all (RFC 7946 §3.1).
 *
 * @param toDegrees for coordinates that are not longitude and latitude; what it can't place can't be read
 */
export const readGeometry = (raw: RawGeometry | null | undefined, toDegrees?: ToDegrees): ReadGeometry => {
  if (!raw) return NOTHING
  if (!toDegrees && isPlainPoint(raw))
    return { ...NOTHING, parts: [{ type: 'Point', coordinates: raw.coordinates }] }
  const seen: Seen = { toDegrees, altitude: false, open: false, outside: undefined }
  const parts: PlaceGeometry[] = []
  let unreadable = 0
  // A stack instead of recursion: collections may be nested deeper than a call stack.
  const left: unknown[] = [raw]
  for (let n = 0; left.length > 0 && n < MOST_PARTS; n++) {
    const next = left.pop()
    const { type, geometries, coordinates } = (
      typeof next === 'object' && next !== null ? next : {}
    ) as RawGeometry
    if (type === 'GeometryCollection' && Array.isArray(geometries)) {
      for (let at = geometries.length - 1; at >= 0; at--) left.push(geometries[at])
      continue
    }
    if (Array.isArray(coordinates) && coordinates.length === 0 && Object.hasOwn(READERS, type)) continue
    const part = Object.hasOwn(READERS, type)
      ? READERS[type as PlaceGeometry['type']](coordinates, seen)
      : undefined
    if (part) parts.push(part)
    else unreadable += 1
  }
  return {
    parts: parts.length > 1 ? gatherParts(parts) : parts,
    hadAltitude: seen.altitude,
    hadOpenRing: seen.open,
    unreadable: unreadable + left.length,
    outside: seen.outside,
  }
}

/** By far the most there are of in a large file; nothing in one has to be put right. */
const isPlainPoint = (raw: RawGeometry): raw is RawGeometry & { readonly coordinates: Position } => {
  const { type, coordinates } = raw
  if (type !== 'Point' || !Array.isArray(coordinates) || coordinates.length !== 2) return false
  const [x, y] = coordinates as readonly unknown[]
  return typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90
}

type Reader = (coordinates: unknown, seen: Seen) => PlaceGeometry | undefined

const READERS: Readonly<Record<PlaceGeometry['type'], Reader>> = {
  Point: (value, seen) => {
    const coordinates = position(value, seen)
    return coordinates && { type: 'Point', coordinates }
  },
  MultiPoint: (value, seen) => {
    const coordinates = listOf(value, seen, position)
    return coordinates && { type: 'MultiPoint', coordinates }
  },
  LineString: (value, seen) => {
    const coordinates = line(value, seen)
    return coordinates && { type: 'LineString', coordinates }
  },
  MultiLineString: (value, seen) => {
    const coordinates = listOf(value, seen, line)
    return coordinates && { type: 'MultiLineString', coordinates }
  },
  Polygon: (value, seen) => {
    const coordinates = listOf(value, seen, ring)
    return coordinates && rewind({ type: 'Polygon', coordinates })
  },
  MultiPolygon: (value, seen) => {
    const coordinates = listOf(value, seen, (rings, so) => listOf(rings, so, ring))
    return coordinates && rewind({ type: 'MultiPolygon', coordinates })
  },
}

const listOf = <T>(
  value: unknown,
  seen: Seen,
  read: (item: unknown, seen: Seen) => T | undefined,
): readonly T[] | undefined => {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const items: T[] = []
  for (const item of value) {
    const found = read(item, seen)
    if (found === undefined) return undefined
    items.push(found)
  }
  return items
}

/** Altitude, the third number of RFC 7946 §3.1.1, is dropped. */
const position = (value: unknown, seen: Seen): Position | undefined => {
  if (!Array.isArray(value)) return undefined
  const [x, y] = value as readonly unknown[]
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    return undefined
  if (seen.toDegrees) {
    if (value.length > 2) seen.altitude = true
    return seen.toDegrees(x, y)
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) seen.outside ??= [x, y]
  if (value.length > 2) seen.altitude = true
  return [x, y]
}

const line = (value: unknown, seen: Seen): readonly Position[] | undefined => {
  const positions = listOf(value, seen, position)
  return positions && positions.length >= 2 ? positions : undefined
}

/** Four positions at least, the last like the first (RFC 7946 §3.1.6); an open ring is closed. */
const ring = (value: unknown, seen: Seen): readonly Position[] | undefined => {
  const positions = listOf(value, seen, position)
  const first = positions?.[0]
  const last = positions?.[positions.length - 1]
  if (!positions || !first || !last) return undefined
  const isClosed = first[0] === last[0] && first[1] === last[1]
  const closed = isClosed ? positions : [...positions, first]
  if (closed.length < 4) return undefined
  if (!isClosed) seen.open = true
  return closed
}
