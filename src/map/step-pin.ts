import { isShown, type Shown } from '@/domain/filter/place-filter'
import type { Kind } from '@/domain/taxonomy'
import type { PlaceIndex } from './place-index'
import type { WorldPoint } from './web-mercator'

/** A place in the order of stepping: by distance, then as it is laid out. */
type Spot = { readonly id: string; readonly far: number; readonly row: number }

const isBefore = (one: Spot, other: Spot): boolean =>
  one.far < other.far || (one.far === other.far && one.row < other.row)

/**
 * Id of the next or the previous place by distance from `origin`, each place counted once at its nearest pin. Begins with
 * the nearest when nothing is selected, and goes round at both ends. One look at each place: sorting all of a large map
 * for a key that is pressed would be felt.
 */
export const stepPin = (
  index: PlaceIndex,
  origin: WorldPoint,
  selectedId: string | undefined,
  by: 1 | -1,
  shown?: Shown,
): string | undefined => {
  const spotOf = (id: string, rows: readonly number[]): Spot | undefined => {
    const row = rows[0] as number
    if (!isShown(shown, id, index.look[row]?.kind as Kind)) return undefined
    let far = Number.POSITIVE_INFINITY
    for (const one of rows) {
      const x = (index.x[one] as number) - origin[0]
      const y = (index.y[one] as number) - origin[1]
      far = Math.min(far, x * x + y * y)
    }
    return { id, far, row }
  }
  const isAhead = (one: Spot, other: Spot): boolean =>
    by === 1 ? isBefore(other, one) : isBefore(one, other)

  const selectedRows = selectedId === undefined ? undefined : index.rowsOf.get(selectedId)
  const selected = selectedRows && spotOf(selectedId as string, selectedRows)
  /** The one that everything else is ahead of: where a round begins. */
  let first: Spot | undefined
  let next: Spot | undefined
  for (const [id, rows] of index.rowsOf) {
    const spot = spotOf(id, rows)
    if (!spot) continue
    if (!first || isAhead(first, spot)) first = spot
    if (selected && isAhead(spot, selected) && (!next || isAhead(next, spot))) next = spot
  }
  return (next ?? first)?.id
}
