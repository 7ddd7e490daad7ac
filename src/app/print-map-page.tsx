import { useState } from 'react'
import { MapPrint, type SheetPicture } from '@/features/map-print/map-print'
import { useText } from '@/i18n/react/use-text'
import type { MapHandle } from '@/map/map-types'
import { PrintMap } from '@/map/print-map'
import { useMap } from '@/store/use-store'
import { useFilterText } from './use-filter-text'

export type PrintMapPageProps = {
  readonly map: MapHandle | null
  readonly onClose: () => void
}

/** Wires the sheet to the drawing of the map. */
export const PrintMapPage = ({ map, onClose }: PrintMapPageProps) => {
  const { t, format } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const view = useMap((state) => state.view)
  // As it was when printing was asked for; a sheet that moves while one decides would be of another place.
  const [seen] = useState(() => ({
    centre: map?.centre() ?? view.centre,
    zoom: map?.zoom() ?? view.zoom,
    width: window.innerWidth,
    height: window.innerHeight,
  }))
  const filterText = useFilterText()
  const title = snapshot.header?.title ?? ''
  const picture = (sheet: SheetPicture) => (
    <PrintMap
      {...sheet}
      catalogue={snapshot.catalogue}
      neighbourhoods={[...snapshot.neighbourhoods.values()]}
      labels={{
        picture: t('print.picture', { title }),
        scale: (n) => t('print.scale', { n: format.number(n) }),
        length: format.length,
        count: format.compact,
        north: t('print.north'),
      }}
    />
  )
  return <MapPrint seen={seen} picture={picture} filterText={filterText} onClose={onClose} />
}
