/** Letters that Unicode does not take apart into a letter and a mark, with what people type instead. */
const WHOLE: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
}

const MARKS = /\p{M}+/gu
const WHOLE_LETTERS = /[łđøħıßæœ’]/g
const SPACES = /\s+/g

/** A text as it is searched: small letters without diacritics ("Łódka" is "lodka"), any white space as one blank. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    // Small letters of some capitals come with marks of their own.
    .replace(MARKS, '')
    .replace(WHOLE_LETTERS, (letter) => WHOLE[letter] ?? letter)
    .replace(SPACES, ' ')
    .trim()
