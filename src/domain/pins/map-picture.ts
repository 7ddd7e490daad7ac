import type { PlaceGeometry } from '@/domain/geometry/geometry'
import type { Header, Neighbourhood } from '@/domain/schema/map-records'
import type { Kind } from '@/domain/taxonomy'
import type { PinOutline } from './pin-state'

/** What pins that look the same have in common; a map of thousands has a few hundred of them. */
export type PinLook = {
  readonly key: string
  readonly kind: Kind
  readonly icon: string
  readonly outline: PinOutline
  readonly badge?: 'lock' | 'clock'
}

/**
 * The pins of a map as they were last drawn: where, and how they look. Nothing says which place each one is, and there is
 * no word of what was written about any.
 */
export type PinPicture = {
  /** Spots of the pins in the world's square, 0 to 1. */
  readonly x: Float64Array<ArrayBuffer>
  readonly y: Float64Array<ArrayBuffer>
  /** Which of `looks` each pin has. */
  readonly look: Uint16Array<ArrayBuffer>
  readonly looks: readonly PinLook[]
  /** Lines and areas of places, as JSON of `PictureShape[]`: text is stored and read faster than objects. */
  readonly shapes: string
}

export type PictureShape = { readonly kind: Kind; readonly geometry: PlaceGeometry }

/** What is seen of a map when it is opened, so that it can be drawn before its documents have been read. */
export type MapPicture = {
  readonly pins: PinPicture
  readonly header: Header | undefined
  readonly areas: readonly Neighbourhood[]
}

/** The records of a picture keep what is drawn of them: names and boundaries, no descriptions and no aliases. */
export const pictured = (
  header: Header | undefined,
  areas: Iterable<Neighbourhood>,
): Pick<MapPicture, 'header' | 'areas'> => ({
  header: header && pick(header, ['town', 'demo', 'communityType', 'home', 'schemaVersion', 'title']),
  areas: [...areas].map((area) => pick(area, ['name', 'areaType', 'geometry', 'approximate'])),
})

const COMMON = ['type', 'id', 'createdAt', 'updatedAt'] as const

const pick = <Item extends Header | Neighbourhood>(item: Item, keys: readonly (keyof Item)[]): Item => {
  const kept = [...COMMON, ...keys].filter((key) => item[key as keyof Item] !== undefined)
  const fields = kept.map((key) => [key, item[key as keyof Item]])
  return { ...Object.fromEntries(fields), createdBy: '' } as Item
}
