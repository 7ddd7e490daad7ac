import type { RawFeature } from './raw'

/** Enough to know a file by: spread over all of it, for its first street may lie anywhere. */
const MOST = 500

/** Some pairs of coordinates of a file as they stand in it; the first of every so many features. */
export const samplePairs = (features: readonly RawFeature[]): readonly (readonly [number, number])[] => {
  const step = Math.ceil(features.length / MOST)
  const each = Math.max(1, Math.floor(MOST / features.length))
  const pairs: (readonly [number, number])[] = []
  for (let at = 0; at < features.length; at += step) {
    for (const pair of pairsOf(features[at]?.geometry, each)) pairs.push(pair)
  }
  return pairs
}

const pairsOf = (geometry: unknown, most: number): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = []
  // Shapes may be nested deeper than a call stack.
  const left: unknown[] = [geometry]
  while (left.length > 0 && pairs.length < most) {
    const next = left.pop()
    if (Array.isArray(next)) {
      const [first, second] = next as readonly unknown[]
      if (typeof first === 'number' && typeof second === 'number') pairs.push([first, second])
      else for (let at = Math.min(next.length, most) - 1; at >= 0; at--) left.push(next[at])
    } else if (typeof next === 'object' && next !== null) {
      const { coordinates, geometries } = next as { coordinates?: unknown; geometries?: unknown }
      left.push(geometries, coordinates)
    }
  }
  return pairs
}
