import type { RawFeature } from './raw'
import type { ReadGeometry } from './read-geometry'

/** Some features of a file with their shapes: enough to know it by. */
export type Sample = readonly { readonly feature: RawFeature; readonly shape: ReadGeometry }[]

/** Features looked at: what all of a hundred thousand say nobody reads. */
const MOST_FEATURES = 1000

/** Spread over the whole file: its first lines may be of one street. */
export const takeSample = (features: readonly RawFeature[], shapes: readonly ReadGeometry[]): Sample => {
  const step = Math.ceil(features.length / MOST_FEATURES)
  const sample: Sample[number][] = []
  for (let at = 0; at < features.length; at += step) {
    sample.push({ feature: features[at] as RawFeature, shape: shapes[at] as ReadGeometry })
  }
  return sample
}
