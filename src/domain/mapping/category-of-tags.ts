import { type Category, categoriesOf, type Kind } from '@/domain/taxonomy'

/** A bench is something there is. That one is missing no tag says, nor what somebody saw. */
const KINDS_THERE_ARE: readonly Kind[] = ['resource', 'partner', 'club', 'initiative']

/** Says that something stands there, not that it could be used. */
const TOO_LITTLE = 'building=yes'

let byTag: ReadonlyMap<string, Category> | undefined

const index = (): NonNullable<typeof byTag> => {
  const found = new Map<string, Category>()
  for (const category of KINDS_THERE_ARE.flatMap(categoriesOf)) {
    for (const tag of category.osm) if (tag !== TOO_LITTLE && !found.has(tag)) found.set(tag, category)
  }
  return found
}

/** The category whose OpenStreetMap equivalents are among these tags, in the order of the taxonomy: resources first. */
export const categoryOfTags = (tags: Readonly<Record<string, unknown>>): Category | undefined => {
  byTag ??= index()
  for (const [tag, category] of byTag) {
    const equals = tag.indexOf('=')
    const said = tags[tag.slice(0, equals)]
    // Several values stand in one: "library;arts_centre".
    if (typeof said === 'string' && said.split(';').some((one) => one.trim() === tag.slice(equals + 1)))
      return category
  }
  return undefined
}
