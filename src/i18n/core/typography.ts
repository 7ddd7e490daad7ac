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

/** Long compounds of the field, and where they may be broken; browsers rarely hyphenate Polish by themselves. */
const COMPOUNDS = /(niepełno|samo)(?=\p{L}{6})/giu

/** For narrow tiles: soft hyphens at the seams of long compounds, so that a word is broken where a reader would. */
export const withSoftHyphens = (text: string): string => text.replace(COMPOUNDS, '$1\u00AD')
