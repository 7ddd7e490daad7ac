import type { Place } from '@/domain/schema/place'
import { categoryInfo, type Sensitivity } from '@/domain/taxonomy'

/**
 * Of a team's own category nobody has said how careful one must be with it, so it counts as the most sensitive. So does
 * one of another kind than the place, which a file can bring: a need must not get out as a resource.
 */
export const sensitivityOf = ({ kind, category }: Pick<Place, 'kind' | 'category'>): Sensitivity => {
  const info = categoryInfo(category)
  return info?.kind === kind ? info.sensitivity : 2
}
