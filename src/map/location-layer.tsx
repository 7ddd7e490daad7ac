import L from 'leaflet'
import { useMemo } from 'react'
import { Circle, CircleMarker } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import { toLatLng } from './leaflet-position'
import { PANES } from './panes'

type Props = { readonly position: Position; readonly accuracyM: number }

/** Where I am, and within what circle the device is sure of it. */
export const LocationLayer = ({ position, accuracyM }: Props) => {
  const renderer = useMemo(() => L.svg({ padding: 0.5, pane: PANES.location }), [])
  const center = useMemo(() => toLatLng(position), [position])
  const shared = { center, renderer, pane: PANES.location, interactive: false } as const
  return (
    <>
      <Circle {...shared} radius={accuracyM} className="okolica-accuracy" pathOptions={{ weight: 1.5 }} />
      <CircleMarker {...shared} radius={10} className="okolica-location" pathOptions={{ weight: 4 }} />
    </>
  )
}
