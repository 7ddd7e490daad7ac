import type { Position } from '@/domain/geometry/geometry'

/** Pixels of the whole world at zoom 0, as every raster map on the web has it. */
export const WORLD_PIXELS = 256

/** Beyond it the world is no square any more (EPSG:3857). */
const MAX_LATITUDE = 85.0511287798

/** Length of the equator in the spherical model of EPSG:3857. */
const EQUATOR_M = 2 * Math.PI * 6_378_137

/** A point of the world's square: x from 0 in the west to 1 in the east, y from 0 in the north to 1 in the south. */
export type WorldPoint = readonly [x: number, y: number]

export const toWorld = ([lng, lat]: Position): WorldPoint => {
  const sin = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180)
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)]
}

export const fromWorld = ([x, y]: WorldPoint): Position => [
  (x - 0.5) * 360,
  (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
]

/** Pixels per side of the world's square. */
export const worldSize = (zoom: number): number => WORLD_PIXELS * 2 ** zoom

/** Metres on the ground across the whole world's square, true near this latitude. */
export const worldMetres = (latitude: number): number => EQUATOR_M * Math.cos((latitude * Math.PI) / 180)
