import { boundsOf } from '@/domain/geometry/bounds'
import type { AreaGeometry, Position } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import { toWorld, worldSize } from './web-mercator'

/**
 * Where the name of an area stands: on its southern boundary, below the middle. Inside the area it would cover the streets
 * and pins that the map is about.
 */
export const labelPosition = (geometry: AreaGeometry): Position => {
  const [lng, lat] = representativePosition(geometry)
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  let south = lat
  for (const ring of polygons.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as Position
      const [bx, by] = ring[i + 1] as Position
      if (ax > lng !== bx > lng) south = Math.min(south, ay + ((lng - ax) / (bx - ax)) * (by - ay))
    }
  }
  return [lng, south]
}

/** Pixels per sign and around the text, a little generous: a label left out is better than one that hides the area. */
const SIGN = 8
const AROUND = 24

/** Width of an area's box on screen, in CSS pixels. */
export const widthOnScreen = (geometry: AreaGeometry, zoom: number): number => {
  const bounds = boundsOf([geometry])
  if (!bounds) return 0
  const [west, south, east] = bounds
  return (toWorld([east, south])[0] - toWorld([west, south])[0]) * worldSize(zoom)
}

/** Whether a label of these lines is no wider than its area on screen. */
export const labelFits = (geometry: AreaGeometry, zoom: number, lines: readonly string[]): boolean =>
  widthOnScreen(geometry, zoom) >= Math.max(...lines.map((line) => line.length)) * SIGN + AROUND
