import L from 'leaflet'
import type { Position } from '@/domain/geometry/geometry'
import { fromLatLng } from './leaflet-position'
import type { Insets } from './map-types'

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

/** Pixel of the container in the middle of what no inset covers. */
export const visibleCentrePoint = (map: L.Map, insets: Insets): L.Point => {
  const size = map.getSize()
  return L.point((insets.left + size.x - insets.right) / 2, (insets.top + size.y - insets.bottom) / 2)
}

export const visibleCentre = (map: L.Map, insets: Insets): Position =>
  fromLatLng(map.containerPointToLatLng(visibleCentrePoint(map, insets)))
