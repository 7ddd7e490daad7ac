type Properties = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a property by its name; `tags.name` is also the `name` inside `tags`. */
export const propertyAt = (properties: Properties, path: string): unknown => {
  if (Object.hasOwn(properties, path)) return properties[path]
  const dot = path.indexOf('.')
  const outer = dot < 0 ? undefined : properties[path.slice(0, dot)]
  const inner = path.slice(dot + 1)
  return isObject(outer) && Object.hasOwn(outer, inner) ? outer[inner] : undefined
}

/** What a property says, in one line; `undefined` for nothing, and for what no line can say. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return undefined
  return (
    value
      .flatMap((item: unknown) =>
        typeof item === 'string' || typeof item === 'number' ? [String(item)] : [],
      )
      .join(', ')
      .trim() || undefined
  )
}

/** Names of the properties that hold something a line can say, those inside of others as `outer.inner`. */
export const propertyPaths = (properties: Properties): readonly string[] =>
  Object.entries(properties).flatMap(([name, value]) =>
    isObject(value)
      ? Object.keys(value)
          .filter((inner) => !isObject(value[inner]))
          .map((inner) => `${name}.${inner}`)
      : [name],
  )
