import L from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { MAX_NATIVE_ZOOM, ORTHOPHOTO_TILES, OSM_TILES } from './tile-sources'
import { type BaseMapState, createTileWatch, type TileWatch } from './tile-watch'

/** Geoportal is slow at times; after this long without a tile the map says that there is no base map. */
const PATIENCE_MS = 8000

type Props = {
  readonly kind: 'osm' | 'ortho'
  readonly tileAddress?: string | undefined
  readonly online: boolean
  readonly attribution: string
  readonly onState?: ((state: BaseMapState) => void) | undefined
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const linked = (address: string, text: string): string =>
  `<a href="${address}" target="_blank" rel="noopener">${escapeHtml(text)}</a>`

const ABOUT = {
  osm: 'https://www.openstreetmap.org/copyright',
  ortho: 'https://www.geoportal.gov.pl',
} as const

/**
 * Raster tiles. A tile that fails is left out, so that the metre grid below shows, and is not asked for again until it
 * comes into view anew or the network returns: no storm of requests on a server that has no room for us.
 */
export const BaseLayer = ({ kind, tileAddress = OSM_TILES, online, attribution, onState }: Props) => {
  const map = useMap()
  const layer = useRef<L.TileLayer>(undefined)
  const watch = useRef<TileWatch>(undefined)
  const tellState = useEffectEvent((state: BaseMapState) => onState?.(state))

  useEffect(() => {
    const tiles = L.tileLayer(kind === 'osm' ? tileAddress : ORTHOPHOTO_TILES, {
      maxNativeZoom: MAX_NATIVE_ZOOM,
      maxZoom: map.getMaxZoom(),
      attribution: linked(ABOUT[kind], attribution),
    })
    const tileWatch = createTileWatch((state) => tellState(state))
    const patience = window.setTimeout(tileWatch.silent, PATIENCE_MS)
    tiles.on('tileload', tileWatch.loaded)
    tiles.on('tileerror', ({ tile }: L.TileErrorEvent) => {
      tile.hidden = true
      tileWatch.failed()
    })
    tiles.addTo(map)
    layer.current = tiles
    watch.current = tileWatch
    return () => {
      window.clearTimeout(patience)
      tiles.remove()
    }
  }, [map, kind, tileAddress, attribution])

  const wasOnline = useRef(online)
  useEffect(() => {
    if (online && !wasOnline.current) {
      watch.current?.restart()
      layer.current?.redraw()
    }
    wasOnline.current = online
  }, [online])
  return null
}
