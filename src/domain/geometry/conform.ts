import { type Edge, edgeFinder } from './edges'
import type { Position } from './geometry'
import { nearestOnEdge, reachDegrees } from './snap'

/** What is nearer is the same spot: a snapped corner is never exactly on a slanted edge, and files round. */
export const SAME_SPOT_M = 0.1

/**
 * A ring (not closed) that has every one of the positions that lie on it as a corner of its own, digit for digit: a
 * corner that is as near takes its place, else it is put in between. Two rings that are both done so have their common
 * boundary in common exactly.
 */
export const conformRing = (
  corners: readonly Position[],
  positions: Iterable<Position>,
): readonly Position[] => {
  const edges = corners.map((from, n): Edge => [from, corners[(n + 1) % corners.length] as Position])
  const near = edgeFinder(edges)
  const moved = [...corners]
  const between = new Map<number, { readonly share: number; readonly position: Position }[]>()
  for (const position of positions) {
    let best: { edge: number; share: number; farM: number } | undefined
    for (const edge of near([position, position], reachDegrees(position, SAME_SPOT_M))) {
      const spot = nearestOnEdge(edges[edge] as Edge, position)
      if (spot.farM <= (best?.farM ?? SAME_SPOT_M)) best = { edge, ...spot }
    }
    if (!best) continue
    const { edge } = best
    const ends = [edge, (edge + 1) % corners.length]
    const corner = ends.find((end) => {
      const at = corners[end] as Position
      return nearestOnEdge([at, at], position).farM <= SAME_SPOT_M
    })
    if (corner !== undefined) moved[corner] = position
    else between.set(edge, [...(between.get(edge) ?? []), { share: best.share, position }])
  }
  if (between.size === 0 && moved.every((corner, n) => corner === corners[n])) return corners
  return moved.flatMap((corner, n) => [
    corner,
    ...(between.get(n) ?? []).sort((a, b) => a.share - b.share).map(({ position }) => position),
  ])
}
