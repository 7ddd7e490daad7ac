import { KINDS, type Kind } from '@/domain/taxonomy'

export type KindCounts = Readonly<Record<Kind, number>>

/** How many places there are of each kind. */
export const countKinds = (places: Iterable<{ readonly kind: Kind }>): KindCounts => {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
  for (const { kind } of places) counts[kind] += 1
  return counts
}

/** How many places the filter keeps from the map. */
export const countHidden = (counts: KindCounts, shown: ReadonlySet<Kind> | undefined): number =>
  shown ? KINDS.reduce((sum, kind) => (shown.has(kind) ? sum : sum + counts[kind]), 0) : 0
