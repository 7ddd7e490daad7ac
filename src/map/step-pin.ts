import type { Kind } from '@/domain/taxonomy'
import type { PlaceIndex } from './place-index'
import type { WorldPoint } from './web-mercator'

/**
 * Id of the next or the previous place by distance from `origin`, each place counted once at its nearest pin. Begins with
 * the nearest when nothing is selected, and goes round at both ends.
 */
export const stepPin = (
  index: PlaceIndex,
  origin: WorldPoint,
  selectedId: string | undefined,
  by: 1 | -1,
  shownKinds?: ReadonlySet<Kind>,
): string | undefined => {
  const far = (row: number): number =>
    ((index.x[row] as number) - origin[0]) ** 2 + ((index.y[row] as number) - origin[1]) ** 2
  const isShown = (rows: readonly number[]): boolean =>
    !shownKinds || shownKinds.has(index.look[rows[0] as number]?.kind as Kind)
  const ids = [...index.rowsOf]
    .filter(([, rows]) => isShown(rows))
    .map(([id, rows]) => ({ id, far: Math.min(...rows.map(far)) }))
    .sort((a, b) => a.far - b.far)
    .map(({ id }) => id)
  if (ids.length === 0) return undefined
  const from = selectedId === undefined ? -1 : ids.indexOf(selectedId)
  if (from === -1) return by === 1 ? ids[0] : ids[ids.length - 1]
  return ids[(from + by + ids.length) % ids.length]
}
