import L from 'leaflet'
import type { Bounds } from '@/domain/geometry/bounds'
import type { Position } from '@/domain/geometry/geometry'

/** The one place where `[lng, lat]` is turned into Leaflet's `lat, lng` and back. */
export const toLatLng = ([lng, lat]: Position): L.LatLng => L.latLng(lat, lng)

/** 1 cm. More digits than a finger or a GPS has would only make files and drafts longer (RFC 7946 §11.2). */
const DIGITS = 1e7

const round = (degrees: number): number => Math.round(degrees * DIGITS) / DIGITS

/** Wrapped into the world: a map panned beyond 180° still gives positions that can be kept. */
export const fromLatLng = (latLng: L.LatLng): Position => {
  const { lng, lat } = latLng.wrap()
  return [round(lng), Math.max(-90, Math.min(90, round(lat)))]
}

export const toLatLngs = (positions: readonly Position[]): L.LatLng[] => positions.map(toLatLng)

export const toLatLngBounds = ([west, south, east, north]: Bounds): L.LatLngBounds =>
  L.latLngBounds(toLatLng([west, south]), toLatLng([east, north]))
