import type { FilterFacts } from '@/domain/filter/facet-tests'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Snapshot } from './snapshot'

/** What a filter has to know of the open map. Gathered anew for each time it is asked about all places. */
export const filterFacts = ({ neighbourhoods, relations, photos }: Snapshot, now: string): FilterFacts => {
  const find = createNeighbourhoodFinder(neighbourhoods.values())
  const answered = new Set<string>()
  for (const { relation, to } of relations.values()) if (relation === 'answers') answered.add(to)
  const withPhoto = new Set<string>()
  for (const { ownerId } of photos.values()) withPhoto.add(ownerId)
  return {
    areasOf: (place) => find(place).map(({ id }) => id),
    isAnswered: (id) => answered.has(id),
    hasPhoto: (id) => withPhoto.has(id),
    now,
  }
}
