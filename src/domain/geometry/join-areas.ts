import { union } from '@turf/turf'
import { areaHectares } from './area-hectares'
import { asGeoJson } from './as-geojson'
import { conformRing } from './conform'
import type { AreaGeometry, PolygonGeometry, Position } from './geometry'
import { rewind } from './rewind'
import { ringOf } from './ring-of'

/** Smaller holes come from boundaries that nearly fit, or from the arithmetic (turf#3168); nobody drew them. */
const LEAST_HOLE_HA = 5 / 10_000

const withoutCracks = (rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] =>
  rings.filter(
    (ring, n) => n === 0 || areaHectares({ type: 'Polygon', coordinates: [ring] }) >= LEAST_HOLE_HA,
  )

const cornersOf = (area: AreaGeometry): readonly Position[] =>
  (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat()

const conformed = (area: AreaGeometry, to: AreaGeometry): AreaGeometry => {
  const positions = cornersOf(to)
  const polygon = (rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] =>
    rings.map((ring) => ringOf(conformRing(ring.slice(0, -1), positions)))
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(area.coordinates) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map(polygon) }
}

/**
 * One area of two: in one part where they touch, in several where they don't. Boundaries less than a hand apart are
 * one: they were meant to be.
 */
export const joinAreas = (one: AreaGeometry, other: AreaGeometry): AreaGeometry => {
  const second = conformed(other, one)
  const first = conformed(one, second)
  const joined = union({
    type: 'FeatureCollection',
    features: [first, second].map((geometry) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: asGeoJson(geometry),
    })),
  })
  // Two areas never make nothing; turf's type allows for it.
  const geometry = (joined?.geometry ?? first) as unknown as AreaGeometry
  if (geometry.type === 'Polygon') {
    return rewind({ type: 'Polygon', coordinates: withoutCracks(geometry.coordinates) } as PolygonGeometry)
  }
  return rewind({ type: 'MultiPolygon', coordinates: geometry.coordinates.map(withoutCracks) })
}
