import type { AreaGeometry, Position } from './geometry'
import { signedArea } from './signed-area'

const turn = (ring: readonly Position[], counterClockwise: boolean): readonly Position[] =>
  signedArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse()

const turnPolygon = (rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] =>
  rings.map((ring, index) => turn(ring, index === 0))

/** Right-hand rule: outer rings counter-clockwise, holes clockwise (RFC 7946 §3.1.6). */
export const rewind = <G extends AreaGeometry>(geometry: G): G =>
  (geometry.type === 'Polygon'
    ? { ...geometry, coordinates: turnPolygon(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(turnPolygon) }) as G
