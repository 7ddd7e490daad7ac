import type { AreaGeometry, Position } from '@/domain/geometry/geometry'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { toWorld, type WorldPoint } from './web-mercator'

/** Pixels on either side of a boundary that count as a tap on it: together 32, on a line without neighbours. */
const REACH = 16

const distanceToEdge = ([px, py]: WorldPoint, [ax, ay]: WorldPoint, [bx, by]: WorldPoint): number => {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length))
  return Math.hypot(px - (ax + share * dx), py - (ay + share * dy))
}

const distanceToArea = (at: WorldPoint, geometry: AreaGeometry): number => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  let least = Number.POSITIVE_INFINITY
  for (const ring of polygons.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const from = toWorld(ring[i] as Position)
      const to = toWorld(ring[i + 1] as Position)
      least = Math.min(least, distanceToEdge(at, from, to))
    }
  }
  return least
}

/**
 * Id of the area whose boundary a tap means. Only the boundary counts: inside an area a tap is for what lies there.
 *
 * @param worldSize pixels per side of the world's square at this zoom
 */
export const findArea = (
  areas: Iterable<Neighbourhood>,
  at: WorldPoint,
  worldSize: number,
): string | undefined => {
  let best: { id: string; far: number } | undefined
  for (const { id, geometry } of areas) {
    const far = distanceToArea(at, geometry) * worldSize
    if (far <= REACH && (!best || far < best.far)) best = { id, far }
  }
  return best?.id
}
