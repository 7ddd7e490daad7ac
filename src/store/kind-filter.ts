import { KINDS, type Kind } from '@/domain/taxonomy'

/** Kinds that are shown; `undefined` when no filter is set. */
export type ShownKinds = ReadonlySet<Kind> | undefined

/** The filter with one kind shown or hidden; with the last hidden one shown again there is none. */
export const toggledKind = (shown: ShownKinds, kind: Kind): ShownKinds => {
  const kinds = new Set(shown ?? KINDS)
  if (!kinds.delete(kind)) kinds.add(kind)
  return kinds.size === KINDS.length ? undefined : kinds
}

/** The filter such that this kind is shown: what was just saved must not vanish at once. */
export const withKind = (shown: ShownKinds, kind: Kind): ShownKinds =>
  !shown || shown.has(kind) ? shown : toggledKind(shown, kind)
