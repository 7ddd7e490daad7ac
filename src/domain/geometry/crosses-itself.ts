import { type Edge, edgeFinder, meeting } from './edges'
import type { Position } from './geometry'
import { cross } from './signed-area'

/** Two edges of a ring that meet where they should not. Edge `n` runs from corner `n` to the next one. */
export type Crossing = { readonly edges: readonly [number, number]; readonly position: Position }

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

/** Neighbouring edges always share a corner; it is wrong only when one runs back over the other. */
const foldsBack = (from: Position, corner: Position, to: Position): boolean =>
  cross(from, corner, to) === 0 &&
  (from[0] - corner[0]) * (to[0] - corner[0]) + (from[1] - corner[1]) * (to[1] - corner[1]) > 0

/** Corners without repeats: a corner equal to the one before, and a closing corner, make no edge. */
const distinctCorners = (ring: readonly Position[]): readonly { index: number; position: Position }[] => {
  const corners = ring
    .map((position, index) => ({ index, position }))
    .filter(({ position, index }) => index === 0 || !isSame(position, ring[index - 1] as Position))
  const first = corners[0]
  const last = corners[corners.length - 1]
  if (first && last && corners.length > 1 && isSame(first.position, last.position)) corners.pop()
  return corners
}

/**
 * All places where a ring crosses or touches itself. The ring may be given closed or not; the closing edge counts and
 * has the index of the last corner.
 */
export const crossingsOf = (ring: readonly Position[]): readonly Crossing[] => {
  const corners = distinctCorners(ring)
  const count = corners.length
  if (count < 3) return []
  const at = (n: number) => corners[n % count] as { index: number; position: Position }
  const edges = corners.map((corner, n): Edge => [corner.position, at(n + 1).position])
  const found: Crossing[] = []
  const near = edgeFinder(edges)
  for (let i = 0; i < count; i++) {
    const first = edges[i] as Edge
    for (const j of near(first).sort((a, b) => a - b)) {
      if (j <= i) continue
      const second = edges[j] as Edge
      const follows = j === i + 1
      const precedes = i === 0 && j === count - 1
      let position: Position | undefined
      if (follows && foldsBack(first[0], first[1], second[1])) position = first[1]
      else if (precedes && foldsBack(second[0], second[1], first[1])) position = first[0]
      else if (!follows && !precedes) position = meeting(first, second)
      if (position) found.push({ edges: [at(i).index, at(j).index], position })
    }
  }
  return found
}

/** The first spot where a ring crosses or touches itself; `undefined` for a simple ring. */
export const firstCrossing = (ring: readonly Position[]): Position | undefined =>
  crossingsOf(ring)[0]?.position
