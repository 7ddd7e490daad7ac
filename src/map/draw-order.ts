import type { PlaceIndex } from './place-index'
import type { WorldPoint } from './web-mercator'

/** More than any squared distance in the world's square. */
const OVER_ALL = 4

/**
 * Rows in the order of drawing, the topmost last: needs over all others, and within both groups the nearer to the centre
 * over the farther. The selected pin is not told apart here; it is drawn after all of them.
 */
export const drawOrder = (
  { x, y, look }: PlaceIndex,
  rows: readonly number[],
  [centreX, centreY]: WorldPoint,
): readonly number[] => {
  const heights = new Float64Array(rows.length)
  rows.forEach((row, n) => {
    const far = ((x[row] as number) - centreX) ** 2 + ((y[row] as number) - centreY) ** 2
    heights[n] = (look[row]?.kind === 'need' ? OVER_ALL : 0) - far
  })
  // Sorting numbers by numbers in flat arrays: it is done for thousands of pins within a frame.
  const order = Uint32Array.from(rows.keys()).sort(
    (a, b) => (heights[a] as number) - (heights[b] as number) || (rows[a] as number) - (rows[b] as number),
  )
  return Array.from(order, (n) => rows[n] as number)
}
