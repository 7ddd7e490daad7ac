/** Positions are `[lng, lat]` in degrees, WGS84, everywhere in this program but in `map/leaflet-position`. */
export type Position = readonly [lng: number, lat: number]

export type PointGeometry = { readonly type: 'Point'; readonly coordinates: Position }
export type MultiPointGeometry = { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] }
export type LineGeometry = { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
export type MultiLineGeometry = {
  readonly type: 'MultiLineString'
  readonly coordinates: readonly (readonly Position[])[]
}
/** First ring outer and counter-clockwise, the others holes; each ring closed (RFC 7946 §3.1.6). */
export type PolygonGeometry = {
  readonly type: 'Polygon'
  readonly coordinates: readonly (readonly Position[])[]
}
export type MultiPolygonGeometry = {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly (readonly Position[])[])[]
}

export type AreaGeometry = PolygonGeometry | MultiPolygonGeometry
export type PlaceGeometry =
  | PointGeometry
  | MultiPointGeometry
  | LineGeometry
  | MultiLineGeometry
  | AreaGeometry

export const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'number' &&
  typeof value[1] === 'number' &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90

const isLine = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every(isPosition)

const isRing = (value: unknown): boolean => {
  if (!Array.isArray(value) || value.length < 4 || !value.every(isPosition)) return false
  const first = value[0] as Position
  const last = value[value.length - 1] as Position
  return first[0] === last[0] && first[1] === last[1]
}

const isRings = (value: unknown): boolean => Array.isArray(value) && value.length >= 1 && value.every(isRing)

const listOf = (value: unknown, test: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length >= 1 && value.every(test)

const CHECKS: Readonly<Record<PlaceGeometry['type'], (coordinates: unknown) => boolean>> = {
  Point: isPosition,
  MultiPoint: (value) => listOf(value, isPosition),
  LineString: isLine,
  MultiLineString: (value) => listOf(value, isLine),
  Polygon: isRings,
  MultiPolygon: (value) => listOf(value, isRings),
}

/** A geometry this program can keep: known type, finite positions inside the world, closed rings. */
export const isPlaceGeometry = (value: unknown): value is PlaceGeometry => {
  if (typeof value !== 'object' || value === null) return false
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown }
  return (
    typeof type === 'string' &&
    Object.hasOwn(CHECKS, type) &&
    CHECKS[type as PlaceGeometry['type']](coordinates)
  )
}

export const isAreaGeometry = (value: unknown): value is AreaGeometry =>
  isPlaceGeometry(value) && (value.type === 'Polygon' || value.type === 'MultiPolygon')
