import { type RefObject, useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { PANES } from './panes'
import { PlacesLayer, type PlacesLayerState } from './places-layer'

/** Keeps the canvas of places on the map for as long as the component lives, and hands it each new state. */
export const usePlacesLayer = ({
  index,
  selectedId,
  hiddenId,
  pinSize,
  dark,
  shown,
  countText,
}: PlacesLayerState): RefObject<PlacesLayer | undefined> => {
  const map = useMap()
  const layer = useRef<PlacesLayer>(undefined)

  useEffect(() => {
    const state = { index, selectedId, hiddenId, pinSize, dark, shown, countText }
    if (layer.current) layer.current.update(state)
    else layer.current = new PlacesLayer(state, { pane: PANES.places }).addTo(map)
  }, [map, index, selectedId, hiddenId, pinSize, dark, shown, countText])

  useEffect(
    () => () => {
      layer.current?.remove()
      layer.current = undefined
    },
    [],
  )
  return layer
}
