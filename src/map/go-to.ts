import L from 'leaflet'
import type { Bounds } from '@/domain/geometry/bounds'
import type { Position } from '@/domain/geometry/geometry'
import { toLatLng, toLatLngBounds } from './leaflet-position'
import type { Insets } from './map-types'
import { visibleCentrePoint } from './visible-centre'

/** Screens; farther away the map jumps, for a long flight only makes one sick and fetches tiles nobody looks at. */
const FAR = 1.5

/** Deeper than this a single pin fills the map with nothing around it. */
const DEEPEST_FIT = 18

/** Room around what is fitted, so that no pin at the edge is cut. */
const FIT_MARGIN = 40

export const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const isFar = (map: L.Map, to: L.LatLng, zoom: number): boolean => {
  const size = map.getSize()
  const distance = map.project(to).distanceTo(map.project(map.getCenter()))
  return distance > FAR * Math.max(size.x, size.y) || Math.abs(zoom - map.getZoom()) > 3
}

export const goTo = (map: L.Map, position: Position, zoom: number, insets: Insets): void => {
  const offset = visibleCentrePoint(map, insets).subtract(map.getSize().divideBy(2))
  const target = map.unproject(map.project(toLatLng(position), zoom).subtract(offset), zoom)
  map.setView(target, zoom, { animate: !reducedMotion() && !isFar(map, target, zoom) })
}

export const fitTo = (map: L.Map, bounds: Bounds, insets: Insets): void => {
  const box = toLatLngBounds(bounds)
  map.fitBounds(box, {
    paddingTopLeft: L.point(insets.left + FIT_MARGIN, insets.top + FIT_MARGIN),
    paddingBottomRight: L.point(insets.right + FIT_MARGIN, insets.bottom + FIT_MARGIN),
    maxZoom: DEEPEST_FIT,
    animate: !reducedMotion() && !isFar(map, box.getCenter(), map.getZoom()),
  })
}

/** Moves the map just so far that a position is well inside what no inset covers. */
export const bringIntoView = (map: L.Map, position: Position, insets: Insets): void => {
  map.panInside(toLatLng(position), {
    paddingTopLeft: L.point(insets.left + FIT_MARGIN, insets.top + FIT_MARGIN),
    paddingBottomRight: L.point(insets.right + FIT_MARGIN, insets.bottom + FIT_MARGIN),
    animate: !reducedMotion(),
  })
}
