import 'leaflet/dist/leaflet.css'
import './map-look.css'
import type { CSSProperties } from 'react'
import { MapContainer } from 'react-leaflet'
import { reducedMotion } from './go-to'
import { toLatLng } from './leaflet-position'
import { MapContents } from './map-contents'
import type { MapViewProps } from './map-view-props'
import { NO_INSETS } from './visible-centre'

const LEAST_ZOOM = 4
const MOST_ZOOM = 21

/**
 * The map: draws what it is given and tells what was tapped, dragged or typed. Fills its parent. It knows no store; all
 * positions are `[lng, lat]`.
 */
export const MapView = (props: MapViewProps) => {
  const { initialView, theme, baseMap, insets = NO_INSETS, labels } = props
  const animate = !reducedMotion()
  const style = {
    '--map-inset-left': `${insets.left}px`,
    '--map-inset-bottom': `${insets.bottom}px`,
  } as CSSProperties
  return (
    <section
      className="okolica-map"
      data-map-theme={theme}
      data-base-map={baseMap}
      aria-label={labels.mapRegion}
      style={style}
    >
      <MapContainer
        center={toLatLng(initialView.centre)}
        zoom={initialView.zoom}
        minZoom={LEAST_ZOOM}
        maxZoom={MOST_ZOOM}
        zoomControl={false}
        attributionControl={false}
        keyboard={false}
        bounceAtZoomLimits={false}
        zoomAnimation={animate}
        fadeAnimation={animate}
        markerZoomAnimation={animate}
        inertia={animate}
      >
        <MapContents {...props} />
      </MapContainer>
    </section>
  )
}
