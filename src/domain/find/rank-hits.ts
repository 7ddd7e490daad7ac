import type { Place } from '@/domain/schema/place'
import { foldText } from './fold-text'

/** Hits in whose name the search begins, then those that have it within, then the rest; each in the order given. */
export const rankHits = (hits: readonly Place[], query: string): readonly Place[] => {
  const wanted = foldText(query)
  const groups: readonly [Place[], Place[], Place[]] = [[], [], []]
  for (const hit of hits) {
    const name = foldText(hit.name)
    groups[name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2].push(hit)
  }
  return groups.flat()
}
