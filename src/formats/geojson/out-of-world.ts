import type { RawFeature, RawGeometry } from './raw'

export type OutOfWorld = {
  /** Number of the feature in the file, from 1. */
  readonly index: number
  readonly x: number
  readonly y: number
}

/** The first position beyond ±180°, ±90°: such a file is in projected coordinates, or x and y are something else. */
export const findOutOfWorld = (features: readonly RawFeature[]): OutOfWorld | undefined => {
  for (const [at, { geometry }] of features.entries()) {
    const found = geometry && outside(geometry)
    if (found) return { index: at + 1, x: found[0], y: found[1] }
  }
  return undefined
}

const outside = (geometry: RawGeometry): readonly [number, number] | undefined => {
  if (Array.isArray(geometry.geometries)) {
    for (const part of geometry.geometries as readonly RawGeometry[]) {
      const found = part && outside(part)
      if (found) return found
    }
  }
  return outsideIn(geometry.coordinates)
}

const outsideIn = (value: unknown): readonly [number, number] | undefined => {
  if (!Array.isArray(value)) return undefined
  const [x, y] = value as readonly unknown[]
  if (typeof x === 'number' && typeof y === 'number') {
    return Math.abs(x) > 180 || Math.abs(y) > 90 ? [x, y] : undefined
  }
  for (const part of value) {
    const found = outsideIn(part)
    if (found) return found
  }
  return undefined
}
