import { type Catalogue, STANDARD_CATEGORIES } from '@/domain/categories/catalogue'
import type { Place } from '@/domain/schema/place'
import { type Kind, kindInfo } from '@/domain/taxonomy'
import { glyphPaths } from './glyphs'
import { PIN_SHAPES, type ShapeArt } from './pin-shapes'
import { type PinOutline, pinState } from './pin-state'

/** Everything that draws one pin, whoever draws it: the canvas of the map, SVG in a list, print. */
export type PinArt = ShapeArt & {
  readonly colour: string
  readonly glyphColour: string
  readonly glyphPaths: readonly string[]
  readonly outline: PinOutline
  /** SVG paths of the badge's icon, in a box of 24 × 24. */
  readonly badgePaths?: readonly string[]
}

type PinLook = {
  readonly kind: Kind
  readonly icon: string
  readonly outline?: PinOutline
  readonly badge?: 'lock' | 'clock'
}

/** Icon for a category that the taxonomy does not have. */
const UNKNOWN_ICON = 'tag'

export const iconOf = (category: string, { info }: Pick<Catalogue, 'info'> = STANDARD_CATEGORIES): string =>
  info(category)?.icon || UNKNOWN_ICON

export const pinArt = ({ kind, icon, outline = 'solid', badge }: PinLook): PinArt => {
  const { shape, colour, glyph } = kindInfo(kind)
  return {
    ...PIN_SHAPES[shape],
    colour,
    glyphColour: glyph === 'white' ? '#fff' : '#000',
    glyphPaths: glyphPaths(icon),
    outline,
    ...(badge ? { badgePaths: glyphPaths(badge) } : {}),
  }
}

/**
 * @param now ISO 8601 instant, for the badge of what nobody has checked for a year
 * @param catalogue the map's categories, for the icons of the team's own
 */
export const placePinArt = (place: Place, now: string, catalogue?: Catalogue): PinArt =>
  pinArt({ kind: place.kind, icon: iconOf(place.category, catalogue), ...pinState(place, now) })

/** For choosing a category: no state, no badge. */
export const categoryPinArt = (kind: Kind, category: string, catalogue?: Catalogue): PinArt =>
  pinArt({ kind, icon: iconOf(category, catalogue) })
