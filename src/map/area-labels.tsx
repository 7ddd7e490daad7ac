import L from 'leaflet'
import { useEffect, useState } from 'react'
import { useMap, useMapEvent } from 'react-leaflet'
import type { Shown } from '@/domain/filter/place-filter'
import type { KindCount } from '@/domain/membership/kind-tally'
import { PIN_BOX, PIN_SHAPES } from '@/domain/pins/pin-shapes'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { type Kind, kindInfo } from '@/domain/taxonomy'
import type { AreaItems } from './area-items'
import { labelFits, labelPosition, widthOnScreen } from './label-position'
import { toLatLng } from './leaflet-position'
import { PANES } from './panes'

const line = (className: string, text: string): HTMLElement => {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** The shape and colour of a kind, without a glyph: at this size there is no room for one. */
const kindMark = (kind: Kind): SVGElement => {
  const { shape, colour } = kindInfo(kind)
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `-2 -2 ${PIN_BOX + 4} ${PIN_BOX + 4}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PIN_SHAPES[shape].path)
  path.setAttribute('fill', colour)
  svg.append(path)
  return svg
}

/** What belongs to the area as a whole: a pill with shape and count for each kind, never a dot on some spot of it. */
const pills = (items: readonly KindCount[], countText: (count: number) => string): HTMLElement => {
  const element = line('okolica-area-pills', '')
  for (const { kind, count } of items) {
    const pill = line('okolica-area-pill', countText(count))
    pill.prepend(kindMark(kind))
    element.append(pill)
  }
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

/** Pixels of one pill. */
const PILL = 44

type Props = {
  readonly areas: readonly Neighbourhood[]
  readonly items: AreaItems
  readonly shown: Shown | undefined
  readonly approximate: string
  readonly countText: (count: number) => string
}

/**
 * Names of neighbourhoods, and what belongs to each as a whole. Left out where an area is smaller on screen than its own
 * name; the pills alone need less room.
 */
export const AreaLabels = ({ areas, items, shown, approximate, countText }: Props) => {
  const map = useMap()
  const [zoom, setZoom] = useState(map.getZoom())
  useMapEvent('zoomend', () => setZoom(map.getZoom()))

  useEffect(() => {
    const markers = areas.flatMap((area) => {
      const lines = linesOf(area, approximate)
      const named = labelFits(area.geometry, zoom, lines)
      const held = items.of(area.id, shown)
      const hasPills = held.length > 0 && (named || widthOnScreen(area.geometry, zoom) >= held.length * PILL)
      if (!named && !hasPills) return []
      const element = labelElement(named ? lines : [], area.id)
      if (hasPills) element.append(pills(held, countText))
      const icon = L.divIcon({ className: '', iconSize: [0, 0], html: element })
      const position = toLatLng(labelPosition(area.geometry))
      const options = { pane: PANES.areaLabels, interactive: false, keyboard: false, icon }
      return [L.marker(position, options).addTo(map)]
    })
    return () => {
      for (const marker of markers) marker.remove()
    }
  }, [map, areas, items, shown, approximate, countText, zoom])
  return null
}
