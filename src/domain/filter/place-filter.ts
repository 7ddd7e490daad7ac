import { KINDS, type Kind } from '@/domain/taxonomy'

/** Facets of which one or more values are chosen. */
export const VALUE_FACETS = [
  'kind',
  'category',
  'theme',
  'forWhom',
  'area',
  'group',
  'visibility',
  'status',
  'source',
] as const
export type ValueFacet = (typeof VALUE_FACETS)[number]

/** Facets that are asked for or not. */
export const FLAG_FACETS = ['stale', 'photo', 'unanswered'] as const
export type FlagFacet = (typeof FLAG_FACETS)[number]

/** The value of a place that says nothing in a facet: without a theme, in no area, of no group. */
export const NONE = '-'

/**
 * Which places are wanted: any of the values within a facet, all facets at once. A facet that is absent asks for nothing;
 * an empty `kind` hides all, which is what the legend does when every kind of it is switched off. Plain JSON.
 */
export type PlaceFilter = { readonly [facet in ValueFacet]?: readonly string[] } & {
  readonly [facet in FlagFacet]?: true
}

export const EVERYTHING: PlaceFilter = {}

export type Facet = ValueFacet | FlagFacet
export const FACETS: readonly Facet[] = [...VALUE_FACETS, ...FLAG_FACETS]

/** Nothing is asked for. */
export const isEverything = (filter: PlaceFilter): boolean =>
  FACETS.every((facet) => filter[facet] === undefined)

/** The filter with other values in one facet; without the facet where none are left. */
export const withValues = (
  filter: PlaceFilter,
  facet: ValueFacet,
  values: readonly string[],
): PlaceFilter => {
  const { [facet]: _before, ...rest } = filter
  return values.length === 0 ? rest : { ...rest, [facet]: [...new Set(values)] }
}

/** The filter with one value of a facet asked for, or not any more. */
export const toggledValue = (filter: PlaceFilter, facet: ValueFacet, value: string): PlaceFilter => {
  const before = filter[facet] ?? []
  return withValues(
    filter,
    facet,
    before.includes(value) ? before.filter((one) => one !== value) : [...before, value],
  )
}

export const toggledFlag = (filter: PlaceFilter, facet: FlagFacet): PlaceFilter => {
  const { [facet]: before, ...rest } = filter
  return before ? rest : { ...rest, [facet]: true }
}

/** The filter with one kind shown or hidden; with the last hidden one shown again it asks for none. */
export const toggledKind = (filter: PlaceFilter, kind: Kind): PlaceFilter => {
  const { kind: shown = KINDS, ...rest } = filter
  const kinds = shown.includes(kind) ? shown.filter((one) => one !== kind) : [...shown, kind]
  return kinds.length === KINDS.length ? rest : { ...rest, kind: kinds }
}

/** Whether it asks for something that the kind alone does not tell. */
export const asksBeyondKind = (filter: PlaceFilter): boolean =>
  FACETS.some((facet) => facet !== 'kind' && filter[facet] !== undefined)

/** What is let through: of these kinds, and of these ids; `undefined` where that asks for nothing. */
export type Shown = {
  readonly kinds: ReadonlySet<Kind> | undefined
  readonly ids: ReadonlySet<string> | undefined
}

export const isShown = (shown: Shown | undefined, id: string, kind: Kind): boolean =>
  !shown || ((shown.kinds?.has(kind) ?? true) && (shown.ids?.has(id) ?? true))
