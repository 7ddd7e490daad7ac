import type L from 'leaflet'

/** Layers of the map from bottom to top, by the name Leaflet knows them by. Tiles lie in Leaflet's own pane at 200. */
export const PANES = {
  grid: 'okolica-grid',
  areas: 'okolica-areas',
  areaLabels: 'okolica-area-labels',
  location: 'okolica-location',
  places: 'okolica-places',
  sketch: 'okolica-sketch',
  corners: 'okolica-corners',
} as const

const ORDER: Readonly<Record<keyof typeof PANES, number>> = {
  grid: 150,
  areas: 410,
  areaLabels: 420,
  location: 430,
  places: 440,
  sketch: 450,
  corners: 610,
}

/** Only the corners and handles that are dragged take events; all else is asked by the map's own click. */
export const createPanes = (map: L.Map): void => {
  for (const [key, name] of Object.entries(PANES)) {
    const pane = map.getPane(name) ?? map.createPane(name)
    pane.style.zIndex = String(ORDER[key as keyof typeof PANES])
    if (name !== PANES.corners) pane.style.pointerEvents = 'none'
  }
}
