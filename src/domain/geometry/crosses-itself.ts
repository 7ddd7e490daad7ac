import type { Position } from './geometry'
import { cross } from './signed-area'

/** Two edges of a ring that meet where they should not. Edge `n` runs from corner `n` to the next one. */
export type Crossing = { readonly edges: readonly [number, number]; readonly position: Position }

type Edge = readonly [from: Position, to: Position]

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

const between = (value: number, a: number, b: number): boolean =>
  value >= Math.min(a, b) && value <= Math.max(a, b)

/** For a `point` known to be in line with the edge. */
const isOn = (point: Position, [from, to]: Edge): boolean =>
  between(point[0], from[0], to[0]) && between(point[1], from[1], to[1])

const boxesMeet = ([a, b]: Edge, [c, d]: Edge): boolean =>
  Math.max(a[0], b[0]) >= Math.min(c[0], d[0]) &&
  Math.max(c[0], d[0]) >= Math.min(a[0], b[0]) &&
  Math.max(a[1], b[1]) >= Math.min(c[1], d[1]) &&
  Math.max(c[1], d[1]) >= Math.min(a[1], b[1])

/** Where two edges meet, touching included; `undefined` when they don't. */
const meeting = (first: Edge, second: Edge): Position | undefined => {
  const [a, b] = first
  const [c, d] = second
  const sideC = cross(a, b, c)
  const sideD = cross(a, b, d)
  const sideA = cross(c, d, a)
  const sideB = cross(c, d, b)
  if (sideC === 0 && isOn(c, first)) return c
  if (sideD === 0 && isOn(d, first)) return d
  if (sideA === 0 && isOn(a, second)) return a
  if (sideB === 0 && isOn(b, second)) return b
  if (sideC > 0 === sideD > 0 || sideA > 0 === sideB > 0) return undefined
  const share = sideC / (sideC - sideD)
  return [c[0] + (d[0] - c[0]) * share, c[1] + (d[1] - c[1]) * share]
}

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
 * has the index of the last corner. Compares each edge with each: for rings drawn by hand, up to a few thousand corners.
 */
export const crossingsOf = (ring: readonly Position[]): readonly Crossing[] => {
  const corners = distinctCorners(ring)
  const count = corners.length
  if (count < 3) return []
  const at = (n: number) => corners[n % count] as { index: number; position: Position }
  const edges = corners.map((corner, n): Edge => [corner.position, at(n + 1).position])
  const found: Crossing[] = []
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const first = edges[i] as Edge
      const second = edges[j] as Edge
      if (!boxesMeet(first, second)) continue
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
