import Supercluster, { type ClusterProperties, type PointFeature } from 'supercluster'
import { KINDS, type Kind } from '@/domain/taxonomy'
import { MAX_CLUSTER_ZOOM } from './cluster-zoom'
import type { PlaceIndex } from './place-index'
import { fromWorld, toWorld, type WorldPoint } from './web-mercator'

/** Pins nearer than this are drawn as one disc. */
const RADIUS = 40

const MIN_ZOOM = 5

export type PlaceCluster = {
  readonly id: number
  readonly at: WorldPoint
  readonly count: number
  /** How many of each kind, in the order of `KINDS`. */
  readonly kinds: readonly number[]
}

export type Clustered = { readonly rows: readonly number[]; readonly clusters: readonly PlaceCluster[] }

/** Which pins stand for themselves and which for a group, at every zoom. */
export type PlaceClusters = {
  /** In a box of the world's square, at a zoom as Leaflet counts it. */
  readonly within: (
    box: readonly [minX: number, minY: number, maxX: number, maxY: number],
    zoom: number,
  ) => Clustered
  /** The zoom at which a group falls apart; above `MAX_CLUSTER_ZOOM` it never does. */
  readonly opensAt: (id: number) => number
  /** Ids of the places of a group, each once. */
  readonly placesOf: (id: number) => readonly string[]
}

type PointProperties = { readonly row: number }
type GroupProperties = { readonly [kind: string]: number }

const KEYS: readonly string[] = KINDS.map((_, n) => `k${n}`)
const ONE_OF: ReadonlyMap<Kind, GroupProperties> = new Map(
  KINDS.map((kind, n) => [kind, { [`k${n}`]: 1 }] as const),
)

/** Groups all pins of the kinds that are shown. Costs about 3 µs per pin and zoom: see `npm run bench`. */
export const clusterPlaces = (
  index: PlaceIndex,
  shownKinds: ReadonlySet<Kind> | undefined,
): PlaceClusters => {
  const tree = new Supercluster<PointProperties, GroupProperties>({
    radius: RADIUS,
    extent: 256,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_CLUSTER_ZOOM,
    // A copy each: the sums are written into the first.
    map: ({ row }) => ({ ...ONE_OF.get(index.look[row]?.kind as Kind) }),
    reduce: (sum: { [kind: string]: number }, one) => {
      for (const key of KEYS) sum[key] = (sum[key] ?? 0) + (one[key] ?? 0)
    },
  })
  const points: PointFeature<PointProperties>[] = []
  for (const rows of index.rowsOf.values()) {
    for (const row of rows) {
      if (shownKinds && !shownKinds.has(index.look[row]?.kind as Kind)) continue
      const coordinates = [...fromWorld([index.x[row] as number, index.y[row] as number])]
      points.push({ type: 'Feature', properties: { row }, geometry: { type: 'Point', coordinates } })
    }
  }
  tree.load(points)

  return {
    within: ([minX, minY, maxX, maxY], zoom) => {
      const rows: number[] = []
      const clusters: PlaceCluster[] = []
      const [west, south] = fromWorld([minX, maxY])
      const [east, north] = fromWorld([maxX, minY])
      for (const { properties, geometry } of tree.getClusters([west, south, east, north], Math.floor(zoom))) {
        if (!('cluster' in properties)) {
          rows.push((properties as PointProperties).row)
          continue
        }
        const { cluster_id, point_count } = properties as ClusterProperties
        const [lng, lat] = geometry.coordinates as [number, number]
        const kinds = KEYS.map((key) => (properties as GroupProperties)[key] ?? 0)
        clusters.push({ id: cluster_id, at: toWorld([lng, lat]), count: point_count, kinds })
      }
      return { rows, clusters }
    },
    opensAt: (id) => tree.getClusterExpansionZoom(id),
    placesOf: (id) => [
      ...new Set(
        tree
          .getLeaves(id, Number.POSITIVE_INFINITY)
          .map(({ properties }) => index.ids[properties.row] as string),
      ),
    ],
  }
}
