import type { Edge } from './edges'
import type { PolygonGeometry, Position } from './geometry'
import { isRingInside } from './ring-relations'
import { signedArea } from './signed-area'

/** Nodes by number, and whom each is joined to. */
type Graph = { readonly nodes: readonly Position[]; readonly joined: readonly Set<number>[] }

const graphOf = (edges: readonly Edge[]): Graph => {
  const numbers = new Map<string, number>()
  const nodes: Position[] = []
  const joined: Set<number>[] = []
  const numberOf = (position: Position): number => {
    const key = String(position)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, nodes.length)
    nodes.push(position)
    joined.push(new Set())
    return nodes.length - 1
  }
  for (const [from, to] of edges) {
    const [a, b] = [numberOf(from), numberOf(to)]
    joined[a]?.add(b)
    joined[b]?.add(a)
  }
  return { nodes, joined }
}

const cutEdge = ({ joined }: Graph, a: number, b: number): void => {
  joined[a]?.delete(b)
  joined[b]?.delete(a)
}

/** Takes away edges that end in nothing. */
const prune = (graph: Graph): void => {
  const loose = graph.joined.flatMap((others, node) => (others.size === 1 ? [node] : []))
  for (let node = loose.pop(); node !== undefined; node = loose.pop()) {
    const [other] = graph.joined[node] ?? []
    if (other === undefined) continue
    cutEdge(graph, node, other)
    if (graph.joined[other]?.size === 1) loose.push(other)
  }
}

/** For each node its neighbours anticlockwise. */
const turnsOf = ({ nodes, joined }: Graph): readonly (readonly number[])[] =>
  joined.map((others, node) => {
    const [x, y] = nodes[node] as Position
    const angle = (other: number): number => {
      const [ox, oy] = nodes[other] as Position
      return Math.atan2(oy - y, ox - x)
    }
    return [...others].sort((a, b) => angle(a) - angle(b))
  })

/** Walks along all edges, each once in each direction, always turning left as sharply as can be. */
const walks = (graph: Graph): readonly (readonly number[])[] => {
  const turns = turnsOf(graph)
  const seen = new Set<string>()
  const found: number[][] = []
  turns.forEach((others, start) => {
    for (const first of others) {
      if (seen.has(`${start} ${first}`)) continue
      const walk: number[] = []
      let [from, to] = [start, first]
      while (!seen.has(`${from} ${to}`)) {
        seen.add(`${from} ${to}`)
        walk.push(from)
        const around = turns[to] as readonly number[]
        const next = around[(around.indexOf(from) - 1 + around.length) % around.length] as number
        ;[from, to] = [to, next]
      }
      found.push(walk)
    }
  })
  return found
}

/** Edges that a walk goes along both ways: they have the same face on either side. */
const bridges = (found: readonly (readonly number[])[]): readonly (readonly [number, number])[] =>
  found.flatMap((walk) => {
    const steps = new Set(walk.map((from, n) => `${from} ${walk[(n + 1) % walk.length]}`))
    return walk
      .map((from, n) => [from, walk[(n + 1) % walk.length] as number] as const)
      .filter(([from, to]) => steps.has(`${to} ${from}`))
  })

/** A walk that comes by a node twice, taken apart there into rings that do not. */
const simpleRings = (walk: readonly number[]): readonly (readonly number[])[] => {
  const rings: number[][] = []
  const path: number[] = []
  for (const node of walk) {
    const before = path.indexOf(node)
    if (before !== -1) rings.push(path.splice(before))
    path.push(node)
  }
  return [...rings, path]
}

/**
 * The faces between edges that meet at their ends only, with their holes; edges with the same face on both sides are
 * left out. (turf's `polygonize` puts a hole into no face when nothing joins the two.)
 */
export const facesOf = (edges: readonly Edge[]): readonly PolygonGeometry[] => {
  const graph = graphOf(edges)
  prune(graph)
  let found = walks(graph)
  for (let apart = bridges(found); apart.length > 0; apart = bridges(found)) {
    for (const [a, b] of apart) cutEdge(graph, a, b)
    prune(graph)
    found = walks(graph)
  }
  const rings = found
    .flatMap(simpleRings)
    .map((ring) => [...ring, ring[0] as number].map((node) => graph.nodes[node] as Position))
  const faces = rings
    .filter((ring) => signedArea(ring) > 0)
    .map((outer) => ({ outer, size: signedArea(outer), holes: [] as (readonly Position[])[] }))
    .sort((a, b) => a.size - b.size)
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    faces.find(({ outer }) => isRingInside(hole, outer))?.holes.push(hole)
  }
  return faces.map(
    ({ outer, holes }): PolygonGeometry => ({ type: 'Polygon', coordinates: [outer, ...holes] }),
  )
}
