import { axe, expect, test } from './support/app'
import { addHere, closeEmptyMessage, mapIsOpen, newMap, openTab } from './support/steps'

const openDemo = async (page: import('@playwright/test').Page): Promise<void> => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
}

test('the filter hides a kind, says how much it hides, and outlives a reload', async ({ page }) => {
  await openDemo(page)
  const needs = page.getByRole('group', { name: 'Rodzaje' }).getByRole('button', { name: /Potrzeby/ })
  await expect(needs).toHaveAttribute('aria-pressed', 'true')
  await needs.click()
  await expect(page.getByText(/Pokazano \d+\sz\s\d+\smiejsc/)).toBeVisible()
  expect(await axe(page)).toEqual([])
  // The view is written at a pause.
  await page.waitForTimeout(800)
  await page.reload()
  await mapIsOpen(page)
  await expect(needs).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: 'Wyczyść filtry' }).click()
  await expect(needs).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(/Pokazano/)).toBeHidden()
})

test('a saved place is never hidden by the filter', async ({ page }) => {
  await openDemo(page)
  const clubs = page.getByRole('group', { name: 'Rodzaje' }).getByRole('button', { name: /Kluby/ })
  await clubs.click()
  await expect(clubs).toHaveAttribute('aria-pressed', 'false')
  await addHere(page, 'club', 'Klub nowy')
  // A phone's sheet leaves no room for the row of kinds.
  await page.getByRole('region', { name: 'Wybrane miejsce' }).getByRole('button', { name: 'Zamknij' }).click()
  await expect(clubs).toHaveAttribute('aria-pressed', 'true')
})

test('the sheet of a phone steps between three heights by its buttons and by a pull', async ({ page }, {
  project,
}) => {
  test.skip(project.name !== 'phone', 'wide screens have a column')
  await newMap(page, 'Arkusz')
  await closeEmptyMessage(page)
  await addHere(page, 'resource', 'Park')
  const sheet = page.getByRole('region', { name: 'Wybrane miejsce' })
  const height = async (): Promise<number> => (await sheet.boundingBox())?.height ?? 0
  const top = async (): Promise<number> => (await sheet.boundingBox())?.y ?? 0
  // The title bar ends above 90 px; the map's share is counted from there.
  expect((await top()) - 64).toBeGreaterThanOrEqual(280)
  await sheet.getByRole('button', { name: 'Pokaż mniej' }).click()
  await expect.poll(height).toBe(120)
  await expect(sheet.getByRole('heading', { name: 'Park' })).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Edytuj' })).toBeHidden()
  const box = await sheet.boundingBox()
  await page.mouse.move(195, (box?.y ?? 0) + 14)
  await page.mouse.down()
  await page.mouse.move(195, (box?.y ?? 0) - 80, { steps: 4 })
  await page.mouse.up()
  await expect(sheet.getByRole('button', { name: 'Edytuj' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Pokaż więcej' }).click()
  await expect(sheet.getByRole('button', { name: 'Pokaż więcej' })).toHaveAttribute('aria-disabled', 'true')
  expect(await axe(page)).toEqual([])
})

test('the column beside the map is put away, and stays so', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'phones have a sheet')
  await newMap(page, 'Panel')
  await closeEmptyMessage(page)
  await addHere(page, 'resource', 'Park')
  const handle = page.getByRole('button', { name: 'Panel szczegółów' })
  await handle.click()
  await expect(handle).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByRole('button', { name: 'Edytuj' })).toBeHidden()
  expect(await axe(page)).toEqual([])
  await handle.click()
  await expect(page.getByRole('button', { name: 'Edytuj' })).toBeVisible()
})

test('the sunlight theme is one tap away on the map, and more contrast gives it too', async ({
  page,
  picture,
}) => {
  await openDemo(page)
  await page.getByRole('button', { name: 'Podkład mapy i warstwy' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Motyw słoneczny' }).click()
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'sun')
  await picture('sun-map')
  expect(await axe(page)).toEqual([])
  await openTab(page, 'Ustawienia')
  const button = page.getByRole('button', { name: 'Motyw słoneczny' })
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(root).not.toHaveAttribute('data-theme')
  await page.emulateMedia({ contrast: 'more' })
  await expect(root).toHaveAttribute('data-theme', 'sun')
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' })
  await openTab(page, 'Mapa')
  await expect(page.getByRole('group', { name: 'Rodzaje' })).toBeVisible()
  await picture('forced-colours')
})

test('keys of the whole screen: F6 goes round, ? tells them all, Ctrl+S saves a copy', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'phone', 'phones have no keyboard')
  await openDemo(page)
  const map = page.locator('.leaflet-container')
  await page.keyboard.press('F6')
  await expect(page.getByRole('link', { name: 'Mapa', exact: true })).toBeFocused()
  await page.keyboard.press('F6')
  await expect(map).toBeFocused()
  await page.keyboard.press(']')
  await expect(
    page.getByRole('region', { name: 'Wybrane miejsce' }).getByRole('heading').first(),
  ).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(map).toBeFocused()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Skróty klawiszowe' })
  await expect(help).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(map).toBeFocused()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  expect((await download).suggestedFilename()).toMatch(/\.okolica\.json$/)
  await openTab(page, 'Ustawienia')
  await page.getByRole('switch', { name: 'Pojedyncze litery na mapie' }).click()
  await openTab(page, 'Mapa')
  await map.focus()
  await page.keyboard.press('?')
  await page.keyboard.press('n')
  await expect(help).toBeHidden()
  await expect(page.getByRole('dialog', { name: /Dodaj/ })).toBeHidden()
})
