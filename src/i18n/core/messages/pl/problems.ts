import type { ProblemCode } from '@/domain/problem'
import type { problemsAtOnce } from './problems-at-once'

/** One sentence for every code of `domain/problem`; the keys are the codes with `.` and `-` as they are. */
export const problems = {
  'place.name-missing': 'Wpisz nazwę miejsca.',
  'place.name-too-long': 'Nazwa może mieć najwyżej {{max}} znaków.',
  'place.category-missing': 'Wybierz kategorię.',
  'place.outside-world': 'To położenie leży poza mapą.',
  'place.text-too-long': 'Ten tekst może mieć najwyżej {{max}} znaków.',
  'place.phone-wrong': 'To nie wygląda na numer telefonu. Wpisz cyfry, np. 41 265 00 00.',
  'place.email-wrong': 'To nie wygląda na adres e-mail. Wpisz go w całości, np. biuro@instytucja.pl.',
  'place.www-wrong': 'To nie wygląda na adres strony. Wpisz go w całości, np. www.instytucja.pl.',
  'place.date-wrong': 'Wpisz dzień, miesiąc albo rok, np. 14.11.2026, 11.2026 albo 2026.',
  'place.range-wrong': 'Wpisz liczby całkowite, mniejszą w polu „od”, większą w polu „do”.',
  'place.hours-unfinished':
    'Uzupełnij godziny: każdy wiersz potrzebuje dni, a każda para godzin początku i końca. Jeden dzień może stać tylko w jednym wierszu.',
  'neighbourhood.name-missing': 'Wpisz nazwę obszaru.',
  'category.name-missing': 'Wpisz nazwę kategorii.',
  'category.name-taken': 'Kategoria „{{name}}” już jest w tym rodzaju miejsc.',
  'neighbourhood.number-unreadable': 'Wpisz liczbę całkowitą, na przykład 1250.',
  'neighbourhood.date-unreadable': 'Wpisz dzień, miesiąc albo rok, na przykład 14.11.2026.',
  'neighbourhood.dates-swapped': 'Koniec wypada przed początkiem. Popraw jedną z dat.',
  'neighbourhood.parent-not-fitting': 'Obszar nie może być częścią tego obszaru. Wybierz inny.',
  'neighbourhood.text-too-long': 'Ten tekst może mieć najwyżej {{max}} znaków.',
  'neighbourhood.population-differs':
    'Grupy wieku dają razem {{sum}}, a wszystkich jest {{total}}. Sprawdź liczby; możesz je też tak zapisać.',
  'link.no-other': 'Wybierz, jak i z czym powiązać.',
  'link.itself': 'To jest to samo miejsce. Wybierz inne.',
  'link.unfitting': 'Tych dwóch miejsc nie da się tak powiązać. Wybierz inny rodzaj powiązania.',
  'link.already': 'To powiązanie z „{{name}}” już jest.',
  'group.name-missing': 'Wpisz nazwę grupy.',
  'sketch.too-few-points': 'Obszar potrzebuje co najmniej 3 punktów.',
  'sketch.crosses-itself':
    'Linia obszaru się przecina. Wszystkie punkty są zapisane. Cofnij punkt albo przesuń go.',
  'sketch.no-area': 'Punkty leżą na jednej linii i nie zamykają obszaru. Dodaj punkt obok.',
  'sketch.hole-outside':
    'Otwór musi leżeć w całości wewnątrz obszaru. Wszystkie punkty są zapisane. Przesuń jego rogi.',
  'sketch.parts-overlap':
    'Części albo otwory nachodzą na siebie lub mają wspólny bok. Wszystkie punkty są zapisane. Rozsuń je albo usuń jedną z nich.',
  'sketch.line-too-short': 'Linia potrzebuje co najmniej 2 punktów.',
  'sketch.no-points': 'Zaznacz co najmniej jeden punkt.',
  'sketch.neighbour-crosses':
    'Wspólna granica przecięłaby granicę obszaru „{{name}}”. Wszystkie punkty są zapisane. Przesuń punkt albo wyłącz wspólną granicę.',
  'sketch.not-split':
    'Linia nie przecina obszaru na wskroś. Wszystkie punkty są zapisane. Zacznij i skończ za granicą obszaru.',
  'sketch.gone':
    'Tego, co zmieniasz, nie ma już na mapie. Szkic jest zapisany. Przywróć je z kosza w zakładce Dane.',
  'sketch.bad-day':
    'Wpisz cały dzień, nie wcześniejszy niż początek obecnej granicy. Wszystkie punkty są zapisane.',
  'sketch.failed': 'Nie udało się tego zrobić. Szkic jest zapisany. Spróbuj jeszcze raz.',
  'backup.unreadable': 'Nie udało się odczytać pliku kopii. Twoje mapy się nie zmieniły. Wybierz inny plik.',
  'backup.damaged':
    'Plik kopii jest uszkodzony: jego suma kontrolna się nie zgadza. Twoje mapy się nie zmieniły. Wybierz inną kopię.',
  'backup.newer':
    'Ta kopia ma wersję {{found}}, a ta aplikacja czyta wersje do {{known}}. Plik jest nietknięty, Twoje mapy też. Zaktualizuj aplikację.',
  'backup.other-epoch':
    'Ta kopia jest z czasu przed usunięciem danych z mapy „{{title}}” i nie można jej już dołączyć. Twoje mapy się nie zmieniły.',
  'backup.would-remove':
    'Ta kopia usunęłaby miejsca, które są na mapie „{{title}}”, więc jej nie wczytano. Twoje mapy się nie zmieniły.',
  'file.empty': 'Plik „{{name}}” jest pusty. Twoje mapy się nie zmieniły. Wybierz inny plik.',
  'file.too-large':
    'Plik „{{name}}” ma {{size}} MB, a największy, jaki można wczytać, ma {{max}} MB. Twoje mapy się nie zmieniły. Podziel plik na mniejsze.',
  'file.not-text':
    'Plik „{{name}}” to nie GeoJSON, tylko {{kind}}. Twoje mapy się nie zmieniły. Wybierz plik .geojson albo .json.',
  'file.not-json':
    'Plik „{{name}}” nie jest poprawnym plikiem GeoJSON: błąd w wierszu {{line}}, w kolumnie {{column}}, przy „{{found}}”. Twoje mapy się nie zmieniły. Wybierz inny plik.',
  'file.truncated':
    'Plik „{{name}}” urywa się w wierszu {{line}}: brakuje jego końca. Twoje mapy się nie zmieniły. Pobierz go albo zapisz jeszcze raz.',
  'file.not-geojson':
    'W pliku „{{name}}” nie ma danych GeoJSON (znaleziono: {{found}}). Twoje mapy się nie zmieniły. Wybierz inny plik.',
  'file.topojson':
    'Plik „{{name}}” to TopoJSON, a wczytać można tylko GeoJSON. Twoje mapy się nie zmieniły. Poproś o plik GeoJSON albo zamień go w programie, w którym powstał.',
  'file.no-features': 'W pliku „{{name}}” nie ma żadnego obiektu. Twoje mapy się nie zmieniły.',
  'file.other-crs':
    'Plik „{{name}}” jest w układzie współrzędnych {{crs}}, którego ta aplikacja nie zna albo który nie pasuje do liczb w pliku. Twoje mapy się nie zmieniły. Poproś o plik w układzie WGS 84 (EPSG:4326).',
  'file.coordinates-out-of-range':
    'Obiekt nr {{index}} w pliku „{{name}}” ma współrzędne {{x}}, {{y}}, które leżą poza kulą ziemską, a w żadnym z polskich układów nie leżą w Polsce. Nic nie wczytano. Poproś o plik w układzie WGS 84 (EPSG:4326).',
  'file.position-unsure':
    'Plik „{{name}}” ma współrzędne, których położenie trzeba potwierdzić na małej mapie. Twoje mapy się nie zmieniły. Otwórz swoją mapę albo utwórz nową i wczytaj ten plik w zakładce Dane.',
  'file.newer-format':
    'Plik „{{name}}” ma wersję {{found}}, a ta aplikacja czyta wersje do {{known}}. Plik jest nietknięty, Twoje mapy też. Zaktualizuj aplikację.',
  'file.unreadable':
    'Nie udało się odczytać pliku „{{name}}”. Twoje mapy się nie zmieniły. Wybierz inny plik.',
  'import.altitude-dropped': 'Wysokości nad poziomem morza pominięto (obiekty: {{count}}).',
  'import.rings-closed': 'Niedomknięte obrysy domknięto (obiekty: {{count}}).',
  'import.collections-split': 'Zbiory kształtów podzielono na osobne pozycje (obiekty: {{count}}).',
  'import.geometry-skipped':
    'Kształtu, którego nie da się odczytać, nie wczytano (obiekty: {{count}}, pierwszy to nr {{first}}).',
  'import.crosses-itself': 'Linia obszaru się przecina (obszary: {{count}}). Popraw ją na mapie.',
  'import.names-made': 'Bez nazwy w pliku (obiekty: {{count}}). Dostały nazwę „Bez nazwy” z numerem.',
  'import.names-cut': 'Za długie nazwy skrócono (obiekty: {{count}}). Całe są w opisie.',
  'import.fields-skipped': 'Pól, których nie da się odczytać, nie wczytano: {{fields}} (obiekty: {{count}}).',
  'import.records-skipped':
    'Pozycji, w których brakuje rodzaju albo nazwy, nie wczytano (obiekty: {{count}}, pierwszy to nr {{first}}).',
  'import.in-bin': 'Leżą tu w koszu i tam zostają (pozycje: {{count}}).',
  'import.public-untouched':
    'Ten plik to wersja publiczna. To, co już tu jest, zostaje bez zmian (pozycje: {{count}}).',
  'import.private-untouched': 'Prywatnych miejsc plik nie zmienia (pozycje: {{count}}).',
  'import.coarse-geometry':
    'Położenia w tym pliku są zaokrąglone, więc to, co już jest na mapie, zostaje bez zmian (pozycje: {{count}}).',
  'import.ids-repeated':
    'Identyfikator powtarza się w pliku, więc wczytano tylko pierwszą z takich pozycji (pominięte: {{count}}, pierwsza to nr {{first}}).',
  'import.already-here':
    'Są już na tej mapie i zostają bez zmian, bo plik stracił swój opis, np. po zapisaniu w innym programie (pozycje: {{count}}).',
  'import.public-new':
    'Nowe pozycje pochodzą z wersji publicznej albo zaokrąglonej: mogą nie mieć wszystkich pól, a ich położenie może być przybliżone (pozycje: {{count}}).',
  'import.changed-here-since':
    'Zmieniono je tutaj już po zapisaniu tego pliku, a plik ma inne wartości (pozycje: {{count}}). Sprawdź je po wczytaniu.',
  'import.other-map': 'Plik pochodzi z innej mapy. Tytuł i opis tej mapy zostają bez zmian.',
  'import.swapped': 'W pliku zamieniono długość z szerokością geograficzną. Odczytano je odwrotnie.',
  'import.reprojected': 'Współrzędne przeliczono z układu {{crs}}.',
  'import.crs-ignored':
    'Plik podaje inny układ współrzędnych, ale są w nim stopnie. Odczytano je jako długość i szerokość geograficzną.',
  'import.encoding-guessed':
    'Plik nie jest zapisany w UTF-8. Odczytano go jako {{encoding}}. Sprawdź polskie litery.',
  'import.letters-broken':
    'Niektóre litery są w pliku uszkodzone. W ich miejscu stoi znak � (liter: {{count}}). Sprawdź nazwy i opisy.',
} as const satisfies Record<Exclude<ProblemCode, keyof typeof problemsAtOnce>, string>
