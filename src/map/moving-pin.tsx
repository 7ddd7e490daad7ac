import type L from 'leaflet'
import { useMemo } from 'react'
import { Marker } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import type { PinLook } from '@/domain/pins/map-picture'
import { selectedPinIcon } from './dom-pin'
import { fromLatLng, toLatLng } from './leaflet-position'
import { PANES } from './panes'

type Props = {
  readonly position: Position
  readonly look: PinLook
  readonly pinSize: number
  readonly dark: boolean
  readonly onMove: (position: Position) => void
}

/** The pin that is being moved: to be dragged, or followed by taps and by the crosshair. */
export const MovingPin = ({ position, look, pinSize, dark, onMove }: Props) => {
  const icon = useMemo(() => selectedPinIcon(look, { pinSize, dark }), [look, pinSize, dark])
  const latLng = useMemo(() => toLatLng(position), [position])
  return (
    <Marker
      position={latLng}
      icon={icon}
      draggable
      autoPan
      keyboard={false}
      pane={PANES.corners}
      eventHandlers={{ dragend: ({ target }) => onMove(fromLatLng((target as L.Marker).getLatLng())) }}
    />
  )
}
