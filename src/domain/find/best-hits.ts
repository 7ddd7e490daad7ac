import type { Place } from '@/domain/schema/place'
import { foldText } from './fold-text'

type Ranked = { readonly hit: Place; readonly rank: 0 | 1 | 2 }

/**
 * The best `most` hits: those in whose name the search begins, then those that have it within, then the rest; each by
 * name. Only so many are kept while all are gone through: of a hundred thousand nothing else is sorted.
 */
export const bestHits = (
  hits: Iterable<Place>,
  query: string,
  compareNames: (a: string, b: string) => number,
  most: number,
): readonly Place[] => {
  const wanted = foldText(query)
  const compare = (a: Ranked, b: Ranked): number => a.rank - b.rank || compareNames(a.hit.name, b.hit.name)
  const best: Ranked[] = []
  for (const hit of hits) {
    const name = foldText(hit.name)
    const found: Ranked = { hit, rank: name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2 }
    const last = best.at(-1)
    if (best.length === most && last && compare(found, last) >= 0) continue
    // From the end: of equal ones the first stays first.
    let at = best.length
    while (at > 0 && compare(found, best[at - 1] as Ranked) < 0) at -= 1
    best.splice(at, 0, found)
    if (best.length > most) best.pop()
  }
  return best.map(({ hit }) => hit)
}
