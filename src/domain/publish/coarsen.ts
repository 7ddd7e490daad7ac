import type { PlaceGeometry, PolygonGeometry, Position } from '@/domain/geometry/geometry'
import { rewind } from '@/domain/geometry/rewind'
import { signedArea } from '@/domain/geometry/signed-area'
import type { Precision } from './precision'

/** A step of the fourth decimal is 11 m from south to north, and 7 m from west to east at 51° N; of the third, ten times that. */
const DECIMALS: Readonly<Record<Exclude<Precision, 'exact'>, number>> = { '10m': 4, '100m': 3 }

/**
 * Snaps every position to the grid. Always to the same spot: noise would average out over repeated exports. Positions
 * that fall together become one; what is left of a shape that collapses is a line or a point.
 */
export const coarsen = (geometry: PlaceGeometry, precision: Precision): PlaceGeometry => {
  if (precision === 'exact') return geometry
  const decimals = DECIMALS[precision]
  // Adding 0 turns -0 into 0.
  const round = (value: number): number => Number(value.toFixed(decimals)) + 0
  const snap = (position: Position): Position => [round(position[0]), round(position[1])]
  const snapLine = (line: readonly Position[]): readonly Position[] => withoutRepeats(line.map(snap))
  const point = (position: Position): PlaceGeometry => ({ type: 'Point', coordinates: snap(position) })

  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates)
    case 'MultiPoint': {
      const points = new Map(geometry.coordinates.map(snap).map((position) => [position.join(), position]))
      return { type: 'MultiPoint', coordinates: [...points.values()] }
    }
    case 'LineString': {
      const line = snapLine(geometry.coordinates)
      return line.length > 1
        ? { type: 'LineString', coordinates: line }
        : point(geometry.coordinates[0] as Position)
    }
    case 'MultiLineString': {
      const lines = geometry.coordinates.map(snapLine).filter((line) => line.length > 1)
      return lines.length > 0
        ? { type: 'MultiLineString', coordinates: lines }
        : point(geometry.coordinates[0]?.[0] as Position)
    }
    case 'Polygon': {
      const rings = snapRings(geometry.coordinates, snapLine)
      return rings
        ? rewind<PolygonGeometry>({ type: 'Polygon', coordinates: rings })
        : point(geometry.coordinates[0]?.[0] as Position)
    }
    case 'MultiPolygon': {
      const polygons = geometry.coordinates.flatMap((polygon) => {
        const rings = snapRings(polygon, snapLine)
        return rings ? [rings] : []
      })
      return polygons.length > 0
        ? rewind({ type: 'MultiPolygon', coordinates: polygons })
        : point(geometry.coordinates[0]?.[0]?.[0] as Position)
    }
  }
}

type Ring = readonly Position[]

const withoutRepeats = (line: Ring): Ring =>
  line.filter(
    (position, index) =>
      index === 0 || position[0] !== line[index - 1]?.[0] || position[1] !== line[index - 1]?.[1],
  )

/** `undefined` when the outer ring has no area left; holes without area are dropped. */
const snapRings = (rings: readonly Ring[], snapLine: (line: Ring) => Ring): readonly Ring[] | undefined => {
  const [outer, ...holes] = rings.map(snapLine)
  const hasArea = (ring: Ring | undefined): ring is Ring =>
    ring !== undefined && ring.length >= 4 && signedArea(ring) !== 0
  return hasArea(outer) ? [outer, ...holes.filter(hasArea)] : undefined
}
