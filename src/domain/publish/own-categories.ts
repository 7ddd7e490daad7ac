import type { CategoryRecord } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'

/** What is said of a team's own category, so that whoever reads the map knows what it is. */
export type PublicCategory = Pick<CategoryRecord, 'id' | 'kind' | 'name' | 'theme' | 'icon'>

/** Those that some of these places have; the others may name what is not published. */
export const ownCategoriesOf = (
  places: readonly Pick<Place, 'category'>[],
  records: readonly AnyRecord[],
): readonly PublicCategory[] => {
  const used = new Set(places.map(({ category }) => category))
  return records.flatMap((record) =>
    record.type === 'category' && record.name && used.has(record.id) ? [publicCategory(record)] : [],
  )
}

const publicCategory = ({ id, kind, name, theme, icon }: CategoryRecord): PublicCategory => ({
  id,
  ...(kind ? { kind } : {}),
  ...(name ? { name } : {}),
  ...(theme ? { theme } : {}),
  ...(icon ? { icon } : {}),
})
