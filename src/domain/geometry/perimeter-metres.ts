import type { AreaGeometry } from './geometry'
import { lengthMetres } from './length-metres'

/** Length of the outer boundaries in metres; the edges of holes are not counted. */
export const perimeterMetres = (geometry: AreaGeometry): number => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.reduce((sum, [outer]) => sum + lengthMetres(outer ?? []), 0)
}
