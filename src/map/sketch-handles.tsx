import L from 'leaflet'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { Marker, useMap, useMapEvents } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import type { Sketch } from '@/domain/sketch/sketch'
import { fromLatLng, toLatLng } from './leaflet-position'
import { PANES } from './panes'
import { spotOnEdge } from './sketch-hit'
import { type Handle, visibleHandles } from './visible-handles'

/** CSS pixels that a handle answers to, whatever its disc measures. */
const SIDE = 44

type Look = 'corner' | 'corner-main' | 'middle'

const handleIcon = (look: Look, text: string): L.DivIcon => {
  const disc = document.createElement('span')
  disc.className = look === 'corner-main' ? 'okolica-corner okolica-corner-last' : `okolica-${look}`
  disc.textContent = text
  return L.divIcon({
    className: 'okolica-corner-handle',
    iconSize: [SIDE, SIDE],
    iconAnchor: [SIDE / 2, SIDE / 2],
    html: disc,
  })
}

export type HandleEvents = {
  readonly onDrag: (handle: Handle, position: Position) => void
  readonly onDrop: (handle: Handle, position: Position) => void
  readonly onTap: (handle: Handle) => void
}

type Hold = { readonly onHold: (isHeld: boolean) => void }

type HandleMarkerProps = HandleEvents &
  Hold & {
    readonly handle: Handle
    readonly position: Position
    readonly text: string
  }

const HandleMarker = ({ handle, position, text, onDrag, onDrop, onTap, onHold }: HandleMarkerProps) => {
  const look = handle.type === 'middle' ? 'middle' : handle.isMain ? 'corner-main' : 'corner'
  const icon = useMemo(() => handleIcon(look, text), [look, text])
  const latLng = useMemo(() => toLatLng(position), [position])
  return (
    <Marker
      position={latLng}
      icon={icon}
      draggable
      keyboard={false}
      autoPan
      pane={PANES.corners}
      zIndexOffset={look === 'corner-main' ? 10_000 : look === 'corner' ? 1000 : 0}
      eventHandlers={{
        dragstart: () => onHold(true),
        drag: ({ target }) => onDrag(handle, fromLatLng((target as L.Marker).getLatLng())),
        dragend: ({ target }) => {
          const marker = target as L.Marker
          const dropped = fromLatLng(marker.getLatLng())
          // Where its point is: on a boundary near by, or back where it was.
          marker.setLatLng(latLng)
          onHold(false)
          onDrop(handle, dropped)
        },
        click: () => onTap(handle),
      }}
    />
  )
}

type Props = HandleEvents & { readonly sketch: Sketch }

/**
 * Numbered points of a sketch, each to be dragged, and the middles of its edges, from which new ones are pulled. Drawn
 * again for another sketch and another view only, never while one of them is dragged.
 */
export const SketchHandles = memo(({ sketch, ...events }: Props) => {
  const map = useMap()
  const [, setView] = useState(0)
  const isHeld = useRef(false)
  // A handle that was taken away under the finger tells of no end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sketch is the reason
  useEffect(() => {
    isHeld.current = false
  }, [sketch])
  // The map moves along at its edge while a handle is dragged: that one must not be thinned out under the finger.
  const look = (): void => {
    if (!isHeld.current) setView((n) => n + 1)
  }
  useMapEvents({ moveend: look, resize: look })
  const { x: width, y: height } = map.getSize()
  const project = (position: Position): L.Point => map.latLngToContainerPoint(toLatLng(position))
  return visibleHandles(sketch, { width, height, project }).map((handle) => {
    const path = sketch.paths[handle.path]
    const isPoint = handle.type === 'point'
    const position = path && (isPoint ? path.points[handle.index] : spotOnEdge(path, handle.after, 0.5))
    return (
      position && (
        <HandleMarker
          // A handle is what it is by its number: it keeps its marker while it is dragged.
          key={isPoint ? `${handle.path} ${handle.index}` : `${handle.path} after ${handle.after}`}
          handle={handle}
          position={position}
          text={isPoint && sketch.mode === 'draw' ? String(handle.index + 1) : ''}
          {...events}
          onHold={(held) => {
            isHeld.current = held
          }}
        />
      )
    )
  })
})
