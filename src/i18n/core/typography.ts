/**
 * Polish typography for running text: a one-letter word never ends a line, a number stays with its noun.
 * Works on finished sentences and on message templates (`{{count}} miejsc`).
 */
export const polishTypography = (text: string): string =>
  text
    .replace(/(^|[\s(„\u00A0])([aiouwzAIOUWZ]) (?=\S)/g, '$1$2\u00A0')
    // A second pass for one-letter words in a row ("i w domu").
    .replace(/(\u00A0)([aiouwzAIOUWZ]) (?=\S)/g, '$1$2\u00A0')
    .replace(/(\d|\}\}) (?=\p{L})/gu, '$1\u00A0')
