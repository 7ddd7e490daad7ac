type Key = { readonly key: string; readonly altKey: boolean }

type Where = { readonly at: number; readonly count: number; readonly page: number }

/** The row that a key leads to; `undefined`: it is no key for moving. */
export const gridMove = ({ key, altKey }: Key, { at, count, page }: Where): number | undefined => {
  if (altKey || count === 0) return undefined
  const to = target(key, at, count, page)
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}

const target = (key: string, at: number, count: number, page: number): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + page
    case 'PageUp':
      return at - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
