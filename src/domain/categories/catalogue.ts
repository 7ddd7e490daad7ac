import type { CategoryRecord } from '@/domain/schema/map-records'
import { type Category, categoriesOf, categoryInfo, KINDS, type Kind } from '@/domain/taxonomy'

/** Ids of a team's own categories begin with it. */
export const OWN_PREFIX = 'own.'

export const isOwnCategory = (id: string): boolean => id.startsWith(OWN_PREFIX)

/** The categories of one map: those of the taxonomy, and what its team says of them and of its own. */
export type Catalogue = {
  /** `undefined` for one that neither the taxonomy nor the team has a name for. */
  readonly info: (id: string) => Category | undefined
  /** All of a kind, hidden ones too; the team's own stand last, in the order in which they were made. */
  readonly all: (kind: Kind) => readonly Category[]
  /** What is offered for a new place of a kind. */
  readonly offered: (kind: Kind) => readonly Category[]
  readonly isHidden: (id: string) => boolean
  /** What is offered, and what is chosen already though it is hidden. */
  readonly choices: (kind: Kind, chosen: string) => readonly Category[]
}

/** A map whose team has said nothing. */
export const STANDARD_CATEGORIES: Catalogue = {
  info: categoryInfo,
  all: categoriesOf,
  offered: categoriesOf,
  isHidden: () => false,
  choices: categoriesOf,
}

/** A category of the team's own; without a name, a kind or a theme it can't be one. */
const ownCategory = ({ id, kind, name, theme, icon }: CategoryRecord): Category | undefined =>
  isOwnCategory(id) && kind && name
    ? {
        id,
        kind,
        pl: name,
        en: name,
        theme: theme ?? '',
        icon: icon ?? '',
        osm: [],
        // Nobody has said how careful one must be with it: see `publish/sensitivity-of`.
        sensitivity: 2,
        note: '',
      }
    : undefined

export const catalogueOf = (records: readonly CategoryRecord[]): Catalogue => {
  if (records.length === 0) return STANDARD_CATEGORIES
  const own = records.toSorted(byAge).flatMap((record) => ownCategory(record) ?? [])
  const ownById = new Map(own.map((category) => [category.id, category]))
  const hidden = new Set(records.filter((record) => record.hidden).map(({ id }) => id))
  const isHidden = (id: string): boolean => hidden.has(id)
  const all = new Map(
    KINDS.map((kind) => [kind, [...categoriesOf(kind), ...own.filter((one) => one.kind === kind)]]),
  )
  const offered = new Map(
    [...all].map(([kind, categories]) => [kind, categories.filter(({ id }) => !hidden.has(id))]),
  )
  return {
    info: (id) => ownById.get(id) ?? categoryInfo(id),
    all: (kind) => all.get(kind) ?? [],
    offered: (kind) => offered.get(kind) ?? [],
    isHidden,
    choices: (kind, chosen) => (all.get(kind) ?? []).filter(({ id }) => id === chosen || !hidden.has(id)),
  }
}

/** The same on every device, whatever the order in which the records came. */
const byAge = (a: CategoryRecord, b: CategoryRecord): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1
