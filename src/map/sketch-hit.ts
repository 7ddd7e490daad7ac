import type { Position } from '@/domain/geometry/geometry'
import type { Sketch, SketchPath } from '@/domain/sketch/sketch'

export type Pixel = { readonly x: number; readonly y: number }
export type Project = (position: Position) => Pixel

/** Pixels around a point that a finger means by it: with a handle of 44. */
const POINT_REACH = 22

/** Pixels on either side of a line that count as a tap on it. */
const EDGE_REACH = 16

/** Edges of a path by the index of the point they begin at. A ring has one more, which closes it. */
export const edgeCount = ({ points }: SketchPath, { shape }: Pick<Sketch, 'shape'>): number => {
  if (shape === 'points' || points.length < 2) return 0
  return shape === 'area' && points.length > 2 ? points.length : points.length - 1
}

export type SketchHit =
  | { readonly type: 'point'; readonly path: number; readonly index: number }
  /** An edge by the point it begins at; `share` of it lies before the spot. */
  | { readonly type: 'edge'; readonly path: number; readonly after: number; readonly share: number }

const far = (a: Pixel, b: Pixel): number => Math.hypot(a.x - b.x, a.y - b.y)

const shareOf = (at: Pixel, a: Pixel, b: Pixel): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  return length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length))
}

/** What of a sketch is meant by a spot on the screen: the nearest point, else the nearest edge. */
export const hitSketch = (sketch: Sketch, at: Pixel, project: Project): SketchHit | undefined => {
  let point: { hit: SketchHit; far: number } | undefined
  let edge: { hit: SketchHit; far: number } | undefined
  sketch.paths.forEach((own, path) => {
    if (own.follows) return
    const pixels = own.points.map(project)
    pixels.forEach((pixel, index) => {
      const away = far(at, pixel)
      if (away <= (point?.far ?? POINT_REACH)) point = { hit: { type: 'point', path, index }, far: away }
    })
    for (let after = 0; after < edgeCount(own, sketch); after++) {
      const a = pixels[after] as Pixel
      const b = pixels[(after + 1) % pixels.length] as Pixel
      const share = shareOf(at, a, b)
      const away = far(at, { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share })
      if (away <= (edge?.far ?? EDGE_REACH)) edge = { hit: { type: 'edge', path, after, share }, far: away }
    }
  })
  return point?.hit ?? edge?.hit
}

/** The spot on an edge of a path. */
export const spotOnEdge = ({ points }: SketchPath, after: number, share: number): Position => {
  const [ax, ay] = points[after] as Position
  const [bx, by] = points[(after + 1) % points.length] as Position
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}
