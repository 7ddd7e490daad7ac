import * as z from 'zod/mini'

// zod otherwise probes `new Function`, which the Content-Security-Policy forbids.
z.config({ jitless: true })

/** Ids of records: nanoid's alphabet and a dot; never a name that reaches a prototype. */
const ID_PATTERN = /^[\w.-]{1,64}$/

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && ID_PATTERN.test(value) && value !== '__proto__'

export const id = z.custom<string>(isId)
export const ids = z.readonly(z.array(id))

/** ISO 8601 instant as `Date.toISOString` writes it. */
export const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/))

/** Calendar date: year, year and month, or the whole date. */
export const date = z.string().check(z.regex(/^\d{4}(-\d\d(-\d\d)?)?$/))

export const NAME_MAX = 120
export const name = z.string().check(z.minLength(1), z.maxLength(NAME_MAX))
export const shortText = z.string().check(z.maxLength(500))
export const longText = z.string().check(z.maxLength(20_000))
export const count = z.number().check(z.int(), z.gte(0), z.lte(1e9))

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Properties of a foreign file, kept as they came. */
export const foreignProperties = z.custom<Readonly<Record<string, Json>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** Fields that every record has. `deletedAt` set: the record is in the bin. */
export const commonFields = {
  id,
  createdAt: instant,
  updatedAt: instant,
  /** An alias or a role, never a real name by default. */
  createdBy: shortText,
  deletedAt: z.optional(instant),
}
