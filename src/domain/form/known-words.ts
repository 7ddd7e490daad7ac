/**
 * Words that are offered where any word may stand. They are kept as words, in Polish, so that a list made by hand, a file
 * and a report say the same; `id` names their translation.
 */
export const KNOWN_WORDS = {
  contribution: [
    { id: 'premises', word: 'lokal' },
    { id: 'people', word: 'ludzie' },
    { id: 'equipment', word: 'sprzęt' },
    { id: 'money', word: 'pieniądze' },
    { id: 'knowledge', word: 'wiedza' },
    { id: 'promotion', word: 'promocja' },
  ],
  addressee: [
    { id: 'municipality', word: 'gmina' },
    { id: 'cooperative', word: 'spółdzielnia' },
    { id: 'manager', word: 'zarządca' },
    { id: 'police', word: 'policja' },
    { id: 'county', word: 'powiat' },
    { id: 'us', word: 'my sami' },
  ],
} as const

export type WordField = keyof typeof KNOWN_WORDS

/** Values with one more, which stands last and once; a blank text adds nothing. */
export const withWord = (values: readonly string[], text: string): readonly string[] => {
  const word = text.trim()
  return word === '' ? values : [...values.filter((value) => value !== word), word]
}
