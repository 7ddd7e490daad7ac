import type { Kind } from '@/domain/taxonomy'
import type { PlaceClusters } from './place-clusters'
import type { PlaceIndex } from './place-index'

/** Grouping this many pins is not felt; more wait for a quiet moment after an edit. */
const AT_ONCE = 5_000
const QUIET_MS = 600

type ClusterPlaces = typeof import('./place-clusters').clusterPlaces

/** Fetched beside everything else that a map needs, and usually there before the map has been read. */
const fetchClustering = async (): Promise<ClusterPlaces> => (await import('./place-clusters')).clusterPlaces

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
export const createClusterKeeper = (
  onRenewed: () => void,
  fetching: Promise<ClusterPlaces> = fetchClustering(),
) => {
  let clusterPlaces: ClusterPlaces | undefined
  fetching.then(
    (fetched) => {
      clusterPlaces = fetched
      onRenewed()
    },
    // Without it every pin stands for itself.
    () => undefined,
  )
  let built: BuiltClusters | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const build = (
    group: ClusterPlaces,
    index: PlaceIndex,
    kinds: ReadonlySet<Kind> | undefined,
  ): BuiltClusters => {
    clearTimeout(timer)
    timer = undefined
    built = { clusters: group(index, kinds), index, count: index.count, kinds }
    return built
  }

  return {
    /** `undefined` for the moment until grouping has been fetched. */
    of: (index: PlaceIndex, kinds: ReadonlySet<Kind> | undefined): BuiltClusters | undefined => {
      const group = clusterPlaces
      if (!group) return undefined
      if (built?.index === index && built.kinds === kinds) return built
      // The arrays are the same when the index was only brought up to date.
      const isUsable = built?.index.ids === index.ids && built.kinds === kinds
      if (!built || !isUsable || index.count <= AT_ONCE) return build(group, index, kinds)
      clearTimeout(timer)
      timer = setTimeout(() => {
        build(group, index, kinds)
        onRenewed()
      }, QUIET_MS)
      return built
    },
    stop: () => clearTimeout(timer),
  }
}
