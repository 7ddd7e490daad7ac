import { foldText } from '@/domain/find/fold-text'
import { type Category, categoriesOf, KINDS } from '@/domain/taxonomy'

/** In the order of kinds, likeliest first: towns publish what they have. */
const ALL: readonly Category[] = KINDS.flatMap(categoriesOf)

/** Separates the things that one category is made of: "Szkoła, przedszkole, żłobek". */
const PARTS = /[,/()]| i | and /

/** What Polish tables call things whose category has another name. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  'resource.support_service': ['noclegownia', 'jadłodajnia', 'dom pomocy społecznej', 'pomoc społeczna'],
  'resource.meeting_place': ['świetlica', 'klub osiedlowy', 'dom sąsiedzki'],
  'resource.education': ['szkoła podstawowa', 'liceum', 'technikum', 'oświata', 'edukacja'],
  'resource.culture_heritage': ['dom kultury', 'muzeum', 'teatr', 'kino', 'pomnik', 'zabytek'],
  'resource.sport_play': ['boisko', 'siłownia', 'siłownia zewnętrzna', 'hala sportowa', 'basen', 'sport'],
  'resource.health': ['apteka', 'przychodnia', 'szpital', 'lekarz', 'zdrowie'],
  'resource.safety': ['policja', 'straż pożarna', 'straż miejska', 'bezpieczeństwo'],
  'resource.green': ['park', 'skwer', 'las', 'zieleń', 'ogród'],
  'resource.public_space': ['ławka', 'plac', 'podwórko'],
  'resource.faith': ['kościół', 'parafia', 'cmentarz'],
  'resource.business': ['sklep', 'targowisko', 'rzemiosło'],
  'resource.transport': ['przystanek', 'stojak rowerowy', 'parking rowerowy', 'dworzec'],
}

const wordsOf = ({ id, pl, en, osm }: Category): readonly (readonly [string, number])[] => [
  [id, 3],
  [foldText(pl), 2],
  [foldText(en), 2],
  ...[pl, en].flatMap((label) =>
    foldText(label)
      .split(PARTS)
      .map((part): readonly [string, number] => [part.trim(), 1]),
  ),
  ...(OTHER_WORDS[id] ?? []).map((word): readonly [string, number] => [foldText(word), 2]),
  ...osm.map((tag): readonly [string, number] => [tag.slice(tag.indexOf('=') + 1), 1]),
]

let byWord: ReadonlyMap<string, { readonly id: string; readonly weight: number }> | undefined

const index = (): NonNullable<typeof byWord> => {
  const found = new Map<string, { id: string; weight: number }>()
  for (const category of ALL) {
    for (const [word, weight] of wordsOf(category)) {
      // "yes" of `building=yes` is no word for a building.
      if (word === 'yes' || word === '' || (found.get(word)?.weight ?? 0) >= weight) continue
      found.set(word, { id: category.id, weight })
    }
  }
  return found
}

/**
 * The category that a word of somebody else's means: an id, a name in Polish or
 * English or a part of it, a common word for it, a value of OpenStreetMap.
 */
export const categoryOfText = (text: string): string | undefined => {
  byWord ??= index()
  return byWord.get(foldText(text))?.id
}

/** The categories of those texts that mean one, by the folded text. */
export const categoriesOfTexts = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    texts.flatMap((text) => {
      const category = categoryOfText(text)
      return category ? [[foldText(text), category]] : []
    }),
  )
