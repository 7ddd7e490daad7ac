import type { Position } from '@/domain/geometry/geometry'

export type Box = { readonly width: number; readonly height: number; readonly padding: number }

/**
 * SVG path of rings, fitted into a box with north up. Degrees of longitude are shortened by the latitude, which is
 * true enough for a picture of a neighbourhood. `undefined` when there is nothing with an extent.
 */
export const outlinePath = (rings: readonly (readonly Position[])[], box: Box): string | undefined => {
  const drawn = rings.filter((ring) => ring.length > 2)
  const corners = drawn.flat()
  if (corners.length === 0) return undefined
  const lats = corners.map(([, lat]) => lat)
  const south = Math.min(...lats)
  const north = Math.max(...lats)
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const xs = corners.map(([lng]) => lng * narrowing)
  const west = Math.min(...xs)
  const east = Math.max(...xs)
  if (east === west && north === south) return undefined

  const inner = { width: box.width - 2 * box.padding, height: box.height - 2 * box.padding }
  // A line has no extent one way; Infinity leaves the other way to decide.
  const scale = Math.min(inner.width / (east - west), inner.height / (north - south))
  const left = (box.width - (east - west) * scale) / 2
  const top = (box.height - (north - south) * scale) / 2
  const point = ([lng, lat]: Position): string =>
    `${(left + (lng * narrowing - west) * scale).toFixed(1)} ${(top + (north - lat) * scale).toFixed(1)}`
  return drawn.map((ring) => `M${ring.map(point).join('L')}Z`).join('')
}
