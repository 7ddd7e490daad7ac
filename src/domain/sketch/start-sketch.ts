import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import type { Sketch, SketchPath, SketchPurpose, SketchShape } from './sketch'

type About = { readonly purpose: SketchPurpose; readonly shape?: SketchShape; readonly targetId?: string }

export const startSketch = ({ purpose, shape = 'area', targetId }: About): Sketch => ({
  version: 2,
  purpose,
  shape,
  mode: 'draw',
  paths: [{ points: [] }],
  active: 0,
  shares: true,
  // A cut begins and ends beyond the boundary, never exactly on it.
  snaps: purpose !== 'measure' && purpose !== 'split',
  done: [],
  undone: [],
  ...(targetId === undefined ? {} : { targetId }),
})

const line = (points: readonly Position[]): SketchPath => ({ points })

const rings = (polygon: readonly (readonly Position[])[]): readonly SketchPath[] =>
  polygon.map((ring, n) => ({ points: ring.slice(0, -1), ...(n === 0 ? {} : { hole: true as const }) }))

const pathsOf = (geometry: PlaceGeometry): readonly SketchPath[] => {
  switch (geometry.type) {
    case 'Point':
      return [line([geometry.coordinates])]
    case 'MultiPoint':
    case 'LineString':
      return [line(geometry.coordinates)]
    case 'MultiLineString':
      return geometry.coordinates.map(line)
    case 'Polygon':
      return rings(geometry.coordinates)
    case 'MultiPolygon':
      return geometry.coordinates.flatMap(rings)
  }
}

export const shapeOf = ({ type }: PlaceGeometry): SketchShape => {
  if (type === 'Point' || type === 'MultiPoint') return 'points'
  return type === 'LineString' || type === 'MultiLineString' ? 'line' : 'area'
}

/** A sketch of a shape that is there already, to be changed. */
export const sketchOf = (geometry: PlaceGeometry, about: Omit<About, 'shape'>): Sketch => ({
  ...startSketch({ ...about, shape: shapeOf(geometry) }),
  // A single point is moved in another way; what is wanted here is more of them.
  mode: geometry.type === 'Point' ? 'draw' : 'adjust',
  paths: pathsOf(geometry),
})
