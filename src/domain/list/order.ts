/** Negative: `a` stands before `b`. */
export type Compare<Item> = (a: Item, b: Item) => number

/** Sorted in one go before anything is merged: a few milliseconds of comparing names. */
const RUN = 1000

/** Merged between two steps. */
const MERGED_A_STEP = 4000

/** Sorts in steps, so that a page may have its turn between two of them; equal items keep their order. */
export function* sortSteps<Item>(
  items: readonly Item[],
  compare: Compare<Item>,
): Generator<unknown, readonly Item[]> {
  let runs: Item[][] = []
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: Item[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at] as Item[], runs[at + 1]]
      merged.push(right ? yield* merge(left, right, compare) : left)
      yield
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: Compare<Item>,
): Generator<unknown, Item[]> {
  const merged: Item[] = []
  let l = 0
  let r = 0
  while (l < left.length && r < right.length) {
    merged.push(compare(left[l] as Item, right[r] as Item) <= 0 ? (left[l++] as Item) : (right[r++] as Item))
    if (merged.length % MERGED_A_STEP === 0) yield
  }
  for (; l < left.length; l += 1) merged.push(left[l] as Item)
  for (; r < right.length; r += 1) merged.push(right[r] as Item)
  return merged
}

/** Puts items, in whatever order they come, into a sorted list, without comparing those that are there already. */
export const insertSorted = <Item>(
  sorted: readonly Item[],
  items: readonly Item[],
  compare: Compare<Item>,
): readonly Item[] => {
  const result: Item[] = []
  let at = 0
  for (const item of items.toSorted(compare)) {
    const end = firstAfter(sorted, item, compare, at)
    for (; at < end; at += 1) result.push(sorted[at] as Item)
    result.push(item)
  }
  for (; at < sorted.length; at += 1) result.push(sorted[at] as Item)
  return result
}

/** Index of the first item, from `from` on, that stands after `item`. */
const firstAfter = <Item>(
  sorted: readonly Item[],
  item: Item,
  compare: Compare<Item>,
  from: number,
): number => {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(sorted[middle] as Item, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
