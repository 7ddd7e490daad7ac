import type { Json } from '@/domain/schema/fields'
import { fieldNames } from '@/domain/schema/record'

/** Where properties of a foreign file stand when one of ours has the same name. */
export const FOREIGN = 'foreign'

/** What our files say that no record holds: computed, and never read back. */
const DERIVED: readonly string[] = ['needCounts', 'updatedMonth', 'verifiedMonth']

/** Names with a meaning of ours. Whatever else a feature of our files says came from a foreign file or program. */
const OURS: ReadonlySet<string> = new Set([
  ...fieldNames('place'),
  ...fieldNames('neighbourhood'),
  ...DERIVED,
])

export const isOurProperty = (name: string): boolean => OURS.has(name)

/** Foreign properties as they came, beside ours; those whose names are taken go together into `foreign`. */
export const foreignProperties = (
  foreign: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> => {
  const entries = Object.entries(foreign)
  const taken = entries.filter(([name]) => isOurProperty(name))
  const free = entries.filter(([name]) => !isOurProperty(name))
  return {
    ...Object.fromEntries(free),
    // An empty one says "from a foreign file, with nothing more": it must come back as such.
    ...(taken.length > 0 || free.length === 0 ? { [FOREIGN]: Object.fromEntries(taken) } : {}),
  }
}
