import { containsPosition } from './contains-position'
import type { PlaceGeometry, Position } from './geometry'
import { distanceMetres, lengthMetres } from './length-metres'
import { signedArea } from './signed-area'

type Rings = readonly (readonly Position[])[]

/** The spot half way along a line. */
const middleOfLine = (line: readonly Position[]): Position => {
  let left = lengthMetres(line) / 2
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as Position
    const to = line[i] as Position
    const step = distanceMetres(from, to)
    if (step >= left && step > 0) {
      const share = left / step
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    }
    left -= step
  }
  return line[0] as Position
}

/** Centre of gravity of the outer ring (shoelace); may lie outside a bent area or in a hole. */
const centroid = (ring: readonly Position[]): Position | undefined => {
  const doubled = 2 * signedArea(ring)
  const origin = ring[0]
  if (doubled === 0 || !origin) return undefined
  let lng = 0
  let lat = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    // Relative to the first corner: degrees far from zero would eat the digits of a small area.
    const ax = (ring[i] as Position)[0] - origin[0]
    const ay = (ring[i] as Position)[1] - origin[1]
    const bx = (ring[i + 1] as Position)[0] - origin[0]
    const by = (ring[i + 1] as Position)[1] - origin[1]
    const weight = ax * by - bx * ay
    lng += (ax + bx) * weight
    lat += (ay + by) * weight
  }
  return [origin[0] + lng / (3 * doubled), origin[1] + lat / (3 * doubled)]
}

/** Middle of the widest stretch of the area along one parallel. */
const widestStretch = (rings: Rings, lat: number): { position: Position; width: number } | undefined => {
  const hits: number[] = []
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as Position
      const [bx, by] = ring[i + 1] as Position
      if (ay > lat !== by > lat) hits.push(ax + ((lat - ay) / (by - ay)) * (bx - ax))
    }
  }
  hits.sort((a, b) => a - b)
  let best: { position: Position; width: number } | undefined
  for (let i = 0; i + 1 < hits.length; i += 2) {
    const west = hits[i] as number
    const east = hits[i + 1] as number
    if (!best || east - west > best.width) best = { position: [(west + east) / 2, lat], width: east - west }
  }
  return best
}

const SCAN_LINES = 9

const insideOfPolygon = (rings: Rings): Position => {
  const outer = rings[0] as readonly Position[]
  const centre = centroid(outer)
  if (centre && containsPosition({ type: 'Polygon', coordinates: rings }, centre)) return centre
  const lats = outer.map(([, lat]) => lat)
  const south = lats.reduce((a, b) => Math.min(a, b))
  const north = lats.reduce((a, b) => Math.max(a, b))
  let best: { position: Position; width: number } | undefined
  for (let n = 1; n <= SCAN_LINES; n++) {
    const stretch = widestStretch(rings, south + ((north - south) * n) / (SCAN_LINES + 1))
    if (stretch && (!best || stretch.width > best.width)) best = stretch
  }
  return best?.position ?? (outer[0] as Position)
}

/**
 * One position that stands for the whole geometry, for a pin or a label: a point itself, the first of several, the middle
 * of the longest line, a spot inside the largest polygon (never in a hole).
 */
export const representativePosition = (geometry: PlaceGeometry): Position => {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates
    case 'MultiPoint':
      return geometry.coordinates[0] as Position
    case 'LineString':
      return middleOfLine(geometry.coordinates)
    case 'MultiLineString':
      return middleOfLine(geometry.coordinates.reduce((a, b) => (lengthMetres(b) > lengthMetres(a) ? b : a)))
    case 'Polygon':
      return insideOfPolygon(geometry.coordinates)
    case 'MultiPolygon':
      return insideOfPolygon(
        geometry.coordinates.reduce((a, b) =>
          Math.abs(signedArea(b[0] ?? [])) > Math.abs(signedArea(a[0] ?? [])) ? b : a,
        ),
      )
  }
}
