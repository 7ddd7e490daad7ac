import { filterParams, readFilterParams } from '@/domain/filter/filter-text'
import type { PlaceFilter } from '@/domain/filter/place-filter'
import type { Position } from '@/domain/geometry/geometry'

/**
 * What the address of an open map says beyond which map and tab it is: so a reload, a second tab and a link come to the
 * same sight. Codes, ids and where one looks; never a word that somebody typed.
 */
export type MapAddress = {
  readonly filter: PlaceFilter
  readonly selectedId: string | undefined
  readonly view: { readonly centre: Position; readonly zoom: number }
}

/** About a metre; a zoom in quarters. */
const DECIMALS = 5

const ID = /^[\w.-]{1,64}$/

/** The part behind the route, with its question mark. */
export const formatAddress = ({ filter, selectedId, view }: MapAddress): string => {
  const [lng, lat] = view.centre
  const where = `${lat.toFixed(DECIMALS)},${lng.toFixed(DECIMALS)},${Number(view.zoom.toFixed(2))}`
  const params = [
    ...filterParams(filter),
    ...(selectedId === undefined ? [] : [['miejsce', selectedId] as const]),
    ['widok', where] as const,
  ]
  return `?${params.map(([key, value]) => `${key}=${value}`).join('&')}`
}

/** Reads it from a whole hash; `undefined` where it says nothing, or not where one looks. */
export const parseAddress = (hash: string): MapAddress | undefined => {
  const params = new URLSearchParams(hash.split('?')[1] ?? '')
  const [lat, lng, zoom] = (params.get('widok') ?? '').split(',').map(Number)
  if (lat === undefined || lng === undefined || zoom === undefined) return undefined
  const isThere = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && zoom >= 0 && zoom <= 24
  if (!isThere) return undefined
  const place = params.get('miejsce') ?? ''
  return {
    filter: readFilterParams((key) => params.get(key)),
    selectedId: ID.test(place) ? place : undefined,
    view: { centre: [lng, lat], zoom },
  }
}
