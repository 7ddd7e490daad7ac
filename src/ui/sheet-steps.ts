/** How much of a phone's screen a sheet takes. */
export type SheetStep = 'peek' | 'half' | 'full'

const STEPS: readonly SheetStep[] = ['peek', 'half', 'full']

export const stepAfter = (step: SheetStep): SheetStep | undefined => STEPS[STEPS.indexOf(step) + 1]
export const stepBefore = (step: SheetStep): SheetStep | undefined => STEPS[STEPS.indexOf(step) - 1]

/** A pull this far means the next step, however short of it the finger let go. */
const MEANT_PX = 40
/** And this far the one after it. */
const FAR_PX = 260

/** Where a sheet comes to rest that was pulled up by `pulled` pixels; down is negative. */
export const stepPulled = (step: SheetStep, pulled: number): SheetStep => {
  if (Math.abs(pulled) < MEANT_PX) return step
  const by = (Math.abs(pulled) > FAR_PX ? 2 : 1) * Math.sign(pulled)
  const at = Math.max(0, Math.min(STEPS.length - 1, STEPS.indexOf(step) + by))
  return STEPS[at] ?? step
}
