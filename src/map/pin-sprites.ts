import type { PinLook } from '@/domain/pins/map-picture'
import { pinArt } from '@/domain/pins/pin-art'
import { PIN_BOX, PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { kindInfo } from '@/domain/taxonomy'

/** Room around the box for halo, ring and badge. */
const MARGIN = 6

const SPRITE_BOX = PIN_BOX + 2 * MARGIN

const LINE = '#16212b'

type Style = {
  /** Side of the pin's box of 44 in CSS pixels. */
  readonly size: number
  readonly pixelRatio: number
  readonly dark: boolean
}

export type PinSprites = {
  /** Picture of a pin, the box's corner `MARGIN` units inside. Drawn once, then kept. */
  readonly get: (look: PinLook, selected: boolean) => HTMLCanvasElement
  /** CSS pixels per unit of the box. */
  readonly scale: (selected: boolean) => number
}

const SELECTED_SCALE = 1.22

const drawHatching = (context: CanvasRenderingContext2D, outline: Path2D): void => {
  context.save()
  context.clip(outline)
  context.globalAlpha = 0.92
  context.strokeStyle = '#fff'
  context.lineWidth = 3.4
  context.beginPath()
  for (let x = -30; x <= PIN_BOX; x += 10) {
    context.moveTo(x, 48)
    context.lineTo(x + 48, 0)
  }
  context.stroke()
  context.restore()
}

const strokeGlyph = (
  context: CanvasRenderingContext2D,
  paths: readonly string[],
  place: { x: number; y: number; scale: number },
  colour: string,
  width: number,
): void => {
  context.save()
  context.translate(place.x, place.y)
  context.scale(place.scale, place.scale)
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineCap = 'round'
  for (const path of paths) context.stroke(new Path2D(path))
  context.restore()
}

const drawBadge = (context: CanvasRenderingContext2D, paths: readonly string[]): void => {
  context.beginPath()
  context.arc(39, 5, 8.6, 0, 2 * Math.PI)
  context.fillStyle = '#fff'
  context.fill()
  context.strokeStyle = LINE
  context.lineWidth = 1.4
  context.stroke()
  strokeGlyph(context, paths, { x: 33.6, y: -0.4, scale: 0.45 }, LINE, 2.6)
}

/** Built up from outside: ring, dark line, white halo, fill, hatching, glyph, badge. */
const drawPin = (context: CanvasRenderingContext2D, look: PinLook, ring: string | undefined): void => {
  const art = pinArt(look)
  const outline = new Path2D(art.path)
  const stroke = (colour: string, width: number, dash: readonly number[] = []) => {
    context.setLineDash([...dash])
    context.strokeStyle = colour
    context.lineWidth = width
    context.stroke(outline)
  }
  context.lineJoin = 'round'
  if (ring) stroke(ring, 11)
  if (art.outline === 'dashed') {
    stroke('#fff', 7)
    stroke(LINE, 7, [5, 4.2])
    stroke('#fff', 2.8)
  } else {
    stroke(LINE, 7.4)
    stroke('#fff', 5.4)
  }
  stroke(art.colour, 1.6)
  context.fillStyle = art.colour
  context.fill(outline)
  if (art.outline === 'hatched') {
    drawHatching(context, outline)
    context.beginPath()
    context.arc(art.disc.x, art.disc.y, art.disc.radius, 0, 2 * Math.PI)
    context.fill()
  }
  strokeGlyph(context, art.glyphPaths, art.glyph, art.glyphColour, 2.3)
  if (art.badgePaths) drawBadge(context, art.badgePaths)
}

export const createPinSprites = ({ size, pixelRatio, dark }: Style): PinSprites => {
  const kept = new Map<string, HTMLCanvasElement>()
  const scale = (selected: boolean): number => (size / PIN_BOX) * (selected ? SELECTED_SCALE : 1)

  const draw = (look: PinLook, selected: boolean): HTMLCanvasElement => {
    const canvas = document.createElement('canvas')
    const side = Math.ceil(SPRITE_BOX * scale(selected) * pixelRatio)
    canvas.width = side
    canvas.height = side
    const context = canvas.getContext('2d')
    if (!context) return canvas
    context.scale(side / SPRITE_BOX, side / SPRITE_BOX)
    context.translate(MARGIN, MARGIN)
    drawPin(context, look, selected ? (dark ? '#fff' : LINE) : undefined)
    return canvas
  }

  return {
    scale,
    get: (look, selected) => {
      const key = selected ? `${look.key} selected` : look.key
      const known = kept.get(key)
      if (known) return known
      const made = draw(look, selected)
      kept.set(key, made)
      return made
    },
  }
}

/** Where the place is in a sprite, in units from its corner. */
export const spriteAnchor = (look: PinLook): { readonly x: number; readonly y: number } => {
  const { anchor } = PIN_SHAPES[kindInfo(look.kind).shape]
  return { x: anchor.x + MARGIN, y: anchor.y + MARGIN }
}
