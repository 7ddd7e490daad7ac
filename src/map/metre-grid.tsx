import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { MetreGridLayer } from './metre-grid-layer'
import { PANES } from './panes'

type Props = { readonly latitude: number; readonly dark: boolean }

export const MetreGrid = ({ latitude, dark }: Props) => {
  const map = useMap()
  useEffect(() => {
    const layer = new MetreGridLayer(latitude, dark, { pane: PANES.grid, maxZoom: map.getMaxZoom() })
    layer.addTo(map)
    return () => {
      layer.remove()
    }
  }, [map, latitude, dark])
  return null
}
