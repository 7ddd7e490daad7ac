import { type Ref, useImperativeHandle } from 'react'
import { useMap } from 'react-leaflet'
import { bringIntoView, fitTo, goTo } from './go-to'
import { toLatLng } from './leaflet-position'
import type { Insets, MapHandle } from './map-types'
import type { SketchHand } from './sketch-control'
import { visibleCentre, visibleCentrePoint } from './visible-centre'

type MapParts = {
  readonly insets: Insets
  readonly hand: SketchHand
  readonly picture: MapHandle['picture']
}

/** What the app's own buttons do with the map. */
export const useMapHandle = (ref: Ref<MapHandle> | undefined, { insets, hand, picture }: MapParts): void => {
  const map = useMap()
  useImperativeHandle(ref, () => {
    const zoomBy = (by: number) =>
      map.setZoomAround(visibleCentrePoint(map, insets), Math.round(map.getZoom()) + by)
    return {
      picture,
      zoomIn: () => zoomBy(1),
      zoomOut: () => zoomBy(-1),
      flyTo: (position, zoom = map.getZoom()) => goTo(map, position, zoom, insets),
      reveal: (position) => bringIntoView(map, position, insets),
      fit: (bounds) => fitTo(map, bounds, insets),
      restore: ({ centre, zoom }) => map.setView(toLatLng(centre), zoom, { animate: false }),
      centre: () => visibleCentre(map, insets),
      zoom: () => map.getZoom(),
      actAtCentre: () => hand.do(({ act }) => act(visibleCentrePoint(map, insets))),
      focus: () => map.getContainer().focus(),
    }
  }, [map, insets, hand, picture])
}
