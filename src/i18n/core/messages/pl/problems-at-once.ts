/** The problems that a first screen can meet; the others come with the parts that are fetched later. */
export const problemsAtOnce = {
  'map.title-missing': 'Wpisz nazwę mapy.',
} as const
