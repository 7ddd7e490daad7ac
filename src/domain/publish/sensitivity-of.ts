import type { Place } from '@/domain/schema/place'
import { categoryInfo, type Sensitivity } from '@/domain/taxonomy'

/** Of a team's own category nobody has said how careful one must be with it, so it counts as the most sensitive. */
export const sensitivityOf = ({ category }: Pick<Place, 'category'>): Sensitivity =>
  categoryInfo(category)?.sensitivity ?? 2
