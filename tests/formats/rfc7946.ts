const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Everything that is wrong with a GeoJSON text by RFC 7946, as `path: what`; empty for a valid one. Written from the
 * RFC alone and stricter than it: what it only recommends (right-hand rule, no altitudes, ids) is asked for here.
 */
export const violations = (value: unknown): readonly string[] => {
  const found: string[] = []
  const say = (path: string, what: string): void => void found.push(`${path}: ${what}`)

  const position = (at: unknown, path: string): void => {
    if (!Array.isArray(at)) return say(path, 'a position is an array (3.1.1)')
    if (at.length !== 2) say(path, `a position of ${at.length} numbers (3.1.1)`)
    const [lng, lat] = at as readonly unknown[]
    if (typeof lng !== 'number' || typeof lat !== 'number')
      return say(path, 'a position holds numbers (3.1.1)')
    if (!(Math.abs(lng) <= 180)) say(path, `longitude ${lng} (4)`)
    if (!(Math.abs(lat) <= 90)) say(path, `latitude ${lat} (4)`)
  }
  const list = (
    items: unknown,
    path: string,
    least: number,
    each: (item: unknown, path: string, index: number) => void,
  ): void => {
    if (!Array.isArray(items)) return say(path, 'not an array')
    if (items.length < least) say(path, `${items.length} items, at least ${least}`)
    items.forEach((item, index) => {
      each(item, `${path}[${index}]`, index)
    })
  }
  const line = (positions: unknown, path: string): void => list(positions, path, 2, position)
  const ring = (positions: unknown, path: string, index: number): void => {
    list(positions, path, 4, position)
    if (!Array.isArray(positions)) return
    const points = positions as readonly (readonly [number, number])[]
    if (JSON.stringify(points[0]) !== JSON.stringify(points.at(-1))) say(path, 'not closed (3.1.6)')
    const [originX, originY] = points[0] ?? [0, 0]
    let doubled = 0
    points.slice(1).forEach(([x, y], before) => {
      const [fromX, fromY] = points[before] as readonly [number, number]
      doubled += (fromX - originX) * (y - originY) - (x - originX) * (fromY - originY)
    })
    if (index === 0 ? doubled < 0 : doubled > 0) say(path, 'breaks the right-hand rule (3.1.6)')
  }
  const polygon = (rings: unknown, path: string): void => list(rings, path, 1, ring)
  const shapes: Readonly<Record<string, (coordinates: unknown, path: string) => void>> = {
    Point: position,
    MultiPoint: (coordinates, path) => list(coordinates, path, 1, position),
    LineString: line,
    MultiLineString: (coordinates, path) => list(coordinates, path, 1, line),
    Polygon: polygon,
    MultiPolygon: (coordinates, path) => list(coordinates, path, 1, polygon),
  }
  const noMembers = (object: object, path: string, ...names: readonly string[]): void => {
    for (const name of names) if (name in object) say(path, `has "${name}"`)
  }
  const geometry = (shape: unknown, path: string): void => {
    if (!isObject(shape)) return say(path, 'not an object')
    noMembers(shape, path, 'geometry', 'properties', 'features', 'crs')
    if (shape.type === 'GeometryCollection') return list(shape.geometries, `${path}.geometries`, 0, geometry)
    const check = typeof shape.type === 'string' && Object.hasOwn(shapes, shape.type) && shapes[shape.type]
    if (!check) return say(path, `type ${JSON.stringify(shape.type)} (1.4)`)
    check(shape.coordinates, `${path}.coordinates`)
  }
  const feature = (item: unknown, path: string): void => {
    if (!isObject(item)) return say(path, 'not an object')
    noMembers(item, path, 'coordinates', 'geometries', 'features', 'crs')
    if (item.type !== 'Feature') say(path, `type ${JSON.stringify(item.type)} (3.2)`)
    if (!('geometry' in item)) say(path, 'no geometry (3.2)')
    else if (item.geometry !== null) geometry(item.geometry, `${path}.geometry`)
    if (!('properties' in item)) say(path, 'no properties (3.2)')
    else if (item.properties !== null && !isObject(item.properties)) say(path, 'properties (3.2)')
    if (typeof item.id !== 'string' && typeof item.id !== 'number') say(path, 'no id (3.2)')
  }

  if (!isObject(value)) return ['$: not an object']
  if (value.type !== 'FeatureCollection') say('$', `type ${JSON.stringify(value.type)} (3.3)`)
  noMembers(value, '$', 'coordinates', 'geometries', 'geometry', 'properties', 'crs')
  list(value.features, '$.features', 0, feature)
  const ids = Array.isArray(value.features)
    ? value.features.map((item) => (isObject(item) ? item.id : undefined))
    : []
  if (new Set(ids).size !== ids.length) say('$.features', 'an id is there twice (3.2)')
  return found
}
