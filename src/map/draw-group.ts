import { KINDS, kindInfo } from '@/domain/taxonomy'
import type { PlaceGroup } from './place-groups'

const LINE = '#16212b'
const RING = 5

/** Radius of a disc in CSS pixels: a little larger for more. */
export const groupRadius = (count: number): number =>
  count < 10 ? 18 : count < 100 ? 20 : count < 1_000 ? 23 : 27

type GroupPicture = PlaceGroup & {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly pixelRatio: number
}

/** A white disc with the number in a ring split by kind; `x` and `y` in device pixels. */
export const drawGroup = (
  context: CanvasRenderingContext2D,
  { rows, kinds, x, y, text, pixelRatio }: GroupPicture,
): void => {
  const count = rows.length
  const radius = groupRadius(count) * pixelRatio
  const ring = RING * pixelRatio
  context.beginPath()
  context.arc(x, y, radius + 2 * pixelRatio, 0, 2 * Math.PI)
  context.fillStyle = '#fff'
  context.fill()
  context.strokeStyle = LINE
  context.lineWidth = pixelRatio
  context.stroke()
  let from = -Math.PI / 2
  context.lineWidth = ring
  context.lineCap = 'butt'
  KINDS.forEach((kind, n) => {
    const part = kinds[n] ?? 0
    if (part === 0) return
    const to = from + (2 * Math.PI * part) / count
    context.beginPath()
    context.arc(x, y, radius - ring / 2, from, to)
    context.strokeStyle = kindInfo(kind).colour
    context.stroke()
    from = to
  })
  context.fillStyle = LINE
  context.font = `700 ${(text.length < 4 ? 13 : text.length < 6 ? 12 : 11) * pixelRatio}px "Atkinson Hyperlegible Next", system-ui, sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, x, y + 0.5 * pixelRatio)
}
