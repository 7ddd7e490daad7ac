import type { Frame } from './draw-shape'
import type { PlaceIndex } from './place-index'
import { spreadOffsets } from './spread'
import type { WorldPoint } from './web-mercator'

/** CSS pixels. */
export type Offset = readonly [x: number, y: number]

export type SpreadPin = { readonly id: string; readonly row: number; readonly by: Offset }

/** A finger this many CSS pixels from the middle of a spread pin means it. */
const REACH = 22

/** The places of one spot, which no zoom takes apart, spread out around it until the map is zoomed. */
export class OpenedSpot {
  private pins: readonly SpreadPin[] = []

  constructor(
    readonly at: WorldPoint,
    private readonly ids: readonly string[],
    readonly zoom: number,
  ) {}

  has(id: string): boolean {
    return this.ids.includes(id)
  }

  /** Takes over what is still there and shown: it is drawn, and answers, from now on. */
  layOut(index: PlaceIndex, isShown: (row: number) => boolean): readonly SpreadPin[] {
    const shown = this.ids.flatMap((id) => {
      const row = index.rowsOf.get(id)?.[0]
      return row === undefined || !isShown(row) ? [] : [{ id, row }]
    })
    const offsets = spreadOffsets(shown.length)
    this.pins = shown.map((pin, n) => ({ ...pin, by: offsets[n] as Offset }))
    return this.pins
  }

  /** The place whose pin stands at this point of the world; `world` is its size in CSS pixels. */
  idAt(point: { readonly x: number; readonly y: number }, world: number): string | undefined {
    return this.pins.find(
      ({ by: [x, y] }) =>
        Math.hypot(this.at[0] * world + x - point.x, this.at[1] * world + y - point.y) <= REACH,
    )?.id
  }

  /** Lines from the spot to its pins, readable on any map. */
  drawLegs({ context, pixelRatio, world, originX, originY }: Frame): void {
    const x = (this.at[0] * world - originX) * pixelRatio
    const y = (this.at[1] * world - originY) * pixelRatio
    context.beginPath()
    for (const { by } of this.pins) {
      context.moveTo(x, y)
      context.lineTo(x + by[0] * pixelRatio, y + by[1] * pixelRatio)
    }
    context.strokeStyle = '#fff'
    context.lineWidth = 4 * pixelRatio
    context.stroke()
    context.strokeStyle = '#16212b'
    context.lineWidth = 1.5 * pixelRatio
    context.stroke()
  }
}
