/** GeoJSON as a file has it, before anything is believed of it. */
export type RawFeature = {
  readonly type: 'Feature'
  readonly id?: unknown
  /** Absent is not valid (RFC 7946 §3.2) but happens; it is not the same as `null`. */
  readonly geometry?: RawGeometry | null
  readonly properties: Readonly<Record<string, unknown>> | null
}

export type RawGeometry = {
  readonly type: string
  readonly coordinates?: unknown
  readonly geometries?: readonly RawGeometry[]
}

/** Members of a collection beside `features`; ours has `metadata` and `okolica`. */
export type RawCollection = { readonly [member: string]: unknown }

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
