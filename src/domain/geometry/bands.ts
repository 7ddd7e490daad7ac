/** Stretches of a line sorted into bands of equal width, so that those around one value are found at once. */
export type Bands = {
  /** The band of a value; -1 beyond all stretches. */
  readonly bandOf: (value: number) => number
  /** Where the stretches of each band begin in `stretches`, and where those of the last end. */
  readonly starts: Uint32Array
  /** Numbers of the stretches, band after band; one that touches several bands stands in each. */
  readonly stretches: Uint32Array
}

/**
 * Plain arrays, for loops that run a million times.
 *
 * @param lows where each stretch begins
 * @param highs where it ends, not before it begins
 * @param fineness how many bands a stretch of average length goes through: more of them hold less that is in vain, and
 *   need more memory
 */
export const createBands = (lows: Float64Array, highs: Float64Array, fineness: number): Bands => {
  const low = lows.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = highs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const covered = highs.reduce((sum, end, n) => sum + end - (lows[n] as number), 0)
  const room = high - low
  const wanted = covered > 0 ? Math.floor((fineness * lows.length * room) / covered) : 1
  const count = Math.max(1, Math.min(wanted, fineness * lows.length))
  const bandOf = (value: number): number => {
    if (!(value >= low && value <= high)) return -1
    // A larger value never comes into a lower band, whatever the rounding.
    return room > 0 ? Math.min(count - 1, Math.floor(((value - low) / room) * count)) : 0
  }

  // 1. How many stand in each band; 2. where each band begins; 3. every stretch into its bands.
  const starts = new Uint32Array(count + 1)
  const eachBand = (stretch: number, work: (band: number) => void): void => {
    const last = bandOf(highs[stretch] as number)
    for (let band = bandOf(lows[stretch] as number); band <= last; band++) work(band)
  }
  for (let n = 0; n < lows.length; n++)
    eachBand(n, (band) => {
      starts[band + 1] = (starts[band + 1] as number) + 1
    })
  for (let band = 0; band < count; band++)
    starts[band + 1] = (starts[band + 1] as number) + (starts[band] as number)
  const next = starts.slice(0, count)
  const stretches = new Uint32Array(starts[count] as number)
  for (let n = 0; n < lows.length; n++)
    eachBand(n, (band) => {
      stretches[next[band] as number] = n
      next[band] = (next[band] as number) + 1
    })
  return { bandOf, starts, stretches }
}
