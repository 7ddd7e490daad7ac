import L from 'leaflet'
import { useMemo } from 'react'
import { Marker } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import { glyphPaths } from '@/domain/pins/glyphs'
import { PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { toLatLng } from './leaflet-position'
import { PANES } from './panes'

const SIDE = 48
const SCALE = SIDE / 52

const markSvg = (): string => {
  const { path, glyph, anchor } = PIN_SHAPES.teardrop
  const plus = glyphPaths('plus')
    .map((d) => `<path d="${d}"/>`)
    .join('')
  return `<svg width="${SIDE}" height="${SIDE}" viewBox="${anchor.x - 26} -4 52 52" aria-hidden="true">
    <path d="${path}" class="okolica-spot-casing"/><path d="${path}" class="okolica-spot-fill"/>
    <g class="okolica-spot-plus" transform="translate(${glyph.x} ${glyph.y}) scale(${glyph.scale})">${plus}</g></svg>`
}

const spotIcon = (): L.DivIcon =>
  L.divIcon({
    className: 'okolica-spot',
    html: markSvg(),
    iconSize: [SIDE, SIDE],
    iconAnchor: [SIDE / 2, (PIN_SHAPES.teardrop.anchor.y + 4) * SCALE],
  })

/** Where something is about to be added. In ink: it has no kind yet. */
export const SpotMark = ({ position }: { readonly position: Position }) => {
  const icon = useMemo(spotIcon, [])
  const latLng = useMemo(() => toLatLng(position), [position])
  return <Marker position={latLng} icon={icon} interactive={false} keyboard={false} pane={PANES.sketch} />
}
