import type { Kind } from '@/domain/taxonomy'
import type { BuiltClusters } from './cluster-keeper'
import type { PlaceCluster } from './place-clusters'
import type { PlaceIndex } from './place-index'

export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

/** What is drawn of a part of the map: pins that stand for themselves, and discs for groups. */
export type Scene = { readonly rows: readonly number[]; readonly clusters: readonly PlaceCluster[] }

type Request = {
  readonly index: PlaceIndex
  readonly built: BuiltClusters | undefined
  readonly kinds: ReadonlySet<Kind> | undefined
  /** In the world's square. */
  readonly box: Box
  readonly zoom: number
}

export const sceneOf = ({ index, built, kinds, box, zoom }: Request): Scene => {
  const isShown = (row: number): boolean => !kinds || kinds.has(index.look[row]?.kind as Kind)
  if (!built) return { rows: index.within(...box).filter(isShown), clusters: [] }
  const { rows, clusters } = built.clusters.within(box, zoom)
  if (built.index === index) return { rows, clusters }
  // Grouped before the last edits: what has changed since is not where the groups have it.
  const isAlive = (row: number): boolean => index.rowsOf.get(index.ids[row] as string)?.includes(row) ?? false
  const later = index.within(...box).filter((row) => row >= built.count && isShown(row))
  return { rows: [...rows.filter(isAlive), ...later], clusters }
}
