import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'

/** How exact the positions of places are in what leaves; areas stay exact. */
export const PRECISIONS = ['exact', '10m', '100m'] as const
export type Precision = (typeof PRECISIONS)[number]

/** Decimals of a degree: four are 11 m north to south, three 111 m. */
const DECIMALS: Readonly<Record<Exclude<Precision, 'exact'>, number>> = { '10m': 4, '100m': 3 }

/**
 * Snaps positions to a grid: the same every time. Random noise would average out over repeated exports. Exact means
 * seven decimals, about a centimetre.
 */
export const coarsen = (geometry: PlaceGeometry, precision: Precision): PlaceGeometry => {
  const factor = 10 ** (precision === 'exact' ? 7 : DECIMALS[precision])
  const snap = ([lng, lat]: Position): Position => [
    Math.round(lng * factor) / factor,
    Math.round(lat * factor) / factor,
  ]
  return mapPositions(geometry, snap)
}

const mapPositions = (geometry: PlaceGeometry, change: (position: Position) => Position): PlaceGeometry => {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: change(geometry.coordinates) }
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(change) }
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(change)) }
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(change))),
      }
  }
}
