import type { Sketch } from '@/domain/sketch/sketch'
import { edgeCount, type Pixel, type Project } from './sketch-hit'

export type Handle =
  | {
      readonly type: 'point'
      readonly path: number
      readonly index: number
      /** Chosen, or the last one while points are added: the one that the buttons mean. */
      readonly isMain: boolean
    }
  /** The middle of an edge, from which a new point is pulled. */
  | { readonly type: 'middle'; readonly path: number; readonly after: number }

/** So many handles can be told apart on a screen, and so many elements a phone moves along without effort. */
const MANY = 150

/** Pixels between two handles where there are more. */
const GAP = 40

/** An edge shorter than that on the screen has no room for a handle between those of its ends. */
const ROOM = 64

/** Pixels beyond the edge of the screen within which handles are made, so that a short pan needs none. */
const BORDER = 100

type View = { readonly width: number; readonly height: number; readonly project: Project }

/**
 * The handles to be shown: those in sight, thinned out where they are too many. What is chosen always has its handle;
 * zooming in brings out the others.
 */
export const visibleHandles = (sketch: Sketch, { width, height, project }: View): readonly Handle[] => {
  const isInSight = ({ x, y }: Pixel): boolean =>
    x >= -BORDER && y >= -BORDER && x <= width + BORDER && y <= height + BORDER
  const found: { readonly handle: Handle; readonly pixel: Pixel }[] = []
  const middles: Handle[] = []
  sketch.paths.forEach((own, path) => {
    if (own.follows) return
    const pixels = own.points.map(project)
    const isActive = path === sketch.active
    const main = sketch.mode === 'draw' ? pixels.length - 1 : sketch.selected
    pixels.forEach((pixel, index) => {
      const isMain = isActive && index === main
      if (isMain || isInSight(pixel)) found.push({ handle: { type: 'point', path, index, isMain }, pixel })
    })
    if (sketch.mode !== 'adjust') return
    for (let after = 0; after < edgeCount(own, sketch); after++) {
      const a = pixels[after] as Pixel
      const b = pixels[(after + 1) % pixels.length] as Pixel
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
      if (Math.hypot(b.x - a.x, b.y - a.y) >= ROOM && isInSight(middle)) {
        middles.push({ type: 'middle', path, after })
      }
    }
  })
  return [...thinned(found), ...middles.slice(0, MANY)]
}

const thinned = (found: readonly { readonly handle: Handle; readonly pixel: Pixel }[]): readonly Handle[] => {
  if (found.length <= MANY) return found.map(({ handle }) => handle)
  const taken = new Set<string>()
  const kept: Handle[] = []
  const isMain = ({ handle }: { readonly handle: Handle }): boolean =>
    handle.type === 'point' && handle.isMain
  for (const { handle, pixel } of [...found.filter(isMain), ...found.filter((one) => !isMain(one))]) {
    const cell = `${Math.floor(pixel.x / GAP)} ${Math.floor(pixel.y / GAP)}`
    if (taken.has(cell)) continue
    taken.add(cell)
    kept.push(handle)
    if (kept.length === 2 * MANY) break
  }
  return kept
}
