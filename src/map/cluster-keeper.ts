import type { Kind } from '@/domain/taxonomy'
import { clusterPlaces, type PlaceClusters } from './place-clusters'
import type { PlaceIndex } from './place-index'

/** Grouping this many pins is not felt; more wait for a quiet moment after an edit. */
const AT_ONCE = 5_000
const QUIET_MS = 600

export type BuiltClusters = {
  readonly clusters: PlaceClusters
  readonly index: PlaceIndex
  /** Rows of the index when they were grouped; later ones stand for themselves. */
  readonly count: number
  readonly kinds: ReadonlySet<Kind> | undefined
}

/**
 * The groups of an index, kept as long as they can be used. After an edit of a large map the old ones stay for a moment:
 * what was changed is drawn as a pin of its own until they are made anew.
 */
export const createClusterKeeper = (onRenewed: () => void) => {
  let built: BuiltClusters | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const build = (index: PlaceIndex, kinds: ReadonlySet<Kind> | undefined): BuiltClusters => {
    clearTimeout(timer)
    timer = undefined
    built = { clusters: clusterPlaces(index, kinds), index, count: index.count, kinds }
    return built
  }

  return {
    of: (index: PlaceIndex, kinds: ReadonlySet<Kind> | undefined): BuiltClusters => {
      if (built?.index === index && built.kinds === kinds) return built
      // The arrays are the same when the index was only brought up to date.
      const isUsable = built?.index.ids === index.ids && built.kinds === kinds
      if (!built || !isUsable || index.count <= AT_ONCE) return build(index, kinds)
      clearTimeout(timer)
      timer = setTimeout(() => {
        build(index, kinds)
        onRenewed()
      }, QUIET_MS)
      return built
    },
    stop: () => clearTimeout(timer),
  }
}
