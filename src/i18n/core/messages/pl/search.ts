/** Searching from the map. */
export const search = {
  title: 'Szukaj miejsca lub ulicy',
  results: 'Znalezione',
  found: 'Znaleziono {{all}}',
  firstOf: 'Pierwsze {{shown}} z {{all}}. Wpisz więcej, żeby zawęzić.',
} as const
