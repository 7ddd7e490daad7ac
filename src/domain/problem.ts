/**
 * Every expected failure and every remark has a code; `i18n` has its sentence in each language.
 * `params` fill the sentence (names, counts, positions); they never hold personal data that the user did not type.
 */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly code: C
  readonly params?: Readonly<Record<string, string | number>>
}

export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const PROBLEM_CODES = [
  // a place or a neighbourhood being made
  'place.name-missing',
  'place.name-too-long',
  'place.category-missing',
  'place.outside-world',
  'neighbourhood.name-missing',
  'map.title-missing',
  // a sketch
  'sketch.too-few-points',
  'sketch.crosses-itself',
  'sketch.no-area',
  // a backup file
  'backup.unreadable',
  'backup.damaged',
  'backup.newer',
  'backup.other-epoch',
  'backup.would-remove',
] as const

export const problem = <C extends ProblemCode>(
  code: C,
  params?: Readonly<Record<string, string | number>>,
): Problem<C> => (params ? { code, params } : { code })
