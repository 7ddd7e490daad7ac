import type { Json } from '@/domain/schema/fields'

/** Names that reach a prototype when somebody assigns them. */
const RISKY: ReadonlySet<string> = new Set(['__proto__', 'constructor'])

/** Deeper than any sensible property; a record is itself a few levels. */
const DEEPEST = 32

/** What a record may keep of a parsed value: finite numbers, harmless names, not too deep. The rest goes to `onDropped`. */
export const cleanJson = (value: unknown, onDropped: () => void, depth = 0): Json | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'object' || depth >= DEEPEST) {
    onDropped()
    return undefined
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const kept = cleanJson(item, onDropped, depth + 1)
      return kept === undefined ? [] : [kept]
    })
  }
  const kept: [string, Json][] = []
  for (const [key, item] of Object.entries(value)) {
    if (RISKY.has(key)) {
      onDropped()
      continue
    }
    const clean = cleanJson(item, onDropped, depth + 1)
    if (clean !== undefined) kept.push([key, clean])
  }
  return Object.fromEntries(kept)
}
