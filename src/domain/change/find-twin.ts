import { foldText } from '@/domain/find/fold-text'
import { type Bounds, boundsOf } from '@/domain/geometry/bounds'
import type { PlaceGeometry } from '@/domain/geometry/geometry'
import { distanceMetres } from '@/domain/geometry/length-metres'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import type { IncomingRecord } from './incoming'

/** What two people measured apart may differ by. */
const SAME_SPOT_METRES = 30

type Found = Place | Neighbourhood
type Spot = { readonly box: Bounds; readonly record: Found }

/** Things of one name: those with a place from south to north. A hundred thousand may share a name. */
type Namesakes = {
  readonly spots: readonly Spot[]
  /** Of the tallest box, in degrees. */
  readonly tallest: number
  readonly nowhere: Found | undefined
}

/**
 * Finds what is here already under another id: of the same name, however it is written, and not farther than 30 m, or both
 * without a place of their own. Of large shapes the boxes around them count, so that a pin in a park is that park.
 */
export const twinFinder = (records: Iterable<AnyRecord>): ((record: IncomingRecord) => Found | undefined) => {
  const byName = new Map<string, Found[]>()
  const laidOut = new Map<string, Namesakes>()
  for (const record of records) {
    if ((record.type !== 'place' && record.type !== 'neighbourhood') || record.deletedAt !== undefined)
      continue
    const key = keyOf(record.type, record.name)
    const namesakes = byName.get(key)
    if (namesakes) namesakes.push(record)
    else byName.set(key, [record])
  }
  return ({ type, fields, nameMade }) => {
    // A name that was made up for it tells nothing.
    if (byName.size === 0 || nameMade || typeof fields.name !== 'string') return undefined
    const key = keyOf(type, fields.name)
    const records = byName.get(key)
    if (!records) return undefined
    const namesakes = laidOut.get(key) ?? layOut(records)
    laidOut.set(key, namesakes)
    const geometry = fields.geometry as PlaceGeometry | null | undefined
    return geometry ? nearestOf(namesakes, geometry) : namesakes.nowhere
  }
}

const keyOf = (type: string, name: string): string => `${type}/${foldText(name)}`

const layOut = (records: readonly Found[]): Namesakes => {
  const spots = records
    .flatMap((record): readonly Spot[] => {
      const box = record.geometry && boundsOf([record.geometry])
      return box ? [{ box, record }] : []
    })
    .sort((a, b) => a.box[1] - b.box[1])
  return {
    spots,
    tallest: spots.reduce((most, { box }) => Math.max(most, box[3] - box[1]), 0),
    nowhere: records.find(({ geometry }) => !geometry),
  }
}

/** Somewhat more than 30 m. */
const MARGIN_DEGREES = 0.0003

const nearestOf = ({ spots, tallest }: Namesakes, geometry: PlaceGeometry): Found | undefined => {
  const box = boundsOf([geometry])
  if (!box) return undefined
  const from = box[1] - tallest - MARGIN_DEGREES
  const to = box[3] + MARGIN_DEGREES
  for (let at = firstFrom(spots, from); at < spots.length; at++) {
    const spot = spots[at] as Spot
    if (spot.box[1] > to) return undefined
    if (gapMetres(spot.box, box) <= SAME_SPOT_METRES) return spot.record
  }
  return undefined
}

/** Number of the first spot whose south is not below `south`. */
const firstFrom = (spots: readonly Spot[], south: number): number => {
  let low = 0
  let high = spots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spots[middle] as Spot).box[1] < south) low = middle + 1
    else high = middle
  }
  return low
}

/** Between the nearest points of two boxes; 0 where they meet. */
const gapMetres = (a: Bounds, b: Bounds): number => {
  const lng = nearest(a[0], a[2], b[0], b[2])
  const lat = nearest(a[1], a[3], b[1], b[3])
  return distanceMetres([lng[0], lat[0]], [lng[1], lat[1]])
}

/** Of two stretches of a line the points that are nearest to each other. */
const nearest = (from: number, to: number, otherFrom: number, otherTo: number): readonly [number, number] =>
  to < otherFrom
    ? [to, otherFrom]
    : otherTo < from
      ? [from, otherTo]
      : [Math.max(from, otherFrom), Math.max(from, otherFrom)]
