import L from 'leaflet'
import type { PinLook } from '@/domain/pins/map-picture'
import { PIN_BOX, PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { kindInfo } from '@/domain/taxonomy'
import { createPinSprites, spriteAnchor } from './pin-sprites'

type Options = { readonly pinSize: number; readonly dark: boolean }

/** The picture of a selected pin as an icon of its own, for a pin that is dragged. */
export const selectedPinIcon = (look: PinLook, { pinSize, dark }: Options): L.DivIcon => {
  const pixelRatio = window.devicePixelRatio || 1
  const sprites = createPinSprites({ size: pinSize, pixelRatio, dark })
  const picture = sprites.get(look, true)
  const side = picture.width / pixelRatio
  const anchor = spriteAnchor(look)
  picture.style.width = `${side}px`
  picture.style.height = `${side}px`
  return L.divIcon({
    className: 'okolica-held-pin',
    html: picture,
    iconSize: [side, side],
    iconAnchor: [anchor.x * sprites.scale(true), anchor.y * sprites.scale(true)],
  })
}

/** How far above the place the middle of its selected pin is, in CSS pixels: 0 but for the teardrop. */
export const selectedPinLift = ({ kind }: PinLook, pinSize: number): number => {
  const { anchor } = PIN_SHAPES[kindInfo(kind).shape]
  return ((anchor.y - PIN_BOX / 2) / PIN_BOX) * pinSize * 1.22
}
