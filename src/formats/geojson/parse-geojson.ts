import { problem, type Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { findJsonError } from '@/formats/json-error'
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
    value = JSON.parse(text)
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
    return ok({ features: [{ type: 'Feature', geometry: value as RawGeometry, properties: null }], collection: {} })
  }
  if (value.type === 'Feature') return ok({ features: [asFeature(value)], collection: {} })
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    return notGeojson(typeof value.type === 'string' ? `"type": "${value.type.slice(0, 40)}"` : '{…}')
  }
  const wrong = value.features.findIndex((feature) => !isObject(feature) || feature.type !== 'Feature')
  if (wrong >= 0) return notGeojson(`features[${wrong}]`)
  const { features, ...collection } = value
  const found = features as readonly Record<string, unknown>[]
  return found.length === 0 && collection.okolica === undefined
    ? fail(problem('file.no-features', { name }))
    : ok({ features: found.map(asFeature), collection })
}

/** A feature without `geometry` or `properties` is not valid, but its meaning is plain: it has none. */
const asFeature = (feature: Readonly<Record<string, unknown>>): RawFeature => ({
  ...feature,
  type: 'Feature',
  geometry: isObject(feature.geometry) ? (feature.geometry as RawGeometry) : null,
  properties: isObject(feature.properties) ? feature.properties : null,
})

/** The old `crs` member (GeoJSON 2008 §3): `undefined` when absent or WGS 84 under one of its names. */
export const foreignCrs = (collection: RawCollection): string | undefined => {
  const { crs } = collection
  if (!isObject(crs)) return undefined
  const name = isObject(crs.properties) ? crs.properties.name : undefined
  const text = typeof name === 'string' ? name : JSON.stringify(crs).slice(0, 60)
  return /CRS84|EPSG:{1,2}4326|WGS\s?84/i.test(text) ? undefined : text
}

export type { Problem }
