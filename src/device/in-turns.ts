import { nextTurn } from './next-turn'

/** Work done in one turn: less than a frame, so that the page answers in between. */
const TURN_MS = 8

/**
 * Does the steps of a long piece of work with turns of the page between them, and gives what it returns. Rejects with
 * the signal's reason when it is aborted.
 */
export const inTurns = async <Step, Value>(
  steps: Iterator<Step, Value>,
  onStep: (step: Step) => void,
  signal?: AbortSignal,
): Promise<Value> => {
  let turnEnds = performance.now() + TURN_MS
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    onStep(value)
    if (performance.now() < turnEnds) continue
    await nextTurn()
    signal?.throwIfAborted()
    turnEnds = performance.now() + TURN_MS
  }
}
