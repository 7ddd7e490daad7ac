import type L from 'leaflet'
import { useEffect } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import { fromLatLng } from './leaflet-position'
import type { MapMode } from './map-types'
import type { SketchHand } from './sketch-control'

type Taps<Hit> = {
  readonly mode: MapMode
  readonly hand: SketchHand
  /** What shows at this point of the container. */
  readonly hitAt: (point: L.Point) => Hit | undefined
  readonly onHit: (hit: Hit) => void
  readonly onTapEmpty: (position: Position) => void
}

/** Every tap and click on the map ends here; what it means depends on the mode. */
export const useMapTaps = <Hit>({ mode, hand, hitAt, onHit, onTapEmpty }: Taps<Hit>): void => {
  const map = useMap()

  useMapEvents({
    click: ({ latlng, containerPoint }) => {
      const position = fromLatLng(latlng)
      switch (mode.type) {
        case 'draw':
          return hand.do(({ tap }) => tap(containerPoint))
        case 'place':
          return mode.onTap(position)
        case 'move':
          return mode.onMove(position)
        case 'choose': {
          const hit = hitAt(containerPoint)
          return hit === undefined ? undefined : onHit(hit)
        }
        case 'browse': {
          const hit = hitAt(containerPoint)
          return hit === undefined ? onTapEmpty(position) : onHit(hit)
        }
      }
    },
    mousemove: ({ containerPoint, originalEvent }) => {
      // A finger has no pointer to change; a drag in progress has its own.
      if (originalEvent.buttons !== 0) return
      const points = (mode.type === 'browse' || mode.type === 'choose') && hitAt(containerPoint) !== undefined
      map.getContainer().classList.toggle('okolica-pointing', points)
    },
  })

  useEffect(() => {
    const container = map.getContainer()
    const isPrecise = mode.type !== 'browse' && mode.type !== 'choose'
    container.classList.toggle('okolica-precise', isPrecise)
    // Two quick taps are two corners.
    if (isPrecise) {
      map.doubleClickZoom.disable()
      container.classList.remove('okolica-pointing')
    } else map.doubleClickZoom.enable()
  }, [map, mode.type])
}
