/** The guide for organisers; its text is docs/pl/przewodnik.md. */
export const guide = {
  title: 'Guide',
  open: 'Open the guide',
  openMore: 'How to add places, draw areas, search, print and save copies. Works without a network too.',
  backToMap: 'Back to the map',
  contents: 'Contents',
  inPolish: 'The guide is written in Polish only.',
} as const
