import Flatbush from 'flatbush'
import type { Position } from './geometry'
import { cross } from './signed-area'

export type Edge = readonly [from: Position, to: Position]

const between = (value: number, a: number, b: number): boolean =>
  value >= Math.min(a, b) && value <= Math.max(a, b)

/** For a `point` known to be in line with the edge. */
const isOn = (point: Position, [from, to]: Edge): boolean =>
  between(point[0], from[0], to[0]) && between(point[1], from[1], to[1])

/** On which side of the other edge each end lies: more or less than 0, 0 in line with it. */
const sidesOf = ([a, b]: Edge, [c, d]: Edge) => ({
  sideA: cross(c, d, a),
  sideB: cross(c, d, b),
  sideC: cross(a, b, c),
  sideD: cross(a, b, d),
})

/** Where two edges meet, touching included; `undefined` when they don't. */
export const meeting = (first: Edge, second: Edge): Position | undefined => {
  const [a, b] = first
  const [c, d] = second
  const { sideA, sideB, sideC, sideD } = sidesOf(first, second)
  if (sideC === 0 && isOn(c, first)) return c
  if (sideD === 0 && isOn(d, first)) return d
  if (sideA === 0 && isOn(a, second)) return a
  if (sideB === 0 && isOn(b, second)) return b
  if (sideC > 0 === sideD > 0 || sideA > 0 === sideB > 0) return undefined
  const share = sideC / (sideC - sideD)
  return [c[0] + (d[0] - c[0]) * share, c[1] + (d[1] - c[1]) * share]
}

/** Whether two edges go through each other, or run along each other for a stretch; touching with an end does not count. */
export const isThrough = (first: Edge, second: Edge): boolean => {
  const { sideA, sideB, sideC, sideD } = sidesOf(first, second)
  if (sideC === 0 && sideD === 0) {
    const [a, b] = first
    const [c, d] = second
    const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1
    const from = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]))
    const to = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]))
    return to > from
  }
  if (sideC === 0 || sideD === 0 || sideA === 0 || sideB === 0) return false
  return sideC > 0 !== sideD > 0 && sideA > 0 !== sideB > 0
}

export const edgesOfRing = (ring: readonly Position[]): readonly Edge[] =>
  ring.slice(1).map((to, n): Edge => [ring[n] as Position, to])

/** Indexes of the edges whose boxes meet that of an edge, or meet it within `reach` degrees; in no order. */
export const edgeFinder = (edges: readonly Edge[]): ((edge: Edge, reach?: number) => number[]) => {
  if (edges.length === 0) return () => []
  const index = new Flatbush(edges.length)
  for (const [[ax, ay], [bx, by]] of edges) {
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  }
  index.finish()
  return ([[ax, ay], [bx, by]], reach = 0) =>
    index.search(
      Math.min(ax, bx) - reach,
      Math.min(ay, by) - reach,
      Math.max(ax, bx) + reach,
      Math.max(ay, by) + reach,
    )
}
