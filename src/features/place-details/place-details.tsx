import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { PlacePanelProps } from './place-panel'

const PlacePanel = lazyPart<PlacePanelProps>(async () => (await import('./place-panel')).PlacePanel)

/** The selected place. Its form, and a tool on the map, send it away for a while. */
export const PlaceDetails = ({ inTurns }: Pick<PlacePanelProps, 'inTurns'>) => {
  const isBrowsing = useMap((state) => state.tool.type === 'browse')
  const place = useMap(({ selectedId, snapshot }) => selectedId && snapshot.places.get(selectedId))
  const isFilling = useMap((state) => state.quickAdd !== undefined || state.edit !== undefined)
  return isBrowsing && !isFilling && place ? <PlacePanel place={place} inTurns={inTurns} /> : null
}
