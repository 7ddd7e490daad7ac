import taxonomy from '@data/taxonomy.json'

/** The six kinds of place, in the order in which every legend and wizard lists them: resources first. */
export const KINDS = ['resource', 'need', 'partner', 'club', 'initiative', 'observation'] as const
export type Kind = (typeof KINDS)[number]

export type PinShape = 'circle' | 'triangle' | 'square' | 'hexagon' | 'star' | 'teardrop'

/** 0: no care needed; 1: careful wording; 2: internal by default and only area-level in public. */
export type Sensitivity = 0 | 1 | 2

export type Theme = {
  readonly id: string
  readonly pl: string
  readonly en: string
  readonly colour: string
  readonly icon: string
}

export type Category = {
  /** `<kind>.<id>`; ids alone repeat across kinds. */
  readonly id: string
  readonly kind: Kind
  readonly pl: string
  readonly en: string
  readonly theme: string
  /** Lucide icon name. */
  readonly icon: string
  /** `key=value` tags of OpenStreetMap that mean the same. */
  readonly osm: readonly string[]
  readonly sensitivity: Sensitivity
  /** Hint in Polish for who chooses the category; may be empty. */
  readonly note: string
}

export type KindInfo = {
  readonly id: Kind
  readonly pl: string
  readonly en: string
  readonly shape: PinShape
  readonly colour: string
  readonly glyph: 'white' | 'black'
  readonly categories: readonly Category[]
}

export const THEMES: readonly Theme[] = taxonomy.themes

const kindInfos: readonly KindInfo[] = taxonomy.kinds.map((kind) => ({
  id: kind.id as Kind,
  pl: kind.pl,
  en: kind.en,
  shape: kind.shape as PinShape,
  colour: kind.colour,
  glyph: kind.glyph as 'white' | 'black',
  categories: kind.categories.map((category) => ({
    id: `${kind.id}.${category.id}`,
    kind: kind.id as Kind,
    pl: category.pl,
    en: category.en,
    theme: category.theme,
    icon: category.icon,
    osm: category.osm,
    sensitivity: category.sensitivity as Sensitivity,
    note: category.note ?? '',
  })),
}))

const kindById = new Map(kindInfos.map((kind) => [kind.id, kind]))
const categoryById = new Map(
  kindInfos.flatMap((kind) => kind.categories).map((category) => [category.id, category]),
)

export const isKind = (value: unknown): value is Kind => kindById.has(value as Kind)

export const kindInfo = (kind: Kind): KindInfo => kindById.get(kind) as KindInfo

/** `undefined` for a team's own category (`own.` prefix) or one of a newer taxonomy. */
export const categoryInfo = (id: string): Category | undefined => categoryById.get(id)

export const categoriesOf = (kind: Kind): readonly Category[] => kindInfo(kind).categories
