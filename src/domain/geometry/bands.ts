/** Stretches of a line sorted into bands of equal width, so that those around one value are found at once. */
export type Bands = {
  /** Calls `visit` for every stretch that may hold `value`, until it gives `true`; whether it did. */
  readonly some: (value: number, visit: (stretch: number) => boolean) => boolean
}

/**
 * As many bands as keep the list short: a stretch stands in every band that it touches, and on the average that makes
 * two entries for each.
 *
 * @param lows where each stretch begins
 * @param highs where it ends, not before it begins
 */
export const createBands = (lows: Float64Array, highs: Float64Array): Bands => {
  const low = lows.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = highs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const covered = highs.reduce((sum, end, n) => sum + end - (lows[n] as number), 0)
  const room = high - low
  const wanted = covered > 0 ? Math.floor((lows.length * room) / covered) : 1
  const count = Math.max(1, Math.min(wanted, lows.length))
  // A larger value never comes into a lower band, whatever the rounding.
  const bandOf = (value: number): number =>
    room > 0 ? Math.min(count - 1, Math.floor(((value - low) / room) * count)) : 0

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

  return {
    some: (value, visit) => {
      if (!(value >= low && value <= high)) return false
      const band = bandOf(value)
      const end = starts[band + 1] as number
      for (let at = starts[band] as number; at < end; at++) if (visit(stretches[at] as number)) return true
      return false
    },
  }
}
