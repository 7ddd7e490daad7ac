import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { expect, type Page, test } from './support/app'
import { type ExportedFile, newMap, saved } from './support/steps'

/** More stops than any screen of this journey has. */
const MOST_STOPS = 150

/** Goes on with Tab until the control has the focus: what can't be reached so fails here. */
const tabTo = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  expect(await target.evaluate((element) => element === document.activeElement), String(target)).toBe(true)
}

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** One of a group of radios: Tab to the group, arrows within it, then Space. */
const choose = async (page: Page, group: Locator, name: string): Promise<void> => {
  const wanted = group.getByRole('radio', { name, exact: true }).first()
  await tabTo(page, group.locator('[role=radio][tabindex="0"], input[type=radio]').first())
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Space')
}

/** Of a list of the system: letters choose. */
const select = async (page: Page, target: Locator, word: string): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.type(word)
  await expect(target.locator('option:checked')).toContainText(word)
}

const type = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

const panel = (page: Page) => page.getByRole('region', { name: 'Wybrane miejsce' })
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })

const add = async (page: Page, kind: string, category: string, name: string): Promise<void> => {
  await press(page, page.getByRole('button', { name: 'Dodaj miejsce' }))
  const dialog = page.getByRole('dialog', { name: 'Dodaj tutaj' })
  await choose(page, dialog.getByRole('radiogroup', { name: 'Co to jest?' }), kind)
  await choose(page, dialog.getByRole('radiogroup', { name: 'Kategoria' }), category)
  await type(page, dialog.getByRole('textbox', { name: 'Nazwa' }), name)
  await page.keyboard.press('Control+s')
  await expect(panel(page)).toContainText(name)
  await saved(page)
}

test('a day of work without a mouse: add, describe, relate, filter, change many, delete, restore, export', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'phone', 'it has no keys')
  test.slow()
  await newMap(page, 'Osiedle Sady')
  const navigation = page.getByRole('navigation', { name: 'Główna nawigacja' })
  await press(page, navigation.getByRole('link', { name: 'Lista' }))
  await expect(page.getByRole('heading', { name: 'Lista' })).toBeVisible()

  await add(page, 'Klub lub grupa', 'Klub seniora', 'Klub „Pod lipą”')
  await page.keyboard.press('Escape')
  await add(page, 'Zasób', 'Zieleń i przyroda', 'Park Sadowy')
  await page.keyboard.press('Escape')
  await add(page, 'Potrzeba', 'Brak oświetlenia', 'Ciemna alejka')

  // Describe.
  await press(page, panel(page).getByRole('button', { name: 'Edytuj' }))
  const form = page.getByRole('dialog', { name: 'Edytuj miejsce' })
  await choose(page, form.getByRole('radiogroup', { name: 'Dotkliwość' }), 'Bardzo duża')
  await press(page, form.getByRole('button', { name: 'seniorzy' }), 'Space')
  await press(page, form.getByRole('button', { name: 'gmina' }), 'Space')
  await type(page, form.getByRole('textbox', { name: 'Opis', exact: true }), 'Trzy latarnie nie świecą.')
  await page.keyboard.press('Control+s')
  await expect(panel(page)).toContainText('Trzy latarnie nie świecą.')
  await expect(panel(page)).toContainText('Bardzo duża')

  // Relate.
  await press(page, panel(page).getByRole('button', { name: 'Dodaj powiązanie' }))
  const link = page.getByRole('dialog', { name: /Powiąż „Ciemna alejka”/ })
  await select(page, link.getByRole('combobox', { name: 'Jak są powiązane?' }), 'Odpowiedzi')
  await type(page, link.getByRole('combobox', { name: /^Szukaj/ }), 'lipa')
  await expect(link.getByRole('option', { name: /Pod lipą/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await press(page, link.getByRole('button', { name: 'Powiąż', exact: true }))
  await expect(link).toBeHidden()
  await expect(panel(page)).toContainText('Klub „Pod lipą”')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()

  // Filter.
  await press(page, page.getByRole('button', { name: 'Filtry i legenda' }))
  const filters = page.getByRole('dialog', { name: 'Filtry i legenda' })
  await press(page, filters.getByRole('button', { name: /^Potrzeby \d/ }), 'Space')
  await press(page, filters.getByRole('button', { name: /^Pokaż \d/ }))
  await expect(filters).toBeHidden()
  await expect(row(page, 'Ciemna alejka')).toBeHidden()
  await press(page, page.getByRole('button', { name: 'Wyczyść filtry' }).first())
  await expect(row(page, 'Ciemna alejka')).toBeVisible()

  // Change many, delete, restore.
  await tabTo(page, row(page, 'Ciemna alejka'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('toolbar', { name: /Zaznaczone|zaznaczon/i })
  await expect(bar).toContainText(/Zaznaczono 2/)
  await press(page, bar.getByRole('button', { name: /Zweryfikowano dziś/ }))
  await expect(page.getByText(/zmieniono 2\smiejsca/).first()).toBeVisible()
  await tabTo(page, row(page, 'Park Sadowy'), 'Shift+Tab')
  await page.keyboard.press('Delete')
  await expect(row(page, 'Park Sadowy')).toBeHidden()
  await press(page, navigation.getByRole('link', { name: 'Dane' }))
  const bin = page.getByRole('region', { name: 'Kosz' })
  for (const name of ['Klub „Pod lipą”', 'Park Sadowy']) {
    await press(page, bin.getByRole('button', { name: `Przywróć: ${name}` }))
    await expect(bin.getByText(name)).toBeHidden()
  }

  // Export.
  const download = page.waitForEvent('download')
  await press(page, page.getByRole('button', { name: 'Zapisz wersję roboczą' }))
  const file = await download
  const json = JSON.parse(await readFile(await file.path(), 'utf8')) as ExportedFile['json']
  const byName = new Map(json.features.map((feature) => [feature.properties.name, feature.properties]))
  expect(byName.get('Ciemna alejka')).toMatchObject({
    severity: 3,
    forWhom: ['seniors'],
    addressee: ['gmina'],
    description: 'Trzy latarnie nie świecą.',
  })
  expect([...byName.keys()].sort()).toEqual(['Ciemna alejka', 'Klub „Pod lipą”', 'Park Sadowy'])
  expect(byName.get('Park Sadowy')?.verifiedAt).toBeDefined()
  expect(json.features.length).toBe(3)
})
