import { axe, expect, type Page, test } from './support/app'
import { layoutFaults } from './support/layout'
import {
  addAt,
  addHere,
  chooseFile,
  closeEmptyMessage,
  contents,
  exportMap,
  newMap,
  openTab,
  saved,
  tapMap,
} from './support/steps'

const panel = (page: Page) => page.getByRole('region', { name: 'Wybrane miejsce' })
const dialog = (page: Page) => page.getByRole('dialog')

/** Selects a place by its name, as Ctrl+K does. */
const goTo = async (page: Page, name: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: 'Szukaj miejsca lub ulicy' })
  // The keys are there a moment after the map.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(field).toBeVisible({ timeout: 2000 })
  }).toPass()
  await field.fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(name)
}

const chooseWay = async (page: Page, way: string): Promise<void> => {
  await dialog(page).getByRole('combobox', { name: 'Jak są powiązane?' }).selectOption(way)
}

/** "Dodaj powiązanie" on the selected place, its other end found by typing. */
const link = async (page: Page, way: string, other: string, note?: string): Promise<void> => {
  await panel(page).getByRole('button', { name: 'Dodaj powiązanie' }).click()
  await chooseWay(page, way)
  await dialog(page)
    .getByRole('combobox', { name: /^Szukaj/ })
    .fill(other)
  await dialog(page)
    .getByRole('option', { name: new RegExp(other) })
    .click()
  if (note) await dialog(page).getByRole('textbox', { name: 'Opis powiązania' }).fill(note)
  await dialog(page).getByRole('button', { name: 'Powiąż', exact: true }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(panel(page)).toContainText(other)
}

const addGroup = async (page: Page, name: string, symbol: string): Promise<void> => {
  await dialog(page).getByRole('button', { name: 'Nowa grupa' }).click()
  await dialog(page).getByRole('textbox', { name: 'Nazwa grupy' }).fill(name)
  await dialog(page).getByRole('button', { name: 'rodziny' }).click()
  await dialog(page).getByRole('radio', { name: symbol }).click()
  await dialog(page).getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(dialog(page).getByRole('heading', { name })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Wszystkie grupy' }).click()
}

const undo = (page: Page) => page.getByRole('button', { name: 'Cofnij', exact: true }).first()
const redo = (page: Page) => page.getByRole('button', { name: 'Ponów', exact: true }).first()

test('a need is answered by a club and by an initiative at three places, made by two groups', async ({
  page,
  picture,
}) => {
  test.slow()
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await addAt(page, [0.5, 0.34], 'need', 'Nie ma gdzie usiąść')
  await addAt(page, [0.26, 0.34], 'initiative', 'Ławki z palet')

  // The need says that nothing answers it; the initiative is picked by a tap on the map, the club by a search.
  await tapMap(page, [0.5, 0.34])
  await expect(panel(page)).toContainText('Nic jeszcze na nią nie odpowiada')
  await picture('need-unanswered')
  await panel(page).getByRole('button', { name: 'Dodaj powiązanie' }).click()
  await chooseWay(page, 'Odpowiedzi na tę potrzebę')
  await expect(dialog(page).getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(await axe(page)).toEqual([])
  await picture('link-dialog')
  await dialog(page).getByRole('button', { name: 'Wskaż na mapie' }).click()
  await expect(page.getByRole('region', { name: 'Wskazywanie miejsca' })).toBeVisible()
  await picture('link-pick')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Wskaż na mapie' }).click()
  await tapMap(page, [0.26, 0.34])
  await expect(dialog(page)).toContainText('Ławki z palet')
  await dialog(page).getByRole('button', { name: 'Powiąż', exact: true }).click()
  await expect(panel(page)).toContainText('Ławki z palet')
  await expect(panel(page)).not.toContainText('Nic jeszcze na nią nie odpowiada')
  await panel(page).getByRole('button', { name: 'Zamknij' }).click()
  await addAt(page, [0.62, 0.46], 'club', 'Klub seniora')
  for (const [index, name] of ['Park', 'Skwer', 'Podwórko'].entries()) {
    await addAt(page, [0.2 + index * 0.2, 0.57], 'resource', name)
  }

  // Two groups.
  await openTab(page, 'Dane')
  await page.getByRole('button', { name: 'Grupy i nowa grupa' }).click()
  await addGroup(page, 'Rodziny z Sadów', 'liść')
  expect(await axe(page)).toEqual([])
  await addGroup(page, 'Grupa z noclegowni', 'dzwonek')
  await picture('groups')
  await dialog(page).getByRole('button', { name: 'Nowa grupa' }).click()
  expect(await axe(page)).toEqual([])
  await picture('group-form')
  await dialog(page).getByRole('button', { name: 'Zamknij' }).click()
  await openTab(page, 'Mapa')

  await goTo(page, 'Nie ma gdzie usiąść')
  await link(page, 'Odpowiedzi na tę potrzebę', 'Klub seniora', 'spotkania na ławkach')
  await expect(panel(page)).toContainText('spotkania na ławkach')
  await expect(panel(page).getByRole('button', { name: /Powiązanie z/ })).toHaveCount(2)

  // The initiative: three places, made by one group, painted by another.
  await panel(page)
    .getByRole('button', { name: /^Ławki z palet/ })
    .click()
  await expect(panel(page)).toContainText('Odpowiada na potrzebę')
  for (const name of ['Park', 'Skwer', 'Podwórko']) await link(page, 'Gdzie się odbywa', name)
  await link(page, 'Kto prowadzi', 'Grupa z noclegowni', 'wykonała')
  await link(page, 'Kto wspiera', 'Rodziny z Sadów', 'pomalowały')
  await panel(page).getByRole('button', { name: 'Przypisz grupy' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Rodziny z Sadów' }).click()
  await page.keyboard.press('Escape')
  await expect(panel(page).getByRole('list', { name: 'Grupy tego miejsca' })).toContainText('Rodziny z Sadów')
  const lines = panel(page).getByRole('button', { name: 'Pokaż powiązania na mapie' })
  await lines.click()
  await expect(lines).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.okolica-link-line')).toHaveCount(4)
  expect(await axe(page)).toEqual([])
  await page.waitForTimeout(600)
  await picture('links-on-map')
  // A phone's sheet has given way to the lines.
  const more = panel(page).getByRole('button', { name: 'Pokaż więcej' })
  if (await more.isVisible()) await more.click()
  expect(await layoutFaults(page)).toEqual([])
  await panel(page).getByRole('list', { name: 'Grupy tego miejsca' }).getByRole('button').click()
  await expect(dialog(page)).toContainText('Co robi ta grupa')
  await expect(dialog(page)).toContainText('pomalowały')
  expect(await axe(page)).toEqual([])
  await picture('group-details')
  await dialog(page).getByRole('button', { name: 'Zamknij' }).click()

  // Undo all of it, step by step, and do it again.
  await saved(page)
  const before = contents(await exportMap(page))
  await openTab(page, 'Mapa')
  // Six places, two groups, two answers, five links of the initiative and its group.
  const steps = 6 + 2 + 2 + 5 + 1
  for (let step = 0; step < steps; step += 1) await undo(page).click()
  await expect(undo(page)).toBeDisabled()
  await expect(page.getByRole('group', { name: 'Rodzaje' })).toBeHidden()
  for (let step = 0; step < steps; step += 1) await redo(page).click()
  await saved(page)
  await page.reload()
  await goTo(page, 'Ławki z palet')
  for (const words of ['Nie ma gdzie usiąść', 'Skwer', 'wykonała', 'pomalowały']) {
    await expect(panel(page)).toContainText(words)
  }

  // Into an empty map: the same.
  const file = await exportMap(page)
  expect(contents(file)).toEqual(before)
  const okolica = (text: string) => JSON.parse(text).okolica
  await newMap(page, 'Pusta')
  await openTab(page, 'Dane')
  await chooseFile(page, {
    name: file.name,
    mimeType: 'application/geo+json',
    buffer: Buffer.from(file.text),
  })
  await page.getByRole('button', { name: 'Wczytaj', exact: true }).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /[Ww]czytano/ })
      .first(),
  ).toBeVisible()
  const again = await exportMap(page)
  expect(contents(again)).toEqual(before)
  const records = (text: string) =>
    JSON.stringify(okolica(text).records ?? okolica(text)).match(/"type":"(relation|group)"/g)?.length
  expect(records(again.text)).toBe(records(file.text))
  expect(records(again.text)).toBe(9)
})

test('an observation becomes a need and stays; a club is also a partner; suggestions are one press away', async ({
  page,
  picture,
}) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await addAt(page, [0.3, 0.3], 'club', 'Klub seniora')
  await addHere(page, 'observation', 'Ciemno za szkołą')

  await panel(page).getByRole('button', { name: 'Przekształć' }).click()
  await expect(dialog(page).getByRole('radio', { name: 'Przekształć w potrzebę' })).toBeChecked()
  await expect(dialog(page).getByRole('combobox', { name: 'Kategoria' })).toHaveValue('need.lighting')
  expect(await axe(page)).toEqual([])
  await picture('promote')
  await dialog(page).getByRole('button', { name: 'Przekształć', exact: true }).click()
  await expect(panel(page)).toContainText('Brak oświetlenia')
  await expect(panel(page)).toContainText('Z jakich obserwacji to wynika')
  await undo(page).click()
  await redo(page).click()
  await goTo(page, 'Ciemno za szkołą')

  await goTo(page, 'Klub seniora')
  await panel(page).getByRole('button', { name: 'Jest też partnerem' }).click()
  expect(await axe(page)).toEqual([])
  await picture('also-partner')
  await dialog(page).getByRole('button', { name: 'Dodaj partnera' }).click()
  await expect(panel(page).getByRole('heading', { name: 'Jest też partnerem' })).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Jest też partnerem' })).toHaveCount(0)
  expect(await layoutFaults(page)).toEqual([])
  await picture('club-partner')
  await panel(page)
    .getByRole('button', { name: /^Powiązanie z/ })
    .click()
  await page.getByRole('menuitem', { name: 'Usuń powiązanie' }).click()
  await expect(panel(page).getByRole('button', { name: 'Jest też partnerem' })).toBeVisible()
  await page.getByRole('button', { name: /^Cofnij: usunięto powiązanie/ }).click()
  await expect(panel(page).getByRole('heading', { name: 'Jest też partnerem' })).toBeVisible()

  // A partner that is there already, instead of a new one.
  await undo(page).click()
  await expect(panel(page).getByRole('heading', { name: 'Jest też partnerem' })).toHaveCount(0)
})

test('what may help nearby is linked with one press, on the demo map', async ({ page, picture }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await expect(page.getByRole('region', { name: 'Mapa', exact: true })).toBeVisible()
  await goTo(page, 'Wysoki krawężnik przy przystanku')
  const first = panel(page)
    .getByRole('button', { name: /^Powiąż: / })
    .first()
  await expect(panel(page).getByRole('heading', { name: 'Może pomóc w pobliżu' })).toBeVisible()
  await picture('suggestions')
  const name = ((await first.getAttribute('aria-label')) ?? '').replace('Powiąż: ', '')
  await first.click()
  const answers = panel(page).locator('section').filter({ hasText: 'Odpowiedzi na tę potrzebę' })
  await expect(answers).toContainText(name)
  await page.getByRole('button', { name: /^Cofnij: powiązano/ }).click()
  await expect(answers).not.toContainText(name)
})
