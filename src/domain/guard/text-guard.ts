/** What a text may give away about a person. */
export type FindingCode = 'phone' | 'pesel' | 'flat'

/** `from` and `to`: the part of the text, in UTF-16 units. */
export type Finding = { readonly code: FindingCode; readonly from: number; readonly to: number }

/** Nine digits in groups as Poles write them, with or without the country's number; an area code may stand in brackets. */
const PHONE =
  /(?<![\d\p{L}./-])(?:(?:\+|00)48[ -]?)?(?:\d{9}|\d{3}[ -]\d{3}[ -]\d{3}|\(?\d{2}\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}|\(?\d{2}\)?[ -]\d{7})(?![\d\p{L}]|[/-]\d)/gu

/** Words before a number of nine digits that is no telephone. */
const OTHER_NUMBER = /(?:regon|krs|nip|nr|numer|działk\p{L}*|konto)[^\p{L}\d]*$/iu

const ELEVEN = /(?<!\d)\d{11}(?!\d)/g

/** "m. 5", "lok. 3a", "mieszkania 4", "12/7" after a street's name or number word. */
const FLAT =
  /(?<![\p{L}\d])(?:m\.|(?<=\d[a-z]?\s)m(?=\s\d)|lok\.|lokal\p{L}*|mieszk\.|mieszkani\p{L}*)\s?(?:nr\.?\s?)?\d{1,4}\s?[a-z]?(?![\p{L}\d])|(?<=\p{L}[\p{L}.]*\s)\d{1,4}[a-z]?\s?\/\s?\d{1,4}[a-z]?(?![\d/.])/giu

/**
 * Words before "5/7" that make it something else than a flat: a date, a share, a school, hours, a plot, a room. Whole words
 * where a street has a name like it: Działkowa, Pokoju.
 */
const NO_ADDRESS =
  /(?:^|[^\p{L}])(?:w|na|od|do|dnia|ok|około|ponad|po|sp|lo|nr|ust|art|poz|kl|klas\p{L}*|os|wynik\p{L}*|ocen\p{L}*|godz\p{L}*|otwart[ey]|czynn[aey]|dostępn[aey]|dział(?:k[aięą]|ce|ek)|ewid\p{L}*|obręb\p{L}*|sal[aięą]|pok[oó]je?|lini[aięą]|autobusy?)\.?\s*$/iu

/** "2025/2026", "2025/26": a school year or a season. */
const YEARS = /^(?:19|20)\d\d\s?\/\s?(?:\d\d){1,2}(?!\d)/

const PESEL_WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]

/** Whether eleven digits are a PESEL number: a day that exists, and the right check digit. */
export const isPesel = (digits: string): boolean => {
  if (!/^\d{11}$/.test(digits)) return false
  const n = [...digits].map(Number)
  const sum = PESEL_WEIGHTS.reduce((total, weight, at) => total + weight * (n[at] as number), 0)
  if ((10 - (sum % 10)) % 10 !== n[10]) return false
  const month = Number(digits.slice(2, 4))
  // 20 is added to the month for each century after 1900–1999, and 80 for the one before it.
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(month / 20)] as number
  const year = century + Number(digits.slice(0, 2))
  const day = Number(digits.slice(4, 6))
  const date = new Date(Date.UTC(year, (month % 20) - 1, day))
  return month % 20 >= 1 && month % 20 <= 12 && date.getUTCDate() === day
}

const matches = (text: string, pattern: RegExp, code: FindingCode): readonly Finding[] =>
  [...text.matchAll(pattern)].map((match) => ({ code, from: match.index, to: match.index + match[0].length }))

/**
 * Parts of a text that look like a telephone number, a PESEL number or the number of a flat, in their order. It warns and
 * never blocks: it may be wrong either way.
 */
export const guardText = (text: string): readonly Finding[] => {
  const before = (at: number): string => text.slice(Math.max(0, at - 24), at)
  const pesels = matches(text, ELEVEN, 'pesel').filter(({ from, to }) => isPesel(text.slice(from, to)))
  const phones = matches(text, PHONE, 'phone').filter(({ from }) => !OTHER_NUMBER.test(before(from)))
  const flats = matches(text, FLAT, 'flat').filter(
    ({ from }) =>
      !/^\d/.test(text.slice(from)) || !(NO_ADDRESS.test(before(from)) || YEARS.test(text.slice(from))),
  )
  return [...pesels, ...phones, ...flats].sort((a, b) => a.from - b.from)
}

/**
 * What is to be said of a text that this many people will see. A PESEL number belongs into no map; the others may stand
 * where only the team reads.
 */
export const guardedFindings = (
  text: string,
  visibility: 'public' | 'internal' | 'private',
): readonly FindingCode[] => [
  ...new Set(
    guardText(text)
      .map(({ code }) => code)
      .filter((code) => code === 'pesel' || visibility === 'public'),
  ),
]
