import { useState } from 'react'

/** The list that was given before, as long as it holds the same values: what is made of it need not be made again. */
export const useSame = <Value>(values: readonly Value[]): readonly Value[] => {
  const [kept, setKept] = useState(values)
  if (kept === values) return kept
  if (kept.length === values.length && kept.every((value, at) => value === values[at])) return kept
  setKept(values)
  return values
}
