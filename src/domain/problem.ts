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
  'place.text-too-long',
  'place.phone-wrong',
  'place.email-wrong',
  'place.www-wrong',
  'place.date-wrong',
  'place.range-wrong',
  'place.hours-unfinished',
  'neighbourhood.name-missing',
  'category.name-missing',
  'category.name-taken',
  'neighbourhood.number-unreadable',
  'neighbourhood.date-unreadable',
  'neighbourhood.dates-swapped',
  'neighbourhood.parent-not-fitting',
  'neighbourhood.text-too-long',
  // a remark on one that can be kept
  'neighbourhood.population-differs',
  'map.title-missing',
  // a link of two records, a group
  'link.no-other',
  'link.itself',
  'link.unfitting',
  'link.already',
  'group.name-missing',
  // a sketch
  'sketch.too-few-points',
  'sketch.crosses-itself',
  'sketch.no-area',
  'sketch.hole-outside',
  'sketch.parts-overlap',
  'sketch.line-too-short',
  'sketch.no-points',
  'sketch.neighbour-crosses',
  'sketch.not-split',
  'sketch.gone',
  'sketch.bad-day',
  'sketch.failed',
  // a backup file
  'backup.unreadable',
  'backup.damaged',
  'backup.newer',
  'backup.other-epoch',
  'backup.would-remove',
  // a file that is refused: nothing of it is taken
  'file.empty',
  'file.too-large',
  'file.not-text',
  'file.not-json',
  'file.truncated',
  'file.not-geojson',
  'file.topojson',
  'file.no-features',
  'file.other-crs',
  'file.coordinates-out-of-range',
  'file.position-unsure',
  'file.newer-format',
  'file.unreadable',
  // remarks on a file that is taken
  'import.altitude-dropped',
  'import.rings-closed',
  'import.collections-split',
  'import.geometry-skipped',
  'import.crosses-itself',
  'import.names-made',
  'import.names-cut',
  'import.fields-skipped',
  'import.records-skipped',
  'import.in-bin',
  'import.public-untouched',
  'import.private-untouched',
  'import.coarse-geometry',
  'import.ids-repeated',
  'import.already-here',
  'import.public-new',
  'import.changed-here-since',
  'import.other-map',
  'import.swapped',
  'import.reprojected',
  'import.crs-ignored',
  'import.encoding-guessed',
  'import.letters-broken',
] as const

export const problem = <C extends ProblemCode>(
  code: C,
  params?: Readonly<Record<string, string | number>>,
): Problem<C> => (params ? { code, params } : { code })
