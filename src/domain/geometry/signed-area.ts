import type { Position } from './geometry'

/**
 * Area of a ring in square degrees by the shoelace formula: positive when counter-clockwise. For telling direction and
 * size apart, not for measuring. Closed or not, the result is the same.
 */
export const signedArea = (ring: readonly Position[]): number => {
  const origin = ring[0]
  if (!origin) return 0
  let doubled = 0
  for (let i = 1; i + 1 < ring.length; i++)
    doubled += cross(origin, ring[i] as Position, ring[i + 1] as Position)
  return doubled / 2
}

/** Twice the signed area of a triangle: positive when `c` lies to the left of the way from `a` to `b`. */
export const cross = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
