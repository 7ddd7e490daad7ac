import { type Edge, edgeFinder } from './edges'
import type { Position } from './geometry'

/** The nearest corner or edge within `reachM` metres; `undefined` when there is none. */
export type Snapper = (position: Position, reachM: number, from?: Position) => Position | undefined

const METRES_PER_DEGREE = 111_195

/** A corner wins over an edge that is a little nearer: what should fit together fits at corners. */
const nearest = (
  edges: readonly Edge[],
  [x, y]: Position,
  reachM: number,
): { corner?: Position; onEdge?: Position } => {
  const width = Math.cos((y * Math.PI) / 180)
  const far = (to: Position): number => METRES_PER_DEGREE * Math.hypot((to[0] - x) * width, to[1] - y)
  let corner: { position: Position; far: number } | undefined
  let onEdge: { position: Position; far: number } | undefined
  for (const [a, b] of edges) {
    for (const end of [a, b]) {
      if (far(end) <= (corner?.far ?? reachM)) corner = { position: end, far: far(end) }
    }
    const dx = (b[0] - a[0]) * width
    const dy = b[1] - a[1]
    const length = dx * dx + dy * dy
    if (length === 0) continue
    const share = Math.max(0, Math.min(1, ((x - a[0]) * width * dx + (y - a[1]) * dy) / length))
    const spot: Position = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
    if (far(spot) <= (onEdge?.far ?? reachM)) onEdge = { position: spot, far: far(spot) }
  }
  return { ...(corner ? { corner: corner.position } : {}), ...(onEdge ? { onEdge: onEdge.position } : {}) }
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
    const reach = reachM / METRES_PER_DEGREE / Math.cos((position[1] * Math.PI) / 180)
    const isFrom = (end: Position): boolean => from !== undefined && end[0] === from[0] && end[1] === from[1]
    const found = near([position, position], reach)
      .map((n) => edges[n] as Edge)
      .filter(([a, b]) => !isFrom(a) && !isFrom(b))
    const { corner, onEdge } = nearest(found, position, reachM)
    return corner ?? onEdge
  }
}
