/** Does the steps of a piece of work in one go and gives what it returns. */
export const drain = <Value>(steps: Iterator<unknown, Value>): Value => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Items worked on in one step: a few milliseconds of work. */
export const ITEMS_A_STEP = 250

/** Does the same with every item, so that a page may have its turn between two steps. */
export function* eachInSteps<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Generator<unknown, void> {
  let done = 0
  for (const item of items) {
    work(item)
    done += 1
    if (done % ITEMS_A_STEP === 0) yield
  }
}
