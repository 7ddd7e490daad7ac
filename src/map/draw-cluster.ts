import { KINDS, kindInfo } from '@/domain/taxonomy'
import type { PlaceCluster } from './place-clusters'

const LINE = '#16212b'
const RING = 5

/** Radius of a disc in CSS pixels: a little larger for more. */
export const clusterRadius = (count: number): number =>
  count < 10 ? 18 : count < 100 ? 20 : count < 1_000 ? 23 : 27

const FORMAT = new Intl.NumberFormat('pl', { useGrouping: true })

/** 12 345 as "12 tys." would lose what the disc is for: the number, short from 10,000 on. */
const shown = (count: number): string =>
  count < 10_000 ? FORMAT.format(count) : `${Math.round(count / 1_000)}k`

/** A white disc with the number in a ring split by kind; `x` and `y` in device pixels. */
export const drawCluster = (
  context: CanvasRenderingContext2D,
  { count, kinds }: PlaceCluster,
  x: number,
  y: number,
  pixelRatio: number,
): void => {
  const radius = clusterRadius(count) * pixelRatio
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
  context.font = `700 ${(count < 1_000 ? 13 : 12) * pixelRatio}px "Atkinson Hyperlegible Next", system-ui, sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(shown(count), x, y + 0.5 * pixelRatio)
}
