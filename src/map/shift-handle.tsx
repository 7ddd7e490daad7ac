import L from 'leaflet'
import { useMemo } from 'react'
import { Marker } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import { fromLatLng, toLatLng } from './leaflet-position'
import { PANES } from './panes'

const SIDE = 52

const ARROWS = 'M5 9l-3 3 3 3M9 5l3-3 3 3M15 19l-3 3-3-3M19 9l3 3-3 3M2 12h20M12 2v20'

const icon = (): L.DivIcon =>
  L.divIcon({
    className: 'okolica-shift-handle',
    iconSize: [SIDE, SIDE],
    iconAnchor: [SIDE / 2, SIDE / 2],
    html: `<svg width="28" height="28" viewBox="0 0 24 24" aria-hidden="true"><path d="${ARROWS}"/></svg>`,
  })

type Props = {
  readonly position: Position
  readonly onDrag: (position: Position) => void
  readonly onDrop: (position: Position) => void
}

/** What the whole of a sketch is moved by. */
export const ShiftHandle = ({ position, onDrag, onDrop }: Props) => {
  const sign = useMemo(icon, [])
  const latLng = useMemo(() => toLatLng(position), [position])
  return (
    <Marker
      position={latLng}
      icon={sign}
      draggable
      keyboard={false}
      autoPan
      pane={PANES.corners}
      eventHandlers={{
        drag: ({ target }) => onDrag(fromLatLng((target as L.Marker).getLatLng())),
        dragend: ({ target }) => onDrop(fromLatLng((target as L.Marker).getLatLng())),
      }}
    />
  )
}
