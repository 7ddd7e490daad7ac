import type { Place } from '@/domain/schema/place'

/** The area to which a place without a spot belongs as a whole; `undefined`: it has a spot, or belongs to none. */
export const wholeAreaOf = ({
  geometry,
  neighbourhoodId,
}: Pick<Place, 'geometry' | 'neighbourhoodId'>): string | undefined =>
  geometry === null ? neighbourhoodId : undefined
