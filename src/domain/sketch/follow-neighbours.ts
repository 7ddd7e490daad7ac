import { conformRing } from '@/domain/geometry/conform'
import { type AreaGeometry, isAreaGeometry, type Position } from '@/domain/geometry/geometry'
import { ringOf } from '@/domain/geometry/ring-of'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { finishAreaSketch } from './finish-sketch'
import { type Follow, isSamePosition, type Sketch, type SketchPath } from './sketch'
import { sketchOf } from './start-sketch'

const polygonsOf = (geometry: AreaGeometry): readonly (readonly (readonly Position[])[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const positionsOf = (paths: readonly SketchPath[]): readonly Position[] =>
  paths.flatMap(({ points }) => points)

const conformed = (paths: readonly SketchPath[], positions: readonly Position[]): readonly SketchPath[] =>
  paths.map((path) => ({ ...path, points: conformRing(path.points, positions) }))

/**
 * Takes into the sketch the rings of other areas that run along it: a boundary in common, which moves on both sides
 * unless `shares` is off. Where a corner of one lies on an edge of the other, both get it. For a sketch that has just
 * begun: its history does not know of the points that are put in.
 */
export const followNeighbours = (sketch: Sketch, areas: Iterable<Neighbourhood>): Sketch => {
  let own = sketch.paths
  const followed: SketchPath[] = []
  for (const area of areas) {
    if (area.id === sketch.targetId) continue
    for (const [part, rings] of polygonsOf(area.geometry).entries()) {
      for (const [ring, closed] of rings.entries()) {
        const before = closed.slice(0, -1)
        const withTheirs = conformed(own, before)
        const points = conformRing(before, positionsOf(withTheirs))
        const common = new Set(positionsOf(withTheirs).map(String))
        if (points.filter((point) => common.has(String(point))).length < 2) continue
        own = withTheirs
        const begun = points === before ? {} : { begun: points }
        followed.push({ points, follows: { id: area.id, part, ring, before, ...begun } })
      }
    }
  }
  return followed.length === 0 ? sketch : { ...sketch, paths: [...own, ...followed] }
}

const isSameRing = (a: readonly Position[], b: readonly Position[]): boolean =>
  a.length === b.length && a.every((position, n) => isSamePosition(position, b[n]))

type FollowedPath = SketchPath & { readonly follows: Follow }

/** Whether the path is a neighbour's ring that is not any more what it was. */
export const hasMovedAlong = (path: SketchPath): path is FollowedPath =>
  path.follows !== undefined && !isSameRing(path.points, path.follows.begun ?? path.follows.before)

export type NeighbourShapes = {
  /** New shapes of areas that went along. */
  readonly shapes: ReadonlyMap<Neighbourhood, AreaGeometry>
  /** Names of areas that were changed meanwhile elsewhere, and are left as they are. */
  readonly left: readonly string[]
}

const withRings = (geometry: AreaGeometry, paths: readonly FollowedPath[]): AreaGeometry => {
  const polygons = polygonsOf(geometry).map((rings, part) =>
    rings.map((ring, n) => {
      const path = paths.find(({ follows }) => follows.part === part && follows.ring === n)
      return path ? ringOf(path.points) : ring
    }),
  )
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygons[0] ?? [] }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** As sound as what is drawn must be. */
const isSound = (geometry: AreaGeometry): boolean =>
  finishAreaSketch(sketchOf(geometry, { purpose: 'neighbourhood' })).ok

/** Shapes of the neighbours that moved along. Refused when one of them would cross itself or lose a ring. */
export const neighbourShapes = (
  sketch: Sketch,
  areas: ReadonlyMap<string, Neighbourhood>,
): Result<NeighbourShapes> => {
  const shapes = new Map<Neighbourhood, AreaGeometry>()
  const left: string[] = []
  const changed = sketch.paths.filter(hasMovedAlong)
  for (const id of new Set(changed.map(({ follows }) => follows.id))) {
    const area = areas.get(id)
    if (!area) continue
    const paths = changed.filter(({ follows }) => follows.id === id)
    const isAsBefore = paths.every(({ follows }) =>
      isSameRing(polygonsOf(area.geometry)[follows.part]?.[follows.ring]?.slice(0, -1) ?? [], follows.before),
    )
    if (!isAsBefore) {
      left.push(area.name)
      continue
    }
    const shape = withRings(area.geometry, paths)
    // What was wrong before, in a file perhaps, is not made worse; but its rings must stay rings.
    if (isSound(area.geometry) ? !isSound(shape) : !isAreaGeometry(shape)) {
      return fail(problem('sketch.neighbour-crosses', { name: area.name }))
    }
    shapes.set(area, shape)
  }
  return ok({ shapes, left })
}
