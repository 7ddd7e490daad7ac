import type { Pixel } from './sketch-hit'

/**
 * What taps and keys do to a sketch. Loaded with the layer that draws it; a tap that comes before waits, so that the
 * first corner is not lost.
 */
export type SketchControl = {
  readonly tap: (at: Pixel) => void
  /** Enter at the crosshair: as a tap, and puts a chosen point there. */
  readonly act: (at: Pixel) => void
  /** Chooses the next point. */
  readonly step: (by: 1 | -1) => void
  readonly deletePoint: () => void
  /** Backspace: the chosen point while correcting, else what was done last. */
  readonly takeBack: () => void
}

export type SketchHand = {
  readonly connect: (control: SketchControl) => () => void
  readonly do: (command: (control: SketchControl) => void) => void
  /** Drawing has ended: what waited was meant for it. */
  readonly forget: () => void
}

export const createSketchHand = (): SketchHand => {
  let control: SketchControl | undefined
  let waiting: ((control: SketchControl) => void)[] = []
  return {
    connect: (connected) => {
      control = connected
      const commands = waiting
      waiting = []
      for (const command of commands) command(connected)
      return () => {
        control = undefined
      }
    },
    do: (command) => {
      if (control) command(control)
      else waiting.push(command)
    },
    forget: () => {
      waiting = []
    },
  }
}
