import { isShown, type Shown } from '@/domain/filter/place-filter'
import { KINDS, type Kind } from '@/domain/taxonomy'
import type { PlaceIndex } from './place-index'
import { type WorldPoint, worldSize } from './web-mercator'

/** Pins nearer than this, in CSS pixels, are drawn as one disc. */
const RADIUS = 40

export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

export type PlaceGroup = {
  readonly at: WorldPoint
  readonly rows: readonly number[]
  /** How many of each kind, in the order of `KINDS`. */
  readonly kinds: readonly number[]
}

/** What is drawn of a part of the map: pins that stand for themselves, and discs for groups. */
export type Scene = { readonly rows: readonly number[]; readonly groups: readonly PlaceGroup[] }

/** Which pins stand for themselves and which for a group, at one zoom. */
export type PlaceGroups = {
  readonly zoom: number
  /** In a box of the world's square. */
  readonly within: (box: Box) => Scene
}

/** Bucket of a cell. Cells that share one only make a few pins be looked at in vain. */
const bucketOf = (cellX: number, cellY: number, mask: number): number =>
  (Math.imul(cellX, 73_856_093) ^ Math.imul(cellY, 19_349_663)) & mask

/** Rows by the cell they lie in: the first of each bucket, and of each row the next one. */
type Grid = { readonly first: Int32Array; readonly next: Int32Array; readonly mask: number }

const layOut = (rows: Int32Array, x: Float64Array, y: Float64Array, cells: number): Grid => {
  const mask = 2 ** Math.ceil(Math.log2(rows.length + 1)) * 2 - 1
  const first = new Int32Array(mask + 1).fill(-1)
  const next = new Int32Array(x.length)
  for (const row of rows) {
    const bucket = bucketOf(
      Math.floor((x[row] as number) * cells),
      Math.floor((y[row] as number) * cells),
      mask,
    )
    next[row] = first[bucket] as number
    first[bucket] = row
  }
  return { first, next, mask }
}

/** A row that is in no group yet; -1 for a pin that stands alone. */
const NOT_YET = -2

type Grouped = {
  /** Number of the group of each row, or -1. */
  readonly groupOf: Int32Array
  /** Rows of the groups, one group after the other: numbers alone, for the memory of 100,000 arrays would be felt. */
  readonly members: Int32Array
  /** Where in `members` each group begins, and where the last one ends. */
  readonly starts: readonly number[]
}

const groupRows = (rows: Int32Array, x: Float64Array, y: Float64Array, zoom: number): Grouped => {
  const cells = worldSize(zoom) / RADIUS
  const reach = 1 / cells ** 2
  const { first, next, mask } = layOut(rows, x, y, cells)
  const groupOf = new Int32Array(x.length).fill(NOT_YET)
  const members = new Int32Array(rows.length)
  const starts = [0]
  let end = 0
  /** Takes out of a bucket what is near a spot and not in a group yet; what is in one is not met again. */
  const takeNear = (bucket: number, atX: number, atY: number): void => {
    let before = -1
    let row = first[bucket] as number
    while (row !== -1) {
      const after = next[row] as number
      const isTaken = groupOf[row] !== NOT_YET
      const takes = !isTaken && ((x[row] as number) - atX) ** 2 + ((y[row] as number) - atY) ** 2 <= reach
      if (takes) members[end++] = row
      if (!isTaken && !takes) before = row
      else if (before === -1) first[bucket] = after
      else next[before] = after
      row = after
    }
  }
  for (const row of rows) {
    if (groupOf[row] !== NOT_YET) continue
    const [atX, atY] = [x[row] as number, y[row] as number]
    const cellX = Math.floor(atX * cells)
    const cellY = Math.floor(atY * cells)
    const start = end
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) takeNear(bucketOf(cellX + dx, cellY + dy, mask), atX, atY)
    }
    if (end - start < 2) {
      groupOf[row] = -1
      end = start
    } else {
      for (let at = start; at < end; at++) groupOf[members[at] as number] = starts.length - 1
      starts.push(end)
    }
  }
  return { groupOf, members, starts }
}

const middleOf = (rows: Int32Array, { x, y }: Pick<PlaceIndex, 'x' | 'y'>): WorldPoint => {
  let sumX = 0
  let sumY = 0
  for (const row of rows) {
    sumX += x[row] as number
    sumY += y[row] as number
  }
  return [sumX / rows.length, sumY / rows.length]
}

const KIND_NUMBER: ReadonlyMap<Kind, number> = new Map(KINDS.map((kind, n) => [kind, n]))

const kindsOf = (rows: Int32Array, look: PlaceIndex['look']): readonly number[] => {
  const kinds = KINDS.map(() => 0)
  for (const row of rows) {
    const n = KIND_NUMBER.get(look[row]?.kind as Kind) ?? 0
    kinds[n] = (kinds[n] ?? 0) + 1
  }
  return kinds
}

const rowsShown = (index: PlaceIndex, shown: Shown | undefined): Int32Array => {
  const rows = new Int32Array(index.count)
  let count = 0
  for (let row = 0; row < index.count; row++) {
    const isWanted = isShown(shown, index.ids[row] as string, index.look[row]?.kind as Kind)
    if (isWanted && index.isLive(row)) rows[count++] = row
  }
  return rows.subarray(0, count)
}

/**
 * Groups the pins of the kinds that are shown, for one zoom as Leaflet counts it: each pin that is in no group yet takes
 * those within 40 px. A pin with no other that near always stands for itself.
 *
 * One zoom of 100,000 pins takes 20 to 60 ms (`npm run bench draw`), so nothing has to be grouped ahead, kept up to date
 * or fetched. Supercluster, which groups all zooms before the first is seen, took about 500 ms on the same machine.
 */
export const groupPlaces = (index: PlaceIndex, zoom: number, shown: Shown | undefined): PlaceGroups => {
  const whole = Math.floor(zoom)
  const { x, y, look } = index
  const { groupOf, members, starts } = groupRows(rowsShown(index, shown), x, y, whole)
  const rowsIn = (n: number): Int32Array => members.subarray(starts[n], starts[n + 1])
  const middles = starts.slice(1).map((_end, n) => middleOf(rowsIn(n), index))
  const known: (PlaceGroup | undefined)[] = []
  const groupAt = (n: number): PlaceGroup => {
    // Made once, when the group is first seen: a pan shows the same groups again.
    known[n] ??= { at: middles[n] as WorldPoint, rows: [...rowsIn(n)], kinds: kindsOf(rowsIn(n), look) }
    return known[n]
  }
  return {
    zoom: whole,
    within: (box) => {
      const [minX, minY, maxX, maxY] = box
      const seen: PlaceGroup[] = []
      middles.forEach(([atX, atY], n) => {
        if (atX >= minX && atX <= maxX && atY >= minY && atY <= maxY) seen.push(groupAt(n))
      })
      return { rows: index.within(...box).filter((row) => groupOf[row] === -1), groups: seen }
    },
  }
}

/** The first zoom beyond `zoom` at which these pins are not all in one group; `undefined` when there is none. */
export const opensAt = (
  index: PlaceIndex,
  rows: readonly number[],
  zoom: number,
  mostZoom: number,
): number | undefined => {
  const own = Int32Array.from(rows)
  for (let closer = Math.floor(zoom) + 1; closer <= mostZoom; closer++) {
    if ((groupRows(own, index.x, index.y, closer).starts[1] ?? 0) < rows.length) return closer
  }
  return undefined
}
