import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { findJsonError } from '@/formats/json-error'
import { isOurs } from './metadata'
import { isObject, type RawCollection, type RawFeature, type RawGeometry } from './raw'

export type ParsedGeojson = {
  readonly features: readonly RawFeature[]
  /** The members of the collection beside its features; empty for a single feature or a bare geometry. */
  readonly collection: RawCollection
}

const GEOMETRY_TYPES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
])

/** Reads a FeatureCollection, a Feature or a bare geometry (RFC 7946 §2). Geometries stay as they are. */
export const parseGeojson = (text: string, name: string): Result<ParsedGeojson> => {
  let value: unknown
  try {
    value = parseHarmlessly(text)
  } catch {
    const { truncated, ...where } = findJsonError(text)
    return fail(
      truncated
        ? problem('file.truncated', { name, line: where.line })
        : problem('file.not-json', { name, ...where }),
    )
  }
  const notGeojson = (found: string): Result<never> => fail(problem('file.not-geojson', { name, found }))
  if (!isObject(value)) return notGeojson(Array.isArray(value) ? '[…]' : String(value).slice(0, 20))
  if (GEOMETRY_TYPES.has(value.type)) {
    return ok({
      features: [{ type: 'Feature', geometry: value as RawGeometry, properties: null }],
      collection: {},
    })
  }
  if (value.type === 'Feature') return ok({ features: [asFeature(value)], collection: {} })
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    return notGeojson(shapeOf(value))
  }
  const wrong = value.features.findIndex((feature) => !isObject(feature) || feature.type !== 'Feature')
  if (wrong >= 0) return notGeojson(`features[${wrong}]`)
  const { features, ...collection } = value
  const found = features as readonly Record<string, unknown>[]
  // An empty map of ours is a file like any other.
  return found.length === 0 && !isOurs(collection.metadata)
    ? fail(problem('file.no-features', { name }))
    : ok({ features: found.map(asFeature), collection })
}

/** The name by which assigning a property would reach a prototype, or how JSON may escape its letters: a rare sight. */
const RISKY = ['__proto__', '\\u00'] as const

/** `JSON.parse` makes `__proto__` an ordinary property; whoever copies that by assignment would not. It is dropped. */
const parseHarmlessly = (text: string): unknown => {
  const value: unknown = JSON.parse(text)
  if (RISKY.some((part) => text.includes(part))) dropPrototypes(value)
  return value
}

/** With a list of its own instead of recursion, or a reviver, which is one: files may be nested deeper than a stack. */
const dropPrototypes = (value: unknown): void => {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    if (Object.hasOwn(next, '__proto__')) Reflect.deleteProperty(next, '__proto__')
    for (const item of Object.values(next)) left.push(item)
  }
}

/** A feature without `properties` is not valid, but its meaning is plain. A geometry that is no object can't be read. */
const asFeature = (feature: Readonly<Record<string, unknown>>): RawFeature => {
  const { geometry, properties } = feature
  const hasGeometry = geometry === undefined || geometry === null || isObject(geometry)
  // Nearly every feature is as it should be: a hundred thousand copies would be felt.
  if (hasGeometry && (properties === null || isObject(properties))) return feature as RawFeature
  return {
    ...feature,
    type: 'Feature',
    ...(hasGeometry ? {} : { geometry: { type: '' } }),
    properties: isObject(properties) ? properties : null,
  }
}

const shapeOf = (value: Readonly<Record<string, unknown>>): string =>
  typeof value.type === 'string'
    ? `"type": "${value.type.slice(0, 40)}"`
    : `{ ${Object.keys(value).slice(0, 3).join(', ').slice(0, 60)}… }`

/** The old `crs` member (GeoJSON 2008 §3): `undefined` when absent or WGS 84 under one of its names. */
export const foreignCrs = (collection: RawCollection): string | undefined => {
  const { crs } = collection
  if (!isObject(crs)) return undefined
  const name = isObject(crs.properties) ? crs.properties.name : undefined
  const text = typeof name === 'string' ? name.slice(0, 60) : `{ ${String(crs.type).slice(0, 20)} }`
  // ETRS89 (4258) in degrees is the same within a metre.
  return /CRS84|EPSG:{1,2}(4326|4258)\b|^WGS\s?84$/i.test(text) ? undefined : text
}
