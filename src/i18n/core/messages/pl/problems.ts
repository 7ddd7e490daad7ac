import type { ProblemCode } from '@/domain/problem'

/** One sentence for every code of `domain/problem`; the keys are the codes with `.` and `-` as they are. */
export const problems = {
  'place.name-missing': 'Wpisz nazwę miejsca.',
  'place.name-too-long': 'Nazwa może mieć najwyżej {{max}} znaków.',
  'place.category-missing': 'Wybierz kategorię.',
  'place.outside-world': 'To położenie leży poza mapą.',
  'neighbourhood.name-missing': 'Wpisz nazwę obszaru.',
  'map.title-missing': 'Wpisz nazwę mapy.',
  'sketch.too-few-points': 'Obszar potrzebuje co najmniej 3 punktów.',
  'sketch.crosses-itself': 'Linia obszaru się przecina. Wszystkie punkty są zapisane. Cofnij punkt albo przesuń go.',
  'sketch.no-area': 'Punkty leżą na jednej linii i nie zamykają obszaru. Dodaj punkt obok.',
  'backup.unreadable':
    'Nie udało się odczytać pliku kopii. Twoje mapy się nie zmieniły. Wybierz inny plik.',
  'backup.damaged':
    'Plik kopii jest uszkodzony: jego suma kontrolna się nie zgadza. Twoje mapy się nie zmieniły. Wybierz inną kopię.',
  'backup.newer':
    'Ta kopia ma wersję {{found}}, a ta aplikacja czyta wersje do {{known}}. Plik jest nietknięty, Twoje mapy też. Zaktualizuj aplikację.',
  'backup.other-epoch':
    'Ta kopia jest z czasu przed usunięciem danych z mapy „{{title}}” i nie można jej już dołączyć. Twoje mapy się nie zmieniły.',
  'backup.would-remove':
    'Ta kopia usunęłaby miejsca, które są na mapie „{{title}}”, więc jej nie wczytano. Twoje mapy się nie zmieniły.',
} as const satisfies Record<ProblemCode, string>
