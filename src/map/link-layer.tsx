import './link-layer.css'
import L from 'leaflet'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Polyline, useMap, useMapEvent } from 'react-leaflet'
import { boundsOf } from '@/domain/geometry/bounds'
import type { Position } from '@/domain/geometry/geometry'
import type { RelationType } from '@/domain/relations/link-ways'
import { fitTo } from './go-to'
import { toLatLng } from './leaflet-position'
import type { Insets } from './map-types'
import { PANES } from './panes'

export type LinkLine = {
  readonly key: string
  readonly from: Position
  readonly to: Position
  readonly relation: RelationType
  /** What the link says, read in the direction of its arrow. */
  readonly label: string
}

/** Told apart without colour, as everything on the map is. */
const DASHES: Readonly<Record<RelationType, string>> = {
  answers: '',
  runs: '14 6',
  supports: '5 6',
  takes_place_at: '14 6 3 6',
  part_of: '2 6',
  duplicate_of: '9 12',
}

/** CSS pixels of the row of buttons at the top, which no inset tells of: the selected pin has to stay in reach. */
const BUTTONS = 72

/** More words than these would cover one another. */
const MOST_LABELS = 8

/** CSS pixels of a line on which its word, and its arrow, have room between the pins. */
const ROOM_FOR_WORD = 120
const ROOM_FOR_ARROW = 56

/** Panels that give way to the lines are still on the move when they are asked for. */
const SETTLE_MS = 300

type LinkLayerProps = { readonly lines: readonly LinkLine[]; readonly insets: Insets }

/**
 * Links as lines: under the pins and above the areas, each with an arrow and its word in the middle. When they are asked
 * for, all of them are brought into sight; later the map stays where it is.
 */
export const LinkLayer = ({ lines, insets }: LinkLayerProps) => {
  const map = useMap()
  const [zoom, setZoom] = useState(() => map.getZoom())
  useMapEvent('zoomend', () => setZoom(map.getZoom()))
  const bringAllIn = useEffectEvent(() => {
    const ends = lines.flatMap(({ from, to }) => [from, to])
    const bounds = boundsOf([{ type: 'MultiPoint', coordinates: ends }])
    if (!bounds || ends.every((end) => isInSight(map, end, insets))) return
    fitTo(map, bounds, { ...insets, top: insets.top + BUTTONS })
  })
  useEffect(() => {
    const timer = setTimeout(() => bringAllIn(), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [])
  const renderer = useMemo(() => L.svg({ padding: 0.5, pane: PANES.areaLabels }), [])
  return lines.map((line, index) => {
    const room = map.project(toLatLng(line.from), zoom).distanceTo(map.project(toLatLng(line.to), zoom))
    return (
      <Line
        key={line.key}
        line={line}
        renderer={renderer}
        hasArrow={room > ROOM_FOR_ARROW && line.relation !== 'duplicate_of'}
        hasWord={room > ROOM_FOR_WORD && index < MOST_LABELS}
      />
    )
  })
}

const isInSight = (map: L.Map, position: Position, { top, right, bottom, left }: Insets): boolean => {
  const { x, y } = map.latLngToContainerPoint(toLatLng(position))
  const size = map.getSize()
  return x >= left && x <= size.x - right && y >= top && y <= size.y - bottom
}

type Marks = {
  /** A duplicate leads nowhere. */
  readonly hasArrow: boolean
  readonly hasWord: boolean
}

type LineProps = Marks & { readonly line: LinkLine; readonly renderer: L.Renderer }

const Line = ({ line, renderer, ...marks }: LineProps) => {
  const positions = useMemo(() => [toLatLng(line.from), toLatLng(line.to)], [line])
  const shared = { renderer, interactive: false, positions, pane: PANES.areaLabels } as const
  return (
    <>
      <Polyline {...shared} className="okolica-link-casing" pathOptions={{ weight: 7 }} />
      <Polyline
        {...shared}
        className="okolica-link-line"
        pathOptions={{ weight: 3, dashArray: DASHES[line.relation], lineCap: 'butt' }}
      />
      <Middle line={line} {...marks} />
    </>
  )
}

/** Half way on the screen: there neither of the pins covers it. A straight line has one direction at every zoom. */
const Middle = ({ line, hasArrow, hasWord }: Omit<LineProps, 'renderer'>) => {
  const map = useMap()
  useEffect(() => {
    const zoom = map.getMaxZoom()
    const from = map.project(toLatLng(line.from), zoom)
    const to = map.project(toLatLng(line.to), zoom)
    const middle = map.unproject(from.add(to).divideBy(2), zoom)
    const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
    const icon = L.divIcon({
      className: 'okolica-link-mark',
      html: markOf(line.label, turn, { hasArrow, hasWord }),
      iconSize: [0, 0],
    })
    const marker = L.marker(middle, { icon, pane: PANES.areaLabels, interactive: false, keyboard: false })
    marker.addTo(map)
    return () => {
      marker.remove()
    }
  }, [map, line, hasArrow, hasWord])
  return null
}

const SVG = 'http://www.w3.org/2000/svg'

const markOf = (label: string, turn: number, { hasArrow, hasWord }: Marks): HTMLElement => {
  const mark = document.createElement('div')
  if (hasArrow) {
    const arrow = document.createElementNS(SVG, 'svg')
    arrow.setAttribute('viewBox', '-11 -11 22 22')
    arrow.setAttribute('class', 'okolica-link-arrow')
    arrow.style.transform = `translate(-50%, -50%) rotate(${turn}deg)`
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', 'M8 0-6 7.5-3 0-6-7.5Z')
    arrow.append(path)
    mark.append(arrow)
  }
  if (hasWord) {
    const word = document.createElement('span')
    word.className = 'okolica-link-word'
    word.textContent = label
    mark.append(word)
  }
  return mark
}
