import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { isOurs } from './metadata'
import { parseJson } from './parse-json'
import { isObject, type RawCollection, type RawFeature, type RawGeometry } from './raw'
import { statedSystem } from './stated-system'

export type ParsedGeojson = {
  readonly features: readonly RawFeature[]
  /** The members of the one collection beside its features; of anything else only its `crs`. */
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

/**
 * Reads a FeatureCollection, a Feature or a bare geometry (RFC 7946 §2), and lists or sequences of them (NDJSON, RFC 8142).
 * Geometries stay as they are.
 */
export const parseGeojson = (text: string, name: string): Result<ParsedGeojson> => {
  const parsed = parseJson(text, name)
  if (!parsed.ok) return parsed
  const value = parsed.value
  if (isObject(value) && value.type === 'Topology') return fail(problem('file.topojson', { name }))
  const found = Array.isArray(value) && value.length > 0 ? readList(value) : readObject(value, '')
  if (typeof found === 'string') return fail(problem('file.not-geojson', { name, found }))
  // An empty map of ours is a file like any other.
  return found.features.length === 0 && !isOurs(found.collection.metadata)
    ? fail(problem('file.no-features', { name }))
    : ok(found)
}

/** What was found, or the words for something that is no GeoJSON. */
type Found = ParsedGeojson | string

const readObject = (value: unknown, path: string): Found => {
  if (!isObject(value)) return path || (Array.isArray(value) ? '[…]' : String(value).slice(0, 20))
  if (GEOMETRY_TYPES.has(value.type)) {
    const geometry = value as unknown as RawGeometry
    return { features: [{ type: 'Feature', geometry, properties: null }], collection: crsOf(value) }
  }
  if (value.type === 'Feature') {
    const feature = asFeature(value)
    return { features: [feature], collection: crsOf(value, feature.geometry) }
  }
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features)) return path || shapeOf(value)
  const { type: _type, features, ...collection } = value
  const wrong = features.findIndex((feature) => !isObject(feature) || feature.type !== 'Feature')
  if (wrong >= 0) return `${path && `${path}.`}features[${wrong}]`
  const [first] = features as readonly RawFeature[]
  return {
    features: (features as readonly Readonly<Record<string, unknown>>[]).map(asFeature),
    collection:
      collection.crs === undefined ? { ...collection, ...crsOf(first, first?.geometry) } : collection,
  }
}

/** No list of lists of lists is data of a town. */
const DEEPEST = 4

/** Lists may hold lists. What several collections say of themselves is true of none of the others: only a `crs` is kept. */
const readList = (values: readonly unknown[]): Found => {
  const features: RawFeature[] = []
  const systems = new Map<string, unknown>()
  const left = values.map((value, at) => ({ value, path: `[${at}]`, depth: 1 })).reverse()
  let only: ParsedGeojson | undefined
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path, depth } = next
    if (Array.isArray(value) && depth < DEEPEST) {
      for (let at = value.length - 1; at >= 0; at--) {
        left.push({ value: value[at], path: `${path}[${at}]`, depth: depth + 1 })
      }
      continue
    }
    const found = readObject(value, path)
    if (typeof found === 'string') return found
    only = features.length === 0 ? found : undefined
    for (const feature of found.features) features.push(feature)
    const { crs } = found.collection
    systems.set(statedSystem(crs)?.words ?? '', crs)
  }
  if (only?.features.length === features.length) return only
  // Two systems in one file: which parts are in which would be lost.
  if (systems.size > 1) return [...systems.keys()].map((words) => words || 'WGS 84').join(' + ')
  const [crs] = systems.values()
  return { features, collection: crs === undefined ? {} : { crs } }
}

/** PostGIS writes `crs` into geometries, others into features. */
const crsOf = (...holders: readonly unknown[]): RawCollection => {
  for (const holder of holders) if (isObject(holder) && holder.crs !== undefined) return { crs: holder.crs }
  return {}
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
