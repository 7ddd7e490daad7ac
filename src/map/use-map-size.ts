import { useEffect } from 'react'
import { useMap } from 'react-leaflet'

/** Leaflet watches the window only; a sheet or a panel beside the map changes its size as well. */
export const useMapSize = (): void => {
  const map = useMap()
  useEffect(() => {
    const container = map.getContainer()
    const observer = new ResizeObserver(() => {
      // What is seen stays where it is: a map that jumps when a panel opens beside it makes one lose the place.
      // A hidden map measures nothing; it keeps its view until it is shown again.
      if (container.clientWidth > 0 && container.clientHeight > 0)
        map.invalidateSize({ animate: false, pan: false })
    })
    observer.observe(container)
    return () => observer.disconnect()
  }, [map])
}
