import L from 'leaflet'
import { useMemo } from 'react'
import { Polygon } from 'react-leaflet'
import type { AreaGeometry } from '@/domain/geometry/geometry'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { toLatLngs } from './leaflet-position'
import { PANES } from './panes'

const areaLatLngs = (geometry: AreaGeometry): L.LatLng[][][] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((rings) =>
    rings.map(toLatLngs),
  )

type Props = { readonly area: Neighbourhood; readonly selected: boolean; readonly renderer: L.Renderer }

/** Colours come by class from the style sheet, where the theme changes them. */
const AreaOutline = ({ area, selected, renderer }: Props) => {
  const positions = useMemo(() => areaLatLngs(area.geometry), [area.geometry])
  const width = selected ? 5 : 3
  const shared = { renderer, interactive: false, positions, pane: PANES.areas } as const
  return (
    <>
      <Polygon
        {...shared}
        className="okolica-area-casing"
        pathOptions={{ weight: width + 3, fillOpacity: 0.06, fill: true, stroke: true }}
      />
      <Polygon
        {...shared}
        className="okolica-area-line"
        pathOptions={{
          weight: width,
          fill: false,
          dashArray: area.approximate ? '11 6' : '',
          lineCap: 'butt',
        }}
      />
    </>
  )
}

type ListProps = {
  readonly areas: readonly Neighbourhood[]
  readonly selectedId: string | undefined
}

/** The SVG reaches half a screen beyond the map, so that lines do not break off while it is panned. */
const PADDING = 0.5

/** Outlines of neighbourhoods: ink on a white casing, which keeps them readable over an orthophoto. */
export const AreaOutlines = ({ areas, selectedId }: ListProps) => {
  const renderer = useMemo(() => L.svg({ padding: PADDING, pane: PANES.areas }), [])
  return areas.map((area) => (
    <AreaOutline key={area.id} area={area} selected={area.id === selectedId} renderer={renderer} />
  ))
}
