import { isOwnCategory } from '@/domain/categories/catalogue'
import { type Category, categoryInfo } from '@/domain/taxonomy'

/** What says of which category a thing is: one for all, the values of a property, or the tags of OpenStreetMap. */
export type CategorySource =
  | { readonly by: 'all' }
  | { readonly by: 'tags' }
  | {
      readonly by: 'property'
      readonly property: string
      /** Category ids by folded values; what is not among them gets the category for the rest. */
      readonly values: Readonly<Record<string, string>>
    }

/** How the features of somebody else's file become records. Properties are named as `domain/mapping/property-at` finds them. */
export type FileMapping = {
  /** Where it is empty, what looks like a name is taken; `null`: nothing in the file is a name. */
  readonly name: string | null
  readonly description: string | null
  readonly address: string | null
  readonly told: CategorySource
  /** For all, or for the rest. */
  readonly category: string
  readonly polygonsAs: 'neighbourhood' | 'place'
}

/** What a thing is until somebody has looked at it. */
export const UNJUDGED_CATEGORY = 'observation.check'

/** For what another program has drawn into a file of ours. */
export const PLAIN_MAPPING: FileMapping = {
  name: 'name',
  description: 'description',
  address: null,
  told: { by: 'all' },
  category: UNJUDGED_CATEGORY,
  polygonsAs: 'neighbourhood',
}

/** The team's own categories of one map, by their ids. */
export type OwnCategories = Readonly<Record<string, Pick<Category, 'kind' | 'theme'>>>

/** A mapping made in another map, without the categories that only that team has. */
export const withoutForeignCategories = (mapping: FileMapping, own: OwnCategories): FileMapping => {
  const isKnown = (id: string): boolean => !isOwnCategory(id) || Object.hasOwn(own, id)
  const { told, category } = mapping
  return {
    ...mapping,
    category: isKnown(category) ? category : UNJUDGED_CATEGORY,
    told:
      told.by === 'property'
        ? { ...told, values: Object.fromEntries(Object.entries(told.values).filter(([, id]) => isKnown(id))) }
        : told,
  }
}

/** A mapping as it was kept, perhaps by an earlier version; `undefined` when it says too little. */
export const readMapping = (stored: unknown): FileMapping | undefined => {
  const found = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>
  const { category, polygonsAs } = found
  const told = readSource(found.told)
  if (!isCategory(category) || !told || (polygonsAs !== 'neighbourhood' && polygonsAs !== 'place'))
    return undefined
  return {
    name: textOrNull(found.name),
    description: textOrNull(found.description),
    address: textOrNull(found.address),
    told,
    category,
    polygonsAs,
  }
}

const isCategory = (value: unknown): value is string =>
  typeof value === 'string' && (categoryInfo(value) !== undefined || isOwnCategory(value))

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const readSource = (value: unknown): CategorySource | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { by, property, values } = value as Readonly<Record<string, unknown>>
  if (by === 'all' || by === 'tags') return { by }
  if (by !== 'property' || typeof property !== 'string' || typeof values !== 'object' || values === null) {
    return undefined
  }
  return {
    by,
    property,
    values: Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string] => isCategory(entry[1])),
    ),
  }
}
