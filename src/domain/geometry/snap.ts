import { type Edge, edgeFinder } from './edges'
import type { Position } from './geometry'

/** The nearest corner or edge within `reachM` metres; `undefined` when there is none. */
export type Snapper = (position: Position, reachM: number, from?: Position) => Position | undefined

const METRES_PER_DEGREE = 111_195

/** Degrees that surely hold so many metres, in either direction. */
export const reachDegrees = ([, lat]: Position, metres: number): number =>
  metres / METRES_PER_DEGREE / Math.cos((lat * Math.PI) / 180)

export type Spot = {
  readonly position: Position
  /** Part of the edge that lies before it, 0 to 1. */
  readonly share: number
  readonly farM: number
}

/** The spot of an edge that is nearest to a position, which is not far from it: the ground is taken as flat there. */
export const nearestOnEdge = ([a, b]: Edge, [x, y]: Position): Spot => {
  const width = Math.cos((y * Math.PI) / 180)
  const dx = (b[0] - a[0]) * width
  const dy = b[1] - a[1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - a[0]) * width * dx + (y - a[1]) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  const position: Position =
    share === 0 ? a : share === 1 ? b : [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
  const farM = METRES_PER_DEGREE * Math.hypot((position[0] - x) * width, position[1] - y)
  return { position, share, farM }
}

const nearest = (spots: readonly Spot[], reachM: number): Position | undefined => {
  let best: Spot | undefined
  for (const spot of spots) if (spot.farM <= (best?.farM ?? reachM)) best = spot
  return best?.position
}

/**
 * Finds what a point near these rings or lines should stand on. `from`, where the point was: what ends there does not
 * hold it back.
 */
export const createSnapper = (lines: Iterable<readonly Position[]>): Snapper => {
  const edges: Edge[] = []
  for (const line of lines) {
    for (let n = 0; n + 1 < line.length; n++) edges.push([line[n] as Position, line[n + 1] as Position])
  }
  const near = edgeFinder(edges)
  return (position, reachM, from) => {
    const isFrom = (end: Position): boolean => from !== undefined && end[0] === from[0] && end[1] === from[1]
    const found = near([position, position], reachDegrees(position, reachM))
      .map((n) => edges[n] as Edge)
      .filter(([a, b]) => !isFrom(a) && !isFrom(b))
    // A corner wins over an edge that is a little nearer: what should fit together fits at corners.
    const corners = found.flat().map((end) => nearestOnEdge([end, end], position))
    return (
      nearest(corners, reachM) ??
      nearest(
        found.map((edge) => nearestOnEdge(edge, position)),
        reachM,
      )
    )
  }
}
