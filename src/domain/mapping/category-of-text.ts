import { foldText } from '@/domain/find/fold-text'
import { type Category, categoriesOf, KINDS } from '@/domain/taxonomy'

/** Kinds in which a mere word of a file is looked for, likeliest first: towns publish what they have. */
const ALL: readonly Category[] = KINDS.flatMap(categoriesOf)

/** Separates the things that one category is made of: "Szkoła, przedszkole, żłobek". */
const PARTS = /[,/()]| i | and /

const wordsOf = ({ id, pl, en, osm }: Category): readonly (readonly [string, number])[] => [
  [id, 3],
  [foldText(pl), 2],
  [foldText(en), 2],
  ...[pl, en].flatMap((label) =>
    foldText(label)
      .split(PARTS)
      .map((part): readonly [string, number] => [part.trim(), 1]),
  ),
  ...osm.map((tag): readonly [string, number] => [tag.slice(tag.indexOf('=') + 1), 1]),
]

let byWord: ReadonlyMap<string, { readonly id: string; readonly weight: number }> | undefined

const index = (): NonNullable<typeof byWord> => {
  const found = new Map<string, { id: string; weight: number }>()
  for (const category of ALL) {
    for (const [word, weight] of wordsOf(category)) {
      // "yes" of `building=yes` is no word for a building.
      if (word.length < 4 || (found.get(word)?.weight ?? 0) >= weight) continue
      found.set(word, { id: category.id, weight })
    }
  }
  return found
}

/** The category that a word of somebody else's means: an id, a name in Polish or English or a part of it, a value of OpenStreetMap. */
export const categoryOfText = (text: string): string | undefined => {
  byWord ??= index()
  return byWord.get(foldText(text))?.id
}
