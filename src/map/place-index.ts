import Flatbush from 'flatbush'
import type { Catalogue } from '@/domain/categories/catalogue'
import { boundsOf } from '@/domain/geometry/bounds'
import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { PinLook } from '@/domain/pins/map-picture'
import { iconOf } from '@/domain/pins/pin-art'
import { pinStates } from '@/domain/pins/pin-state'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import type { Kind } from '@/domain/taxonomy'
import { toWorld } from './web-mercator'

/** The line or area of a place that is more than a point. Its box is in the world's square. */
export type PlaceShape = {
  readonly id: string
  readonly kind: Kind
  readonly geometry: PlaceGeometry
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number]
}

/**
 * All pins of a map, laid out for drawing and for finding: one row per pin in flat arrays, and a spatial index over the
 * world's square. A row whose place was changed or removed since is dead: `rowsOf` and `within` don't know it any more, and
 * it is not `isLive`.
 */
export type PlaceIndex = {
  /** Rows, the dead ones too. */
  readonly count: number
  readonly ids: readonly string[]
  readonly x: Float64Array
  readonly y: Float64Array
  readonly look: readonly PinLook[]
  readonly rowsOf: ReadonlyMap<string, readonly number[]>
  readonly isLive: (row: number) => boolean
  readonly shapes: ReadonlyMap<string, PlaceShape>
  /** Rows of pins whose spot lies in a box of the world's square, in no particular order. */
  readonly within: (minX: number, minY: number, maxX: number, maxY: number) => readonly number[]
  /**
   * The same index after some places changed; this one must not be used afterwards. `undefined`, and this one as it was:
   * so much has changed that it has to be laid out anew.
   */
  readonly update: (
    places: ReadonlyMap<string, Place>,
    changed: ReadonlySet<string>,
  ) => PlaceIndex | undefined
}

const pinPositions = (geometry: PlaceGeometry): readonly Position[] =>
  geometry.type === 'MultiPoint' ? geometry.coordinates : [representativePosition(geometry)]

const isShape = (geometry: PlaceGeometry): boolean =>
  geometry.type !== 'Point' && geometry.type !== 'MultiPoint'

export const shapeOf = ({ id, kind }: Pick<Place, 'id' | 'kind'>, geometry: PlaceGeometry): PlaceShape => {
  const [west, south, east, north] = boundsOf([geometry]) ?? [0, 0, 0, 0]
  return {
    id,
    kind,
    geometry,
    box: [...toWorld([west, north]), ...toWorld([east, south])],
  }
}

/** Rows beyond the tree, and dead ones in it, before all is laid out anew. */
const LEAST_REBUILD = 1_000

/** Places laid out in one step: a few milliseconds of work. */
const PLACES_A_STEP = 2_000

type Floats = Float64Array<ArrayBuffer>

const roomFor = (values: Floats, count: number): Floats => {
  if (count <= values.length) return values
  const larger = new Float64Array(Math.max(count, values.length * 2))
  larger.set(values)
  return larger
}

/** Places without a geometry belong to a neighbourhood as a whole and have no pin. */
export const indexPlaces = (places: Iterable<Place>, now: string, catalogue?: Catalogue): PlaceIndex =>
  drain(indexSteps(places, now, catalogue))

/** The same in steps, for a page that must answer in between. */
export function* indexSteps(
  places: Iterable<Place>,
  now: string,
  catalogue?: Catalogue,
): Generator<unknown, PlaceIndex> {
  const ids: string[] = []
  const look: PinLook[] = []
  const looks = new Map<string, PinLook>()
  const rowsOf = new Map<string, number[]>()
  const shapes = new Map<string, PlaceShape>()
  const dead = new Set<number>()
  let x = new Float64Array(64)
  let y = new Float64Array(64)

  const stateOf = pinStates(now)
  const lookOf = (place: Place): PinLook => {
    const state = stateOf(place)
    const icon = iconOf(place.category, catalogue)
    const key = `${place.kind} ${icon} ${state.outline} ${state.badge ?? ''}`
    const known = looks.get(key)
    if (known) return known
    const made = { key, kind: place.kind, icon, ...state }
    looks.set(key, made)
    return made
  }

  const add = (place: Place): void => {
    if (!place.geometry) return
    if (isShape(place.geometry)) shapes.set(place.id, shapeOf(place, place.geometry))
    const shared = lookOf(place)
    const rows: number[] = []
    for (const position of pinPositions(place.geometry)) {
      const row = ids.length
      const [worldX, worldY] = toWorld(position)
      x = roomFor(x, row + 1)
      y = roomFor(y, row + 1)
      x[row] = worldX
      y[row] = worldY
      ids.push(place.id)
      look.push(shared)
      rows.push(row)
    }
    rowsOf.set(place.id, rows)
  }

  const remove = (id: string): void => {
    for (const row of rowsOf.get(id) ?? []) dead.add(row)
    rowsOf.delete(id)
    shapes.delete(id)
  }

  let laidOut = 0
  for (const place of places) {
    add(place)
    laidOut += 1
    if (laidOut % PLACES_A_STEP === 0) yield
  }
  const inTree = ids.length
  // Flatbush refuses to index nothing.
  const tree = inTree > 0 ? new Flatbush(inTree) : undefined
  if (tree) {
    for (let row = 0; row < inTree; row++) tree.add(x[row] as number, y[row] as number)
    tree.finish()
  }

  const within: PlaceIndex['within'] = (minX, minY, maxX, maxY) => {
    const found = tree?.search(minX, minY, maxX, maxY) ?? []
    if (dead.size === 0 && inTree === ids.length) return found
    const rows = found.filter((row) => !dead.has(row))
    for (let row = inTree; row < ids.length; row++) {
      const rowX = x[row] as number
      const rowY = y[row] as number
      const isInside = rowX >= minX && rowX <= maxX && rowY >= minY && rowY <= maxY
      if (isInside && !dead.has(row)) rows.push(row)
    }
    return rows
  }

  const update: PlaceIndex['update'] = (current, changed) => {
    const most = Math.max(LEAST_REBUILD, inTree / 5)
    const loose = ids.length - inTree + dead.size
    if (loose + changed.size > most) return undefined
    for (const id of changed) {
      remove(id)
      const place = current.get(id)
      if (place) add(place)
    }
    return view()
  }

  const isLive = (row: number): boolean => !dead.has(row)
  const view = (): PlaceIndex => ({
    count: ids.length,
    ids,
    x,
    y,
    look,
    rowsOf,
    isLive,
    shapes,
    within,
    update,
  })
  return view()
}
