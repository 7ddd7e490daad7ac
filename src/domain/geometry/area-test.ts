import { createBands } from './bands'
import { containsPosition } from './contains-position'
import type { AreaGeometry, Position } from './geometry'

/** Whether a position lies in a certain area; the boundary belongs to it, a hole does not. */
export type AreaTest = (position: Position) => boolean

type Polygon = readonly (readonly Position[])[]

const OUTSIDE = 0
const INSIDE = 1
/** On an edge, or so near to one that the digits of a number don't tell. */
const DOUBTFUL = 2

type Side = typeof OUTSIDE | typeof INSIDE | typeof DOUBTFUL

/** Relative error of the product below; Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997, `ccwerrboundA`. */
const DOUBT = (3 + 16 * 2 ** -53) * 2 ** -53

/** Three entries for each edge, and half as many edges in vain as there are crossings. */
const EDGE_BANDS = 2

type Edges = {
  readonly bandOf: (lat: number) => number
  readonly starts: Uint32Array
  /** Of each edge in each of its bands: longitude and latitude of its beginning, then those of its end. */
  readonly ends: Float64Array
}

/** Edges in bands by latitude: a test looks at those near its parallel, not at all. */
const edgesOf = (rings: Polygon): Edges => {
  const edges = rings.flatMap((ring) => ring.slice(1).map((to, n) => [ring[n] as Position, to] as const))
  const { bandOf, starts, stretches } = createBands(
    Float64Array.from(edges, ([[, from], [, to]]) => Math.min(from, to)),
    Float64Array.from(edges, ([[, from], [, to]]) => Math.max(from, to)),
    EDGE_BANDS,
  )
  const ends = new Float64Array(stretches.length * 4)
  stretches.forEach((n, at) => {
    const [from, to] = edges[n] as (typeof edges)[number]
    ends.set(from, at * 4)
    ends.set(to, at * 4 + 2)
  })
  return { bandOf, starts, ends }
}

/** Counts crossings as Hao, Sun and others do (Symmetry 2018, 10, 477) and turf with them: the same answer to the last digit. */
const sideOf = ({ bandOf, starts, ends }: Edges, lng: number, lat: number): Side => {
  const band = bandOf(lat)
  if (band < 0) return OUTSIDE
  const last = (starts[band + 1] as number) * 4
  let side: Side = OUTSIDE
  for (let at = (starts[band] as number) * 4; at < last; at += 4) {
    const v1 = (ends[at + 1] as number) - lat
    const v2 = (ends[at + 3] as number) - lat
    if ((v1 > 0 && v2 > 0) || (v1 < 0 && v2 < 0)) continue
    const u1 = (ends[at] as number) - lng
    const u2 = (ends[at + 2] as number) - lng
    if (v1 === 0 && v2 === 0) {
      if ((u2 <= 0 && u1 >= 0) || (u1 <= 0 && u2 >= 0)) return DOUBTFUL
      continue
    }
    const left = u2 * v1
    const right = u1 * v2
    const turn = left - right
    if (turn === 0 || Math.abs(turn) < DOUBT * Math.abs(left + right)) return DOUBTFUL
    if (turn > 0 ? v2 > 0 && v1 <= 0 : v2 <= 0 && v1 > 0) side = side === INSIDE ? OUTSIDE : INSIDE
  }
  return side
}

const cached = new WeakMap<AreaGeometry, AreaTest>()

/**
 * The same answer as `containsPosition` for many positions: what can be known of the area is worked out once, and kept
 * for as long as the geometry is.
 */
export const areaTest = (area: AreaGeometry): AreaTest => {
  const known = cached.get(area)
  if (known) return known
  const polygons = (area.type === 'Polygon' ? [area.coordinates] : area.coordinates).map(edgesOf)
  const test: AreaTest = (position) => {
    for (const edges of polygons) {
      const side = sideOf(edges, position[0], position[1])
      // Exact arithmetic takes its time, and is needed on boundaries only.
      if (side === DOUBTFUL) return containsPosition(area, position)
      if (side === INSIDE) return true
    }
    return false
  }
  cached.set(area, test)
  return test
}
