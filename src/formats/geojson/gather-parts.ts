import { type Bounds, boundsOf } from '@/domain/geometry/bounds'
import type { AreaGeometry, PlaceGeometry, Position } from '@/domain/geometry/geometry'

/**
 * The shapes of one GeometryCollection as few as they can be: points become one MultiPoint, lines one MultiLineString, and
 * areas that lie apart one MultiPolygon. Areas that may overlap stay what they are: in one shape they would be counted
 * twice.
 */
export const gatherParts = (parts: readonly PlaceGeometry[]): readonly PlaceGeometry[] => {
  const points: Position[] = []
  const lines: (readonly Position[])[] = []
  const areas: AreaGeometry[] = []
  for (const part of parts) {
    if (part.type === 'Point') points.push(part.coordinates)
    else if (part.type === 'MultiPoint') for (const point of part.coordinates) points.push(point)
    else if (part.type === 'LineString') lines.push(part.coordinates)
    else if (part.type === 'MultiLineString') for (const line of part.coordinates) lines.push(line)
    else areas.push(part)
  }
  return [...gatherPoints(points), ...gatherLines(lines), ...gatherAreas(areas)]
}

const gatherPoints = (points: readonly Position[]): readonly PlaceGeometry[] => {
  const [only] = points
  if (!only) return []
  return points.length === 1
    ? [{ type: 'Point', coordinates: only }]
    : [{ type: 'MultiPoint', coordinates: points }]
}

const gatherLines = (lines: readonly (readonly Position[])[]): readonly PlaceGeometry[] => {
  const [only] = lines
  if (!only) return []
  return lines.length === 1
    ? [{ type: 'LineString', coordinates: only }]
    : [{ type: 'MultiLineString', coordinates: lines }]
}

/** Each may have to be compared with each. */
const MOST_AREAS = 2000

const gatherAreas = (areas: readonly AreaGeometry[]): readonly AreaGeometry[] => {
  if (areas.length < 2 || areas.length > MOST_AREAS || !lieApart(areas)) return areas
  return [
    {
      type: 'MultiPolygon',
      coordinates: areas.flatMap((area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates)),
    },
  ]
}

const overlap = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** Compared by their boxes, from west to east; a box that begins behind the end of all before it meets none of them. */
const lieApart = (areas: readonly AreaGeometry[]): boolean => {
  const boxes = areas
    .map((area) => boundsOf([area]))
    .filter((box) => box !== undefined)
    .sort((a, b) => a[0] - b[0])
  let open: readonly Bounds[] = []
  for (const box of boxes) {
    open = open.filter((before) => before[2] >= box[0])
    if (open.some((before) => overlap(before, box))) return false
    open = [...open, box]
  }
  return true
}
