import L from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import { toLatLng } from './leaflet-position'
import { PANES } from './panes'

type Props = {
  readonly position: Position
  /** How far above the place the middle of its picture is. */
  readonly lift: number
  /** "{rodzaj}, {nazwa}, {stan}" */
  readonly label: string
  readonly onActivate: () => void
}

const SIDE = 48

/**
 * The selected pin as a button for keyboards and assistive technology: the canvas says nothing to them. It paints nothing
 * but its focus ring, and the pointer goes through it to the map. One element for its whole life, so that focus stays on
 * it while [ and ] go from pin to pin.
 */
export const SelectedPin = ({ position, lift, label, onActivate }: Props) => {
  const map = useMap()
  const button = useRef<HTMLButtonElement>(undefined)
  const marker = useRef<L.Marker>(undefined)
  const activate = useEffectEvent(onActivate)

  useEffect(() => {
    const element = document.createElement('button')
    element.type = 'button'
    element.className = 'okolica-selected-pin'
    // Not a click on the map as well.
    L.DomEvent.disableClickPropagation(element)
    element.addEventListener('click', () => activate())
    const icon = L.divIcon({ className: 'okolica-selected-pin-frame', html: element, iconSize: [0, 0] })
    const created = L.marker([0, 0], { icon, pane: PANES.places, interactive: false, keyboard: false })
    created.addTo(map)
    button.current = element
    marker.current = created
    return () => {
      created.remove()
    }
  }, [map])

  useEffect(() => {
    marker.current?.setLatLng(toLatLng(position))
  }, [position])

  useEffect(() => {
    if (!button.current) return
    button.current.setAttribute('aria-label', label)
    button.current.style.transform = `translate(${-SIDE / 2}px, ${-SIDE / 2 - lift}px)`
  }, [label, lift])
  return null
}
