import L from 'leaflet'
import { useEffect, useState } from 'react'
import { useMap, useMapEvent } from 'react-leaflet'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { labelFits, labelPosition } from './label-position'
import { toLatLng } from './leaflet-position'
import { PANES } from './panes'

const line = (className: string, text: string): HTMLElement => {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}

const labelElement = (lines: readonly string[], id: string): HTMLElement => {
  const element = document.createElement('div')
  element.className = 'okolica-area-label'
  element.dataset.areaId = id
  lines.forEach((text, n) => {
    element.append(line(n === 0 ? 'okolica-area-name' : 'okolica-area-note', text))
  })
  return element
}

const linesOf = (area: Neighbourhood, approximate: string): readonly string[] =>
  area.approximate ? [area.name, approximate] : [area.name]

type Props = { readonly areas: readonly Neighbourhood[]; readonly approximate: string }

/** Names of neighbourhoods. Left out where an area is smaller on screen than its own name. */
export const AreaLabels = ({ areas, approximate }: Props) => {
  const map = useMap()
  const [zoom, setZoom] = useState(map.getZoom())
  useMapEvent('zoomend', () => setZoom(map.getZoom()))

  useEffect(() => {
    const markers = areas
      .map((area) => ({ area, lines: linesOf(area, approximate) }))
      .filter(({ area, lines }) => labelFits(area.geometry, zoom, lines))
      .map(({ area, lines }) =>
        L.marker(toLatLng(labelPosition(area.geometry)), {
          pane: PANES.areaLabels,
          interactive: false,
          keyboard: false,
          icon: L.divIcon({ className: '', iconSize: [0, 0], html: labelElement(lines, area.id) }),
        }).addTo(map),
      )
    return () => {
      for (const marker of markers) marker.remove()
    }
  }, [map, areas, approximate, zoom])
  return null
}
