/** Why bytes from outside are not merged. */
export const FOREIGN_PROBLEM_CODES = [
  /** Larger than any map; `params.bytes`, `params.max`. */
  'foreign.too-large',
  /** Not an update, or cut off. */
  'foreign.unreadable',
  /** Something that it builds on is missing. */
  'foreign.incomplete',
  /** Holds what no map holds: other roots, lists, nested types, bytes. */
  'foreign.unknown-content',
  /** One value is too large; `params.bytes`, `params.max`. */
  'foreign.value-too-large',
  /** Would take away what is there now; `params.count`. */
  'foreign.removes-records',
  /** Says that it belongs to another map or epoch. */
  'foreign.other-map',
] as const

export type ForeignProblemCode = (typeof FOREIGN_PROBLEM_CODES)[number]

export type ForeignProblem = {
  readonly code: ForeignProblemCode
  readonly params?: Readonly<Record<string, string | number>>
}
