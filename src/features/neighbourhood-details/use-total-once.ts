import { useMemo } from 'react'
import type { KindCount } from '@/domain/membership/kind-tally'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import { countOnce, secondRoles } from '@/domain/relations/counted-once'
import type { Snapshot } from '@/store/snapshot'
import { useMap } from '@/store/use-store'

/** How many places an area holds in all; one that is a partner as well is one. `twice`: how many of those there are. */
export const useTotalOnce = (areaId: string, counts: readonly KindCount[]) => {
  const snapshot = useMap((state) => state.snapshot)
  const twice = useMemo(() => countedTwice(areaId, snapshot), [areaId, snapshot])
  return { total: counts.reduce((sum, { count }) => sum + count, 0) - twice, twice }
}

/** Only the ends of such links are looked at, however many places there are. */
const countedTwice = (areaId: string, { places, neighbourhoods, relations }: Snapshot): number => {
  const roles = secondRoles(relations.values(), places)
  if (roles.size === 0) return 0
  const find = createNeighbourhoodFinder(neighbourhoods.values())
  const isInside = (id: string): boolean => {
    const place = places.get(id)
    return place !== undefined && find(place).some((area) => area.id === areaId)
  }
  const inside = new Set([...roles].flat().filter(isInside))
  return inside.size - countOnce(inside, roles)
}
