import type { FilterFacts } from '@/domain/filter/facet-tests'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Snapshot } from './snapshot'

/** What a filter has to know of the open map. Gathered anew for each time it is asked about all places. */
export const filterFacts = (snapshot: Snapshot, now: string): FilterFacts => {
  const { neighbourhoods, places, groups, photos, relationsOf } = snapshot
  const find = createNeighbourhoodFinder(neighbourhoods.values())
  const withPhoto = new Set<string>()
  for (const { ownerId } of photos.values()) withPhoto.add(ownerId)
  return {
    areasOf: (place) => find(place).map(({ id }) => id),
    // As its panel says it: what is in the bin answers nothing.
    isAnswered: (id) => {
      for (const { relation, from, to } of relationsOf(id)) {
        if (relation === 'answers' && to === id && (places.has(from) || groups.has(from))) return true
      }
      return false
    },
    hasPhoto: (id) => withPhoto.has(id),
    now,
  }
}
