export const search = {
  title: 'Search place or street',
  results: 'Found',
  found: '{{all}} found',
  firstOf: 'First {{shown}} of {{all}}. Type more to narrow it down.',
} as const
