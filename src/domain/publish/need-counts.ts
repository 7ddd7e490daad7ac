import type { NeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Place } from '@/domain/schema/place'
import { THEMES } from '@/domain/taxonomy'
import { OTHER_THEME, publicTheme } from './public-theme'

/** Theme → number of needs; themes without any are left out. */
export type NeedCounts = Readonly<Record<string, number>>

const THEME_ORDER = [...THEMES.map(({ id }) => id), OTHER_THEME]

/** A need that was met or rejected is no need any more. */
const isOpen = ({ status }: Place): boolean => status !== 'met' && status !== 'rejected'

/**
 * Open needs by theme, for each area (by its id) and for those in none. A need in a part of a larger area counts in
 * both: each area's numbers are complete, and numbers of areas that overlap must not be added up.
 */
export const countNeeds = (
  needs: readonly Place[],
  find: NeighbourhoodFinder,
): { readonly inArea: (id: string) => NeedCounts; readonly elsewhere: NeedCounts } => {
  const counts = new Map<string, Map<string, number>>()
  const elsewhere = new Map<string, number>()
  for (const need of needs.filter(isOpen)) {
    const theme = publicTheme(need)
    const areas = find(need)
    if (areas.length === 0) elsewhere.set(theme, (elsewhere.get(theme) ?? 0) + 1)
    for (const { id } of areas) {
      const here = counts.get(id) ?? new Map<string, number>()
      counts.set(id, here.set(theme, (here.get(theme) ?? 0) + 1))
    }
  }
  const inOrder = (found: ReadonlyMap<string, number> | undefined): NeedCounts =>
    Object.fromEntries(
      THEME_ORDER.flatMap((theme) => {
        const number = found?.get(theme)
        return number ? [[theme, number] as const] : []
      }),
    )
  return { inArea: (id) => inOrder(counts.get(id)), elsewhere: inOrder(elsewhere) }
}
