import { crossingsOf } from '@/domain/geometry/crosses-itself'
import { isPlaceGeometry, type PlaceGeometry, type Position } from '@/domain/geometry/geometry'
import { rewind } from '@/domain/geometry/rewind'
import type { RawGeometry } from './raw'
import type { Tally } from '@/domain/tally'

/** Comparing each edge with each is for hand-drawn rings; a longer one comes from a survey and is taken as it is. */
const CHECKED_CORNERS = 1500

/** A collection inside a collection inside a collection … is no map. */
const DEEPEST = 8

/**
 * The parts of a geometry as this program keeps them: altitudes dropped, rings closed and wound (RFC 7946 §3.1.6),
 * collections taken apart. What can't be read is left out and counted.
 */
export const readGeometry = (
  raw: RawGeometry,
  tally: Tally,
  index: number,
  depth = 0,
): readonly PlaceGeometry[] => {
  if (raw.type === 'GeometryCollection' && Array.isArray(raw.geometries) && depth < DEEPEST) {
    return raw.geometries.flatMap((part) =>
      typeof part === 'object' && part !== null ? readGeometry(part, tally, index, depth + 1) : [],
    )
  }
  const seen = { altitude: false, open: false }
  const isArea = raw.type === 'Polygon' || raw.type === 'MultiPolygon'
  const ringDepth = raw.type === 'Polygon' ? 1 : raw.type === 'MultiPolygon' ? 2 : -1
  const geometry = { type: raw.type, coordinates: clean(raw.coordinates, ringDepth, seen) }
  if (!isPlaceGeometry(geometry)) {
    tally.add('import.geometry-skipped', index)
    return []
  }
  if (seen.altitude) tally.add('import.altitude-dropped', index)
  if (seen.open) tally.add('import.rings-closed', index)
  if (!isArea || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [geometry]
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  if (rings.some((ring) => ring.length <= CHECKED_CORNERS && crossingsOf(ring).length > 0)) {
    tally.add('import.crosses-itself', index)
  }
  return [rewind(geometry)]
}

/** Copies coordinates without altitudes; `ringDepth` counts down to 0 where lists of positions are rings. */
const clean = (value: unknown, ringDepth: number, seen: { altitude: boolean; open: boolean }): unknown => {
  if (!Array.isArray(value)) return value
  if (typeof value[0] === 'number') {
    if (value.length > 2) seen.altitude = true
    return value.slice(0, 2)
  }
  const parts = value.map((part) => clean(part, ringDepth - 1, seen))
  return ringDepth === 0 ? closed(parts as readonly Position[], seen) : parts
}

const closed = (ring: readonly Position[], seen: { open: boolean }): readonly Position[] => {
  const [first] = ring
  const last = ring.at(-1)
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring
  seen.open = true
  return [...ring, first]
}
