import { assert } from '@/domain/assert'
import type { PictureShape, PinLook, PinPicture } from '@/domain/pins/map-picture'
import { type PlaceIndex, type PlaceShape, shapeOf } from './place-index'

/** Numbers that fit the picture's column. */
const MOST_LOOKS = 65_536

/** Stands for the id of a pin in a picture. */
export const NO_PLACE = ''

/** What is drawn of an index, packed to be stored. */
export const pictureOf = (index: PlaceIndex): PinPicture => {
  const rows: number[] = []
  for (let row = 0; row < index.count; row++) if (index.isLive(row)) rows.push(row)
  const numbers = new Map<PinLook, number>()
  const x = new Float64Array(rows.length)
  const y = new Float64Array(rows.length)
  const look = new Uint16Array(rows.length)
  rows.forEach((row, n) => {
    const own = index.look[row] as PinLook
    const number = numbers.get(own) ?? numbers.size
    numbers.set(own, number)
    x[n] = index.x[row] as number
    y[n] = index.y[row] as number
    look[n] = number
  })
  assert(numbers.size <= MOST_LOOKS, 'more looks than can be numbered')
  const shapes: PictureShape[] = [...index.shapes.values()].map(({ kind, geometry }) => ({ kind, geometry }))
  return { x, y, look, looks: [...numbers.keys()], shapes: JSON.stringify(shapes) }
}

/**
 * A picture as an index that can be drawn, and nothing more: it is looked through from one end to the other and knows no
 * place by its id.
 */
export const indexOfPicture = ({ x, y, look, looks, shapes }: PinPicture): PlaceIndex => {
  const drawn = (JSON.parse(shapes) as PictureShape[]).map(({ kind, geometry }, n): [string, PlaceShape] => [
    `shape ${n}`,
    shapeOf({ id: `shape ${n}`, kind }, geometry),
  ])
  return {
    count: x.length,
    ids: Array.from(x, () => NO_PLACE),
    x,
    y,
    look: Array.from(look, (number) => looks[number] as PinLook),
    rowsOf: new Map(),
    isLive: () => true,
    shapes: new Map(drawn),
    within: (minX, minY, maxX, maxY) => {
      const found: number[] = []
      for (let row = 0; row < x.length; row++) {
        const [atX, atY] = [x[row] as number, y[row] as number]
        if (atX >= minX && atX <= maxX && atY >= minY && atY <= maxY) found.push(row)
      }
      return found
    },
    update: () => undefined,
  }
}
