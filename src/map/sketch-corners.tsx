import L from 'leaflet'
import { useMemo } from 'react'
import { Marker } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import { fromLatLng, toLatLng } from './leaflet-position'
import { PANES } from './panes'

/** CSS pixels that a corner answers to, whatever its disc measures. */
const HANDLE = 44

const cornerIcon = (number: number, isLast: boolean): L.DivIcon => {
  const disc = document.createElement('span')
  disc.className = isLast ? 'okolica-corner okolica-corner-last' : 'okolica-corner'
  disc.textContent = String(number)
  return L.divIcon({
    className: 'okolica-corner-handle',
    iconSize: [HANDLE, HANDLE],
    iconAnchor: [HANDLE / 2, HANDLE / 2],
    html: disc,
  })
}

type CornerProps = {
  readonly index: number
  readonly position: Position
  readonly isLast: boolean
  readonly onDrag: (index: number, position: Position) => void
  readonly onDrop: (index: number, position: Position) => void
  readonly onTap: (index: number) => void
}

const Corner = ({ index, position, isLast, onDrag, onDrop, onTap }: CornerProps) => {
  const icon = useMemo(() => cornerIcon(index + 1, isLast), [index, isLast])
  const latLng = useMemo(() => toLatLng(position), [position])
  return (
    <Marker
      position={latLng}
      icon={icon}
      draggable
      keyboard={false}
      autoPan
      pane={PANES.corners}
      zIndexOffset={isLast ? 10_000 : 0}
      eventHandlers={{
        drag: ({ target }) => onDrag(index, fromLatLng((target as L.Marker).getLatLng())),
        dragend: ({ target }) => onDrop(index, fromLatLng((target as L.Marker).getLatLng())),
        click: () => onTap(index),
      }}
    />
  )
}

type Props = Omit<CornerProps, 'index' | 'position' | 'isLast'> & { readonly points: readonly Position[] }

/** Numbered corners of a sketch, each to be dragged; the last one, which "undo point" would take, is larger. */
export const SketchCorners = ({ points, ...handlers }: Props) =>
  points.map((position, index) => (
    <Corner
      // A corner is what it is by its number: it keeps its marker while it is dragged.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={index}
      index={index}
      position={position}
      isLast={index === points.length - 1}
      {...handlers}
    />
  ))
