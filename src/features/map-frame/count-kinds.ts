import { isShown, type Shown } from '@/domain/filter/place-filter'
import { KINDS, type Kind } from '@/domain/taxonomy'

export type KindCounts = Readonly<Record<Kind, number>>

/** How many places there are of each kind. */
export const countKinds = (places: Iterable<{ readonly kind: Kind }>): KindCounts => {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
  for (const { kind } of places) counts[kind] += 1
  return counts
}

/** How many places the filter lets through. */
export const countShown = (
  places: ReadonlyMap<string, { readonly kind: Kind }>,
  shown: Shown | undefined,
): number => {
  if (!shown) return places.size
  let count = 0
  for (const [id, { kind }] of places) if (isShown(shown, id, kind)) count += 1
  return count
}
