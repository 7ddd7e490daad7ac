/** Deeper than anything the schema holds; stops a hostile value from exhausting the stack. */
const MAX_DEPTH = 64

/**
 * Names that reach a prototype when a decoder assigns them, or that make `Y.Map.set` mistake a value for one of its
 * own types (it looks at `value.constructor`).
 */
const RISKY_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor'])

/** Whether `value` is what JSON can hold and nothing else: no `undefined`, bytes, Yjs types, NaN, or risky keys. */
export const isPlainJson = (value: unknown, depth = 0): boolean => {
  if (value === null) return true
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object': {
      if (depth >= MAX_DEPTH) return false
      if (Array.isArray(value)) return value.every((item) => isPlainJson(item, depth + 1))
      if (Object.getPrototypeOf(value) !== Object.prototype) return false
      return Object.entries(value).every(
        ([key, item]) => !RISKY_KEYS.has(key) && isPlainJson(item, depth + 1),
      )
    }
    default:
      return false
  }
}
