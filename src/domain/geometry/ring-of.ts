import type { Position } from './geometry'

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

/**
 * The closed ring through the points, without corners that repeat the one before: dragging a corner onto its neighbour
 * is not an error worth a message. Empty for no points.
 */
export const ringOf = (points: readonly Position[]): readonly Position[] => {
  const corners = points.filter(
    (point, index) => index === 0 || !isSame(point, points[index - 1] as Position),
  )
  const first = corners[0]
  if (!first) return []
  return corners.length > 1 && isSame(corners[corners.length - 1] as Position, first)
    ? corners
    : [...corners, first]
}
