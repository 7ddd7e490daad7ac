import type { PinShape } from '@/domain/taxonomy'

/** How one shape is drawn in its box of 44 × 44. */
export type ShapeArt = {
  /** Outline as an SVG path. */
  readonly path: string
  /** Where the glyph's box of 24 × 24 goes. */
  readonly glyph: { readonly x: number; readonly y: number; readonly scale: number }
  /** Disc behind the glyph that keeps it readable where the shape is hatched. */
  readonly disc: { readonly x: number; readonly y: number; readonly radius: number }
  /** The spot of the box that stands on the place. */
  readonly anchor: { readonly x: number; readonly y: number }
  /** Base line of a number that stands instead of the glyph. */
  readonly numberY: number
}

/** Side of the box in which pins are designed. */
export const PIN_BOX = 44

const CENTRE = { x: 22, y: 22 }

/** A glyph of the given size around a centre, and a disc a little larger. */
const around = (x: number, y: number, size: number): Pick<ShapeArt, 'glyph' | 'disc'> => ({
  glyph: { x: x - size / 2, y: y - size / 2, scale: size / 24 },
  disc: { x, y, radius: size * 0.64 },
})

export const PIN_SHAPES: Readonly<Record<PinShape, ShapeArt>> = {
  circle: {
    path: 'M22 5a17 17 0 1 0 0 34a17 17 0 0 0 0-34Z',
    ...around(22, 22, 20),
    anchor: CENTRE,
    numberY: 27.6,
  },
  triangle: { path: 'M22 4.5L41 37.5H3Z', ...around(22, 27, 16), anchor: CENTRE, numberY: 32.6 },
  square: { path: 'M7 7H37V37H7Z', ...around(22, 22, 20), anchor: CENTRE, numberY: 27.6 },
  hexagon: {
    path: 'M37.93 31.2L22 40.4L6.07 31.2L6.07 12.8L22 3.6L37.93 12.8Z',
    ...around(22, 22, 19),
    anchor: CENTRE,
    numberY: 27.6,
  },
  star: {
    path: 'M22 2.6L29.76 12.12L41.21 16.56L34.55 26.88L33.87 39.14L22 36L10.13 39.14L9.45 26.88L2.79 16.56L14.24 12.12Z',
    ...around(22, 23, 15.5),
    anchor: CENTRE,
    numberY: 28.6,
  },
  teardrop: {
    path: 'M22 41.5C14 33.5 8 27 8 19.2A14 14 0 0 1 36 19.2C36 27 30 33.5 22 41.5Z',
    ...around(22, 19.4, 17),
    anchor: { x: 22, y: 41.5 },
    numberY: 25,
  },
}
