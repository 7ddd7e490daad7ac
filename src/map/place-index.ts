import Flatbush from 'flatbush'
import { boundsOf } from '@/domain/geometry/bounds'
import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import { iconOf } from '@/domain/pins/pin-art'
import { type PinOutline, pinState } from '@/domain/pins/pin-state'
import type { Place } from '@/domain/schema/place'
import type { Kind } from '@/domain/taxonomy'
import { toWorld } from './web-mercator'

/** What pins that look the same have in common; a map of thousands has a few hundred of them. */
export type PinLook = {
  readonly key: string
  readonly kind: Kind
  readonly icon: string
  readonly outline: PinOutline
  readonly badge?: 'lock' | 'clock'
}

/** The line or area of a place that is more than a point. Its box is in the world's square. */
export type PlaceShape = {
  readonly id: string
  readonly kind: Kind
  readonly geometry: PlaceGeometry
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number]
}

/**
 * All pins of a map, laid out for drawing and for finding: one row per pin in flat arrays, and a spatial index over the
 * world's square. Built anew after a change (10,000 places: some 10 ms), never altered.
 */
export type PlaceIndex = {
  readonly count: number
  readonly ids: readonly string[]
  readonly x: Float64Array
  readonly y: Float64Array
  readonly look: readonly PinLook[]
  readonly rowsOf: ReadonlyMap<string, readonly number[]>
  readonly shapes: readonly PlaceShape[]
  /** Rows of pins whose spot lies in a box of the world's square, in no particular order. */
  readonly within: (minX: number, minY: number, maxX: number, maxY: number) => readonly number[]
}

const pinPositions = (geometry: PlaceGeometry): readonly Position[] =>
  geometry.type === 'MultiPoint' ? geometry.coordinates : [representativePosition(geometry)]

const isShape = (geometry: PlaceGeometry): boolean =>
  geometry.type !== 'Point' && geometry.type !== 'MultiPoint'

const shapeOf = (place: Place, geometry: PlaceGeometry): PlaceShape => {
  const [west, south, east, north] = boundsOf([geometry]) ?? [0, 0, 0, 0]
  return {
    id: place.id,
    kind: place.kind,
    geometry,
    box: [...toWorld([west, north]), ...toWorld([east, south])],
  }
}

/** Places without a geometry belong to a neighbourhood as a whole and have no pin. */
export const indexPlaces = (places: Iterable<Place>, now: string): PlaceIndex => {
  const ids: string[] = []
  const xs: number[] = []
  const ys: number[] = []
  const look: PinLook[] = []
  const looks = new Map<string, PinLook>()
  const rowsOf = new Map<string, number[]>()
  const shapes: PlaceShape[] = []

  const lookOf = (place: Place): PinLook => {
    const state = pinState(place, now)
    const icon = iconOf(place.category)
    const key = `${place.kind} ${icon} ${state.outline} ${state.badge ?? ''}`
    const known = looks.get(key)
    if (known) return known
    const made = { key, kind: place.kind, icon, ...state }
    looks.set(key, made)
    return made
  }

  for (const place of places) {
    if (!place.geometry) continue
    if (isShape(place.geometry)) shapes.push(shapeOf(place, place.geometry))
    const shared = lookOf(place)
    const rows: number[] = []
    for (const position of pinPositions(place.geometry)) {
      const [x, y] = toWorld(position)
      rows.push(ids.length)
      ids.push(place.id)
      xs.push(x)
      ys.push(y)
      look.push(shared)
    }
    rowsOf.set(place.id, rows)
  }

  // Flatbush refuses to index nothing.
  const tree = ids.length > 0 ? new Flatbush(ids.length) : undefined
  if (tree) {
    for (let row = 0; row < ids.length; row++) tree.add(xs[row] as number, ys[row] as number)
    tree.finish()
  }
  return {
    count: ids.length,
    ids,
    x: Float64Array.from(xs),
    y: Float64Array.from(ys),
    look,
    rowsOf,
    shapes,
    within: (minX, minY, maxX, maxY) => tree?.search(minX, minY, maxX, maxY) ?? [],
  }
}
