import type { Position } from '@/domain/geometry/geometry'
import type { Step } from './steps'

export const SKETCH_PURPOSES = ['neighbourhood', 'place', 'measure', 'split'] as const
/** What it will become; a measurement becomes nothing, a split cuts the area `targetId` in two. */
export type SketchPurpose = (typeof SKETCH_PURPOSES)[number]

export const SKETCH_SHAPES = ['area', 'line', 'points'] as const
export type SketchShape = (typeof SKETCH_SHAPES)[number]

export const SKETCH_MODES = ['draw', 'adjust', 'shift'] as const
/** What a tap means: the next point, choosing a point to change, or where the whole goes. */
export type SketchMode = (typeof SKETCH_MODES)[number]

/** One ring of an area (not closed), one line, or all points of a place. */
export type SketchPath = {
  readonly points: readonly Position[]
  /** A ring that is taken out of the area around it. */
  readonly hole?: true
  /** A ring of another area, which goes along where the two have points in common. */
  readonly follows?: Follow
}

export type Follow = {
  /** The neighbourhood it belongs to. */
  readonly id: string
  readonly part: number
  readonly ring: number
  /** The ring as it was when the sketch began, not closed. */
  readonly before: readonly Position[]
  /** The same with the points in common put into it; only where that made a difference. */
  readonly begun?: readonly Position[]
}

/**
 * A shape in the making. A plain JSON value: what is drawn on, what is saved as a draft after every tap, and what a
 * restart continues are one and the same.
 */
export type Sketch = {
  readonly version: 2
  readonly purpose: SketchPurpose
  readonly shape: SketchShape
  readonly mode: SketchMode
  /** Never empty. Parts, holes and followed rings in one flat list: which hole lies in which part is seen at the end. */
  readonly paths: readonly SketchPath[]
  /** Index of the path that the next point goes to. */
  readonly active: number
  /** Index of the chosen point of the active path. */
  readonly selected?: number
  /** Whether points in common with other areas move there too. */
  readonly shares: boolean
  /** Whether points stand exactly on a boundary that is near. */
  readonly snaps: boolean
  /** Id of the record whose shape is drawn anew. */
  readonly targetId?: string
  /** The last steps, bounded; the latest last. */
  readonly done: readonly Step[]
  /** Steps taken back, the latest last: they can be made again until something else is done. */
  readonly undone: readonly Step[]
}

export const activePath = (sketch: Sketch): SketchPath => sketch.paths[sketch.active] as SketchPath

/** The paths that will be the shape, without those of neighbouring areas. */
export const ownPaths = ({ paths }: Pick<Sketch, 'paths'>): readonly SketchPath[] =>
  paths.filter(({ follows }) => !follows)

export const pointCount = (sketch: Pick<Sketch, 'paths'>): number =>
  ownPaths(sketch).reduce((sum, { points }) => sum + points.length, 0)

export const isSamePosition = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
