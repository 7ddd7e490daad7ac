import type * as z from 'zod/mini'

export type Predicate = (value: unknown) => boolean

/**
 * What `schema.safeParse(value).success` says, without the result, the context and the list of issues that zod makes for
 * every value: a map has a million of them. Schemas of other shapes than the common ones are asked as they are.
 */
export const predicateOf = (schema: z.ZodMiniType): Predicate =>
  directly(schema) ?? ((value) => schema.safeParse(value).success)

/** The parts of zod's definitions that are read here (https://zod.dev/library-authors). */
type Definition = {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[]
  readonly innerType?: z.ZodMiniType
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
  readonly fn?: Predicate
}
type CheckDefinition = {
  readonly check: string
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
  readonly pattern?: RegExp
}

const directly = (schema: z.ZodMiniType): Predicate | undefined => {
  const { type, checks = [], innerType, entries, values, fn } = schema._zod.def as unknown as Definition
  if (type === 'string') return textPredicate(checks.map(({ _zod }) => _zod.def))
  if (checks.length > 0) return undefined
  const oneOf = entries ? Object.values(entries) : type === 'literal' ? values : undefined
  if (oneOf) {
    const allowed = new Set(oneOf)
    return (value) => allowed.has(value)
  }
  if (type === 'custom' && fn) return (value) => Boolean(fn(value))
  if ((type === 'optional' || type === 'nullable') && innerType) {
    const empty = type === 'optional' ? undefined : null
    const inner = predicateOf(innerType)
    return (value) => value === empty || inner(value)
  }
  return undefined
}

const textPredicate = (checks: readonly CheckDefinition[]): Predicate | undefined => {
  let least = 0
  let most = Number.POSITIVE_INFINITY
  let pattern: RegExp | undefined
  for (const { check, minimum, maximum, format, pattern: regex } of checks) {
    if (check === 'min_length' && minimum !== undefined) least = Math.max(least, minimum)
    else if (check === 'max_length' && maximum !== undefined) most = Math.min(most, maximum)
    // A pattern with a memory of its own would answer by turns.
    else if (format === 'regex' && regex && !pattern && !regex.global && !regex.sticky) pattern = regex
    else return undefined
  }
  const hasLength = (value: string): boolean => value.length >= least && value.length <= most
  return (value) =>
    typeof value === 'string' && hasLength(value) && (pattern === undefined || pattern.test(value))
}
