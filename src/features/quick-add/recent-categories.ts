import type { Place } from '@/domain/schema/place'
import type { Category, Kind } from '@/domain/taxonomy'

const RECENT = 2

/** The categories of a kind that were used last on this map come first: what is met once on a walk is met again. */
export const splitByRecent = (
  categories: readonly Category[],
  places: Iterable<Pick<Place, 'kind' | 'category' | 'createdAt'>>,
  kind: Kind,
): { readonly recent: readonly Category[]; readonly others: readonly Category[] } => {
  const lastUsed = new Map<string, string>()
  for (const place of places) {
    if (place.kind === kind && place.createdAt > (lastUsed.get(place.category) ?? '')) {
      lastUsed.set(place.category, place.createdAt)
    }
  }
  const recent = categories
    .filter(({ id }) => lastUsed.has(id))
    .sort((a, b) => ((lastUsed.get(a.id) ?? '') < (lastUsed.get(b.id) ?? '') ? 1 : -1))
    .slice(0, RECENT)
  return { recent, others: categories.filter((category) => !recent.includes(category)) }
}
