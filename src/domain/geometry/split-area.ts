import { areaHectares } from './area-hectares'
import { containsPosition } from './contains-position'
import { type Edge, edgeFinder, edgesOfRing, meeting } from './edges'
import { facesOf } from './faces'
import type { AreaGeometry, PolygonGeometry, Position } from './geometry'
import { representativePosition } from './representative-position'

const alongEdge = ([a, b]: Edge, [x, y]: Position): number =>
  (x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])

/** The edges cut at every spot where two of them meet, each stretch once. The same spot has the same digits on both. */
const noded = (edges: readonly Edge[]): readonly Edge[] => {
  const cuts = edges.map((edge) => [...edge])
  const near = edgeFinder(edges)
  edges.forEach((edge, i) => {
    for (const j of near(edge)) {
      const spot = j > i ? meeting(edge, edges[j] as Edge) : undefined
      if (!spot) continue
      cuts[i]?.push(spot)
      cuts[j]?.push(spot)
    }
  })
  const stretches = new Map<string, Edge>()
  edges.forEach((edge, i) => {
    const spots = (cuts[i] ?? []).sort((a, b) => alongEdge(edge, a) - alongEdge(edge, b))
    for (let n = 0; n + 1 < spots.length; n++) {
      const [from, to] = [spots[n] as Position, spots[n + 1] as Position]
      if (from[0] === to[0] && from[1] === to[1]) continue
      stretches.set([String(from), String(to)].sort().join(), [from, to])
    }
  })
  return [...stretches.values()]
}

const polygonsOf = (area: AreaGeometry): readonly PolygonGeometry[] =>
  area.type === 'Polygon'
    ? [area]
    : area.coordinates.map((coordinates): PolygonGeometry => ({ type: 'Polygon', coordinates }))

/** The pieces of one polygon, cut along a line; the polygon itself when the line does not go across it. */
const cutPolygon = (polygon: PolygonGeometry, cut: readonly Edge[]): readonly PolygonGeometry[] => {
  const pieces = facesOf(noded([...polygon.coordinates.flatMap(edgesOfRing), ...cut])).filter((face) =>
    containsPosition(polygon, representativePosition(face)),
  )
  return pieces.length > 1 ? pieces : [polygon]
}

/**
 * The area cut along a line, largest piece first; parts that the line does not cross stay with the largest. One piece:
 * the line crosses no part from side to side.
 */
export const splitArea = (area: AreaGeometry, line: readonly Position[]): readonly AreaGeometry[] => {
  const cut = edgesOfRing(line)
  const parts = polygonsOf(area).map((polygon) => cutPolygon(polygon, cut))
  const whole = parts.filter((pieces) => pieces.length === 1).flat()
  const pieces = parts.filter((found) => found.length > 1).flat()
  if (pieces.length === 0) return [area]
  const [largest, ...others] = pieces.toSorted((a, b) => areaHectares(b) - areaHectares(a))
  const kept = [largest as PolygonGeometry, ...whole]
  return [
    kept.length === 1
      ? (kept[0] as PolygonGeometry)
      : { type: 'MultiPolygon', coordinates: kept.map(({ coordinates }) => coordinates) },
    ...others,
  ]
}
