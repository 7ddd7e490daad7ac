import { axe, expect, type Page, test } from './support/app'
import { layoutFaults } from './support/layout'
import {
  addAt,
  chooseFile,
  closeEmptyMessage,
  contents,
  drawArea,
  exportMap,
  fillQuickAdd,
  mapIsOpen,
  newMap,
  openTab,
  type Spot,
  saved,
  tapMap,
} from './support/steps'

/** Below a desktop's filters and above a phone's drawing tools. */
const TOWN: readonly Spot[] = [
  [0.1, 0.38],
  [0.7, 0.38],
  [0.7, 0.58],
  [0.1, 0.58],
]
const ESTATE: readonly Spot[] = [
  [0.2, 0.42],
  [0.5, 0.42],
  [0.5, 0.54],
  [0.2, 0.54],
]
const PARK: Spot = [0.32, 0.46]

const panel = (page: Page) => page.getByRole('region', { name: 'Wybrany obszar' })
const form = (page: Page) => page.getByRole('dialog', { name: 'Edytuj obszar' })
const place = (page: Page) => page.getByRole('region', { name: 'Wybrane miejsce' })
const counted = (page: Page, words: RegExp) => panel(page).getByRole('button', { name: words })

/** The panel of the estate, by a tap on its boundary. */
const openEstate = async (page: Page): Promise<void> => {
  await tapMap(page, [0.2, 0.48])
  await expect(panel(page).getByRole('heading', { name: /^Sady/ })).toBeVisible()
}

const closePanel = async (page: Page): Promise<void> => {
  await panel(page).getByRole('button', { name: 'Zamknij' }).click()
  await expect(panel(page)).toBeHidden()
}

/** However far the map has gone to show what was selected. */
const openPark = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Szukaj miejsca lub ulicy' }).click()
  await page.getByRole('combobox', { name: 'Szukaj miejsca lub ulicy' }).fill('sadowy')
  await page.getByRole('option', { name: /Park Sadowy/ }).click()
  await expect(place(page)).toContainText('Park Sadowy')
}

const townWithEstate = async (page: Page): Promise<void> => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await drawArea(page, TOWN, 'Śródmieście')
  await drawArea(page, ESTATE, 'Sady')
}

test('a need of a whole area is added, counted, shown as a pill and listed; counts follow edits and undo', async ({
  page,
  picture,
}) => {
  test.slow()
  await townWithEstate(page)
  await addAt(page, PARK, 'resource', 'Park Sadowy')
  await openPark(page)
  await place(page).getByRole('button', { name: 'Sady', exact: true }).click()
  await expect(counted(page, /^1\szasób/)).toBeVisible()

  // What is a partner as well is counted under both kinds, and once in all.
  await closePanel(page)
  await openPark(page)
  await place(page).getByRole('button', { name: 'Jest też partnerem' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dodaj partnera' }).click()
  await place(page).getByRole('button', { name: 'Sady', exact: true }).click()
  await expect(counted(page, /^1\spartner/)).toBeVisible()
  await expect(panel(page)).toContainText(/Razem 1\smiejsce\. To, co jest też partnerem, liczy się raz\./)
  await page.getByRole('button', { name: 'Cofnij', exact: true }).first().click()
  await expect(counted(page, /^1\spartner/)).toBeHidden()

  await panel(page).getByRole('button', { name: 'Dodaj do całego obszaru' }).click()
  await expect(page.getByText('Cały obszar: Sady')).toBeVisible()
  await picture('areas-quick-add')
  expect(await layoutFaults(page)).toEqual([])
  await fillQuickAdd(page, 'need', 'Wieczorem jest ciemno')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(panel(page)).toContainText('Wieczorem jest ciemno')
  await expect(counted(page, /^1\spotrzeba/)).toBeVisible()
  await expect(page.locator('.okolica-area-pill')).toHaveText('1')
  await picture('areas-panel')
  expect(await axe(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])

  // A place gives its pin away, and gets another; each step counts at once, and is undone.
  await closePanel(page)
  await openPark(page)
  // Which area it belongs to can be decided by hand; it counts there, and there only.
  await expect(place(page).getByRole('button', { name: 'Sady', exact: true })).toBeVisible()
  await place(page).getByRole('button', { name: 'Edytuj' }).click()
  const areaField = page.getByRole('combobox', { name: 'Obszar' })
  await expect(
    areaField.getByRole('option', { name: /Wylicz z położenia: Sady, Śródmieście/ }),
  ).toBeAttached()
  await areaField.selectOption('Śródmieście')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(place(page).getByRole('button', { name: 'Śródmieście', exact: true })).toBeVisible()
  await expect(place(page).getByRole('button', { name: 'Sady', exact: true })).toBeHidden()
  await page.getByRole('button', { name: 'Cofnij', exact: true }).first().click()
  await expect(place(page).getByRole('button', { name: 'Sady', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Kształt na mapie' }).click()
  await page.getByRole('menuitem', { name: 'Bez pinezki, dla całego obszaru' }).click()
  await expect(page.getByRole('radio', { name: 'Sady' })).toBeChecked()
  expect(await axe(page)).toEqual([])
  await picture('areas-unpin')
  await page.getByRole('button', { name: 'Zdejmij pinezkę' }).click()
  await expect(page.getByText(/Gotowe: zdjęto pinezkę „Park Sadowy”/)).toBeVisible()
  await expect(page.locator('.okolica-area-pill')).toHaveText(['1', '1'])
  await place(page).getByRole('button', { name: 'Sady', exact: true }).click()
  await expect(panel(page).getByRole('heading', { name: /Dotyczy całego obszaru: 2\smiejsca/ })).toBeVisible()
  await page.getByRole('button', { name: 'Cofnij', exact: true }).first().click()
  await expect(panel(page).getByRole('heading', { name: /Dotyczy całego obszaru: 1\smiejsce/ })).toBeVisible()
  await expect(counted(page, /^1\szasób/)).toBeVisible()

  // Both areas hold them, by where they are or by what they are part of; the list shows just those of a count.
  await closePanel(page)
  await openPark(page)
  await place(page).getByRole('button', { name: 'Śródmieście', exact: true }).click()
  await expect(panel(page).getByRole('heading', { name: 'Śródmieście' })).toBeVisible()
  await expect(counted(page, /^1\szasób/)).toBeVisible()
  await counted(page, /^1\szasób/).click()
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await expect(page.locator('tbody tr')).toContainText('Park Sadowy')
  await page.getByRole('button', { name: 'Obszary', exact: true }).click()
  const overview = page.getByRole('dialog', { name: 'Obszary i ich miejsca' })
  await expect(overview.getByRole('button', { name: /^1\spotrzeba: pokaż na liście, Sady/ })).toBeVisible()
  expect(await axe(page)).toEqual([])
  await picture('areas-overview')
  await overview.getByRole('button', { name: /^1\spotrzeba: pokaż na liście, Sady/ }).click()
  await expect(page.locator('tbody tr')).toContainText('Wieczorem jest ciemno')
  await page.locator('tbody tr').getByText('Wieczorem jest ciemno').click()
  await expect(place(page)).toContainText('Dotyczy całej okolicy')
  await place(page).getByRole('button', { name: 'Ustaw pinezkę' }).click()
  await expect(page.getByText('Dotknij miejsca na mapie albo przeciągnij pinezkę')).toBeVisible()
  await tapMap(page, [0.3, 0.47])
  await page.getByRole('button', { name: 'Zapisz położenie' }).click()
  await expect(page.getByText(/Gotowe: ustawiono pinezkę „Wieczorem jest ciemno”/)).toBeVisible()
  await saved(page)
  const need = contents(await exportMap(page)).find(
    (one) => (one as { name: string }).name === 'Wieczorem jest ciemno',
  )
  expect(need).toMatchObject({ geometry: { type: 'Point' } })
  expect(need).not.toHaveProperty('neighbourhoodId')
})

const fillForm = async (page: Page): Promise<void> => {
  const field = (name: string | RegExp) => form(page).getByRole('textbox', { name })
  await field('Nazwa').fill('Sady Górne')
  await form(page).getByRole('radio', { name: 'Podobszar' }).click()
  await form(page).getByRole('combobox', { name: 'Część obszaru' }).selectOption('Śródmieście')
  await field('Opis').fill('Bloki z lat 70., dużo zieleni.')
  await form(page).getByRole('switch', { name: 'Granice przybliżone' }).click({ force: true })
  await field('Źródło granicy').fill('Uchwała rady miasta XII/2014')
  await field('Granica od').fill('1.02.2014')
  await field('Wszyscy mieszkańcy').fill('1 250')
  await field(/Dzieci/).fill('200')
  await field('W wieku produkcyjnym').fill('700')
  await field('W wieku poprodukcyjnym').fill('351')
  await field('Gospodarstwa domowe').fill('480')
  await field('Źródło liczb').fill('urząd miasta, 2025')
}

test('the form of an area goes on after SIGKILL and after it is left, says what is wrong, and keeps all in a file', async ({
  profileDir,
  launchPersistent,
  picture,
}) => {
  test.setTimeout(180_000)
  let { page, kill } = await launchPersistent(profileDir)
  await townWithEstate(page)
  const address = new URL(page.url()).hash
  await openEstate(page)
  await panel(page).getByRole('button', { name: 'Edytuj' }).click()
  await fillForm(page)
  // Left and opened again it goes on; nothing is asked.
  await page.keyboard.press('Escape')
  await expect(panel(page)).toContainText('Niezapisane zmiany czekają')
  await picture('areas-draft-waits', page)
  await panel(page).getByRole('button', { name: 'Edytuj' }).click()
  await expect(form(page).getByText('Szkic zapisany')).toBeVisible()
  await page.waitForTimeout(300)
  await kill()

  ;({ page, kill } = await launchPersistent(profileDir))
  await page.goto(`/${address}`)
  await expect(form(page).getByRole('textbox', { name: 'Nazwa' })).toHaveValue('Sady Górne')
  await expect(form(page).getByText(/Grupy wieku dają razem 1251, a\swszystkich jest 1250/)).toBeVisible()
  expect(await axe(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
  await picture('areas-form', page)

  await form(page).getByRole('textbox', { name: 'Gospodarstwa domowe' }).fill('około 500')
  await page.keyboard.press('Control+s')
  await expect(form(page).getByRole('textbox', { name: 'Gospodarstwa domowe' })).toBeFocused()
  await expect(form(page).getByText('Wpisz liczbę całkowitą, na przykład 1250.')).toBeVisible()
  await picture('areas-form-wrong', page)
  await form(page).getByRole('textbox', { name: 'Gospodarstwa domowe' }).fill('480')
  await form(page).getByRole('textbox', { name: 'W wieku poprodukcyjnym' }).fill('350')
  await form(page).getByRole('button', { name: 'Zapisz', exact: true }).click()

  await expect(panel(page).getByRole('heading', { name: 'Sady Górne' })).toBeVisible()
  await expect(panel(page)).toContainText('granice potwierdzone')
  await expect(panel(page)).toContainText('Uchwała rady miasta')
  await expect(panel(page)).toContainText(/os\.\/km²/)
  await expect(panel(page).getByRole('button', { name: 'Śródmieście' })).toBeVisible()
  await picture('areas-panel-full', page)
  expect(await axe(page)).toEqual([])
  await saved(page)

  const first = await exportMap(page)
  const estate = contents(first).find((one) => (one as { name: string }).name === 'Sady Górne')
  expect(estate).toMatchObject({
    areaType: 'sub_area',
    approximate: false,
    boundarySource: 'Uchwała rady miasta XII/2014',
    validFrom: '2014-02-01',
    description: 'Bloki z lat 70., dużo zieleni.',
  })
  await newMap(page, 'Kopia')
  await openTab(page, 'Dane')
  await chooseFile(page, {
    name: 'sady.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(first.text),
  })
  await page.getByRole('button', { name: 'Wczytaj', exact: true }).click()
  await expect(page.getByText(/Wczytano/).first()).toBeVisible()
  await openTab(page, 'Mapa')
  await mapIsOpen(page)
  const again = await exportMap(page)
  expect(again.json.features).toEqual(first.json.features)
})
