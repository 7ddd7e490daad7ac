import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { kindInfo } from '@/domain/taxonomy'
import type { PlaceShape } from './place-index'
import { toWorld, type WorldPoint } from './web-mercator'

/** The picture being drawn: a part of the world on a canvas. */
export type Frame = {
  readonly context: CanvasRenderingContext2D
  readonly pixelRatio: number
  readonly world: number
  /** Pixel of the world at which the canvas begins. */
  readonly originX: number
  readonly originY: number
  readonly width: number
  readonly height: number
  readonly centre: WorldPoint
}

/** Lines that draw a geometry; none for points. */
export const linesOf = (geometry: PlaceGeometry): readonly (readonly Position[])[] => {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    default:
      return []
  }
}

/** The line or area of a place, in the colour of its kind on a white casing. */
export const drawShape = (
  { context, pixelRatio, world, originX, originY }: Frame,
  shape: PlaceShape,
  selected: boolean,
): void => {
  const { colour } = kindInfo(shape.kind)
  context.beginPath()
  for (const line of linesOf(shape.geometry)) {
    line.forEach((position, n) => {
      const [x, y] = toWorld(position)
      const at = [(x * world - originX) * pixelRatio, (y * world - originY) * pixelRatio] as const
      if (n === 0) context.moveTo(...at)
      else context.lineTo(...at)
    })
  }
  context.lineJoin = 'round'
  if (shape.geometry.type === 'Polygon' || shape.geometry.type === 'MultiPolygon') {
    context.globalAlpha = 0.12
    context.fillStyle = colour
    // Holes are wound the other way or not, depending on who made the file.
    context.fill('evenodd')
    context.globalAlpha = 1
  }
  context.strokeStyle = '#fff'
  context.lineWidth = (selected ? 8 : 5.5) * pixelRatio
  context.stroke()
  context.strokeStyle = colour
  context.lineWidth = (selected ? 5 : 3) * pixelRatio
  context.stroke()
}
