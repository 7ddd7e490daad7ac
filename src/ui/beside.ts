export type Side = 'top' | 'bottom' | 'left' | 'right'
export type Align = 'start' | 'centre' | 'end'

type Placing = { readonly side: Side; readonly align: Align; readonly gap: number }
type Size = { readonly width: number; readonly height: number }
type Box = Size & { readonly left: number; readonly top: number }

/** What stays free between a floating box and the edge of the screen. */
const MARGIN = 4

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

const along = (align: Align, start: number, length: number, own: number): number => {
  if (align === 'start') return start
  return align === 'end' ? start + length - own : start + (length - own) / 2
}

const within = (value: number, own: number, screen: number): number =>
  Math.max(MARGIN, Math.min(value, screen - own - MARGIN))

/** Where a box stands: on the side asked for, on the other where there is no room, on the screen always. */
const beside = (anchor: Box, own: Size, screen: Size, { side, align, gap }: Placing) => {
  const room: Readonly<Record<Side, number>> = {
    top: anchor.top - gap - own.height,
    bottom: screen.height - anchor.top - anchor.height - gap - own.height,
    left: anchor.left - gap - own.width,
    right: screen.width - anchor.left - anchor.width - gap - own.width,
  }
  const best = room[side] < MARGIN && room[OPPOSITE[side]] > room[side] ? OPPOSITE[side] : side
  const isUpright = best === 'top' || best === 'bottom'
  const left = isUpright
    ? along(align, anchor.left, anchor.width, own.width)
    : best === 'left'
      ? room.left
      : anchor.left + anchor.width + gap
  const top = isUpright
    ? best === 'top'
      ? room.top
      : anchor.top + anchor.height + gap
    : along(align, anchor.top, anchor.height, own.height)
  return { left: within(left, own.width, screen.width), top: within(top, own.height, screen.height) }
}

/** Puts a box with `position: fixed` beside its anchor. */
export const putBeside = (box: HTMLElement, anchor: Element, placing: Placing): void => {
  const { clientWidth, clientHeight } = document.documentElement
  const own = { width: box.offsetWidth, height: box.offsetHeight }
  const screen = { width: clientWidth, height: clientHeight }
  const { left, top } = beside(anchor.getBoundingClientRect(), own, screen, placing)
  box.style.left = `${left}px`
  box.style.top = `${top}px`
}
