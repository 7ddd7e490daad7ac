import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { SpotCardProps } from './spot-card'

const SpotCard = lazyPart<SpotCardProps>(async () => (await import('./spot-card')).SpotCard)

/** What was tapped on the empty map, while nothing else is going on. */
export const TappedSpot = () => {
  const spot = useMap((state) => state.spot)
  const isFree = useMap(
    ({ tool, quickAdd, selectedId, edit }) => tool.type === 'browse' && !quickAdd && !selectedId && !edit,
  )
  return spot && isFree ? <SpotCard spot={spot} /> : null
}
