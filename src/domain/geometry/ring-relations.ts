import { SAME_SPOT_M } from './conform'
import { containsPosition } from './contains-position'
import { type Edge, edgeFinder, edgesOfRing, isThrough, meeting } from './edges'
import type { AreaGeometry, Position } from './geometry'
import { cross } from './signed-area'
import { createSnapper } from './snap'

type Ring = readonly Position[]

const INSIDE = 1
const ON = 0
const OUTSIDE = -1

/** Where a position lies with respect to a closed ring, exactly on an edge included. */
const side = (ring: Ring, [x, y]: Position): typeof INSIDE | typeof ON | typeof OUTSIDE => {
  let inside = false
  for (let i = 0; i + 1 < ring.length; i++) {
    const from = ring[i] as Position
    const to = ring[i + 1] as Position
    const isBeside =
      x >= Math.min(from[0], to[0]) &&
      x <= Math.max(from[0], to[0]) &&
      y >= Math.min(from[1], to[1]) &&
      y <= Math.max(from[1], to[1])
    if (isBeside && cross(from, to, [x, y]) === 0) return ON
    if (from[1] > y !== to[1] > y && x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) {
      inside = !inside
    }
  }
  return inside ? INSIDE : OUTSIDE
}

const edgesGoThrough = (first: readonly Edge[], second: readonly Edge[]): boolean => {
  const near = edgeFinder(second)
  return first.some((edge) => near(edge).some((n) => isThrough(edge, second[n] as Edge)))
}

/** Corners and middles of edges: what a ring that touches another at corners only is told by. */
const probes = (ring: Ring): readonly Position[] => [
  ...ring.slice(1),
  ...edgesOfRing(ring).map(([a, b]): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]),
]

/** Whether the closed ring `inner` lies in `outer`; they may touch at single points, not along a stretch. */
export const isRingInside = (inner: Ring, outer: Ring): boolean =>
  !edgesGoThrough(edgesOfRing(inner), edgesOfRing(outer)) &&
  probes(inner).every((position) => side(outer, position) !== OUTSIDE) &&
  probes(inner).some((position) => side(outer, position) === INSIDE)

/** Whether two closed rings have more in common than single points. */
export const doRingsOverlap = (a: Ring, b: Ring): boolean =>
  edgesGoThrough(edgesOfRing(a), edgesOfRing(b)) ||
  probes(a).some((position) => side(b, position) === INSIDE) ||
  probes(b).some((position) => side(a, position) === INSIDE)

const ringsOf = (area: AreaGeometry): readonly Ring[] =>
  area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()

const comesNear = (a: AreaGeometry, b: AreaGeometry, reachM: number): boolean => {
  const snap = createSnapper(ringsOf(b))
  return ringsOf(a).some((ring) => ring.some((corner) => snap(corner, reachM) !== undefined))
}

/** Whether two areas overlap, or come as near to each other as counts for a boundary in common. */
export const doAreasTouch = (a: AreaGeometry, b: AreaGeometry): boolean => {
  const edges = ringsOf(b).flatMap(edgesOfRing)
  const near = edgeFinder(edges)
  const first = (area: AreaGeometry): Position => ringsOf(area)[0]?.[0] as Position
  return (
    ringsOf(a)
      .flatMap(edgesOfRing)
      .some((edge) => near(edge).some((n) => meeting(edge, edges[n] as Edge) !== undefined)) ||
    comesNear(a, b, SAME_SPOT_M) ||
    comesNear(b, a, SAME_SPOT_M) ||
    containsPosition(a, first(b)) ||
    containsPosition(b, first(a))
  )
}
