import type { PlaceGeometry, Position } from './geometry'

/** Every position of a geometry in order, closing positions of rings included. */
export const positionsOf = (geometry: PlaceGeometry): readonly Position[] => {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
  }
}
