/** The part of `localStorage` that is used here. */
export type SmallStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser's `localStorage`; even naming it may throw where cookies are blocked. */
export const browserStore = (): SmallStore | undefined => {
  try {
    return globalThis.localStorage ?? undefined
  } catch {
    return undefined
  }
}

/** What is kept under a key, as JSON; `undefined` when there is nothing, or nothing that can be read. */
export const readJson = (store: SmallStore | undefined, key: string): unknown => {
  try {
    const text = store?.getItem(key)
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a value, or removes it when it is `undefined`. `false`: the browser refused. */
export const writeJson = (store: SmallStore | undefined, key: string, value: unknown): boolean => {
  try {
    if (!store) return false
    if (value === undefined) store.removeItem(key)
    else store.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
