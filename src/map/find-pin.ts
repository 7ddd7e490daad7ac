import { PIN_BOX, PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { kindInfo } from '@/domain/taxonomy'
import { drawOrder } from './draw-order'
import type { PlaceIndex } from './place-index'
import type { WorldPoint } from './web-mercator'

/** Half of the 48 pixels that every pin answers to. */
const REACH = 24

/** A finger on the painted part means the pin it sees, however near another centre may be. */
const PAINTED = 17

export type PinSearch = {
  /** Where the tap is, and the centre of the view that decides which pin lies on top. */
  readonly at: WorldPoint
  readonly centre: WorldPoint
  /** Pixels per side of the world's square at this zoom. */
  readonly worldSize: number
  /** Side of a pin's box in pixels. */
  readonly pinSize: number
  readonly selectedId?: string | undefined
  /** Rows that are drawn as pins; `undefined`: all. */
  readonly drawn?: ReadonlySet<number>
}

/**
 * Id of the pin that a tap means: the topmost whose painted part is hit, else the nearest within reach. Measured from the
 * middle of the picture, which for a teardrop is above the place.
 */
export const findPin = (index: PlaceIndex, search: PinSearch): string | undefined => {
  const { at, centre, worldSize, pinSize, selectedId, drawn } = search
  const reach = (REACH + pinSize) / worldSize
  const near = index.within(at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach)
  const rows = drawn ? near.filter((row) => drawn.has(row)) : near
  const topFirst = [...drawOrder(index, rows, centre)].reverse()
  const selectedFirst = topFirst.filter((row) => index.ids[row] === selectedId)
  let nearest: { id: string; far: number } | undefined
  for (const row of [...selectedFirst, ...topFirst]) {
    const { anchor } = PIN_SHAPES[kindInfo(index.look[row]?.kind ?? 'resource').shape]
    const lift = ((anchor.y - PIN_BOX / 2) / PIN_BOX) * pinSize
    const dx = Math.abs((index.x[row] as number) - at[0]) * worldSize
    const dy = Math.abs(((index.y[row] as number) - at[1]) * worldSize - lift)
    if (dx > REACH || dy > REACH) continue
    const far = Math.hypot(dx, dy)
    const id = index.ids[row] as string
    if (far <= PAINTED) return id
    if (!nearest || far < nearest.far) nearest = { id, far }
  }
  return nearest?.id
}
