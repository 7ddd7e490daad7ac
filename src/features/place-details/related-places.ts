import type { Neighbourhood, Relation } from '@/domain/schema/map-records'
import { RELATION_TYPES } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'

export type RelatedGroup = {
  readonly relation: Relation['relation']
  /** `to`: the place does it to the others; `from`: the others do it to the place. */
  readonly way: 'to' | 'from'
  readonly places: readonly (Place | Neighbourhood)[]
}

type Known = {
  readonly places: ReadonlyMap<string, Place>
  readonly neighbourhoods: ReadonlyMap<string, Neighbourhood>
  readonly relations: ReadonlyMap<string, Relation>
}

/** What a place is linked with, by kind of link; what answers a need comes first. Links to what is gone are left out. */
export const relatedPlaces = (
  id: string,
  { places, neighbourhoods, relations }: Known,
): readonly RelatedGroup[] => {
  const groups = new Map<string, (Place | Neighbourhood)[]>()
  const add = (key: string, otherId: string): void => {
    const other = places.get(otherId) ?? neighbourhoods.get(otherId)
    if (other) groups.set(key, [...(groups.get(key) ?? []), other])
  }
  for (const { relation, from, to } of relations.values()) {
    if (from === id) add(`to ${relation}`, to)
    else if (to === id) add(`from ${relation}`, from)
  }
  return RELATION_TYPES.flatMap((relation) =>
    (['from', 'to'] as const).flatMap((way) => {
      const found = groups.get(`${way} ${relation}`)
      return found ? [{ relation, way, places: found }] : []
    }),
  )
}
