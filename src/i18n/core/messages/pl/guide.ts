/** The guide for organisers; its text is docs/pl/przewodnik.md. */
export const guide = {
  title: 'Przewodnik',
  open: 'Otwórz przewodnik',
  openMore: 'Jak dodawać miejsca, rysować obszary, szukać, drukować i zapisywać kopie. Działa też bez sieci.',
  backToMap: 'Wróć do mapy',
  contents: 'Spis treści',
  inPolish: 'Przewodnik jest po polsku.',
} as const
