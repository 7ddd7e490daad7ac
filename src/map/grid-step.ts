const ROUND = [1, 2, 5] as const

/** The smallest round number of metres (1, 2 or 5 × 10ⁿ) that is at least `leastPixels` wide on screen. */
export const gridStepMetres = (metresPerPixel: number, leastPixels: number): number => {
  const least = metresPerPixel * leastPixels
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = ROUND.find((step) => step * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}
