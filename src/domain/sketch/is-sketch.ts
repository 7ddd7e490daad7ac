import { isPosition, type Position } from '@/domain/geometry/geometry'

export const SKETCH_PURPOSES = ['neighbourhood', 'place'] as const
export type SketchPurpose = (typeof SKETCH_PURPOSES)[number]

/**
 * A shape in the making. A plain JSON value: what is drawn on, what is saved as a draft after every tap, and what a
 * restart continues are one and the same.
 */
export type Sketch = {
  readonly version: 1
  /** What it will become. */
  readonly purpose: SketchPurpose
  readonly tool: 'polygon'
  /** Corners in the order of the taps, not closed. */
  readonly points: readonly Position[]
  /** Points taken back, the latest last: they can be put back until a new point is added. */
  readonly undone: readonly Position[]
  /** Id of the record whose shape is drawn anew. */
  readonly targetId?: string
}

const arePositions = (value: unknown): boolean => Array.isArray(value) && value.every(isPosition)

/** Checks a draft as read from storage, which an older or a newer version may have written. */
export const isSketch = (value: unknown): value is Sketch => {
  if (typeof value !== 'object' || value === null) return false
  const sketch = value as Partial<Record<keyof Sketch, unknown>>
  return (
    sketch.version === 1 &&
    (SKETCH_PURPOSES as readonly unknown[]).includes(sketch.purpose) &&
    sketch.tool === 'polygon' &&
    arePositions(sketch.points) &&
    arePositions(sketch.undone) &&
    (sketch.targetId === undefined || typeof sketch.targetId === 'string')
  )
}
