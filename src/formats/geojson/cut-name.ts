import { NAME_MAX } from '@/domain/schema/fields'

/** A name of at most `NAME_MAX` UTF-16 units, never cut through a letter outside the basic plane. */
export const cutName = (name: string): string =>
  name.length <= NAME_MAX
    ? name
    : `${name
        .slice(0, NAME_MAX - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`
