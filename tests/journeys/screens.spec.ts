import { axe, expect, type Page, test } from './support/app'
import {
  closeEmptyMessage,
  fillQuickAdd,
  mapIsOpen,
  newMap,
  openTab,
  startDrawing,
  tapMap,
} from './support/steps'

test('every screen is free of accessibility faults', async ({ page, picture }) => {
  test.setTimeout(120_000)
  const check = async (name: string): Promise<void> => {
    await picture(`screen-${name}`)
    expect(await axe(page), name).toEqual([])
  }
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await check('first-visit')
  await page.goto('/#/nowa')
  await expect(page.getByRole('heading', { name: 'Nowa mapa' })).toBeVisible()
  await check('new-map')
  await newMap(page, 'Osiedle Sady')
  await check('empty-map')
  await closeEmptyMessage(page)
  await startDrawing(page)
  for (const corner of [
    [0.3, 0.3],
    [0.6, 0.3],
    [0.6, 0.5],
    [0.3, 0.5],
  ] as const)
    await tapMap(page, corner)
  await check('drawing')
  await page.getByRole('button', { name: 'Zakończ' }).click()
  await check('naming')
  await page
    .getByRole('textbox', { name: 'Nazwa' })
    .fill('Bardzo długa nazwa obszaru działania przy ulicy Konstantynopolitańskiej')
  await page.getByRole('button', { name: 'Zapisz obszar' }).click()
  await check('area')
  await page.getByRole('button', { name: 'Zamknij' }).first().click()
  await tapMap(page, [0.45, 0.4])
  await check('spot')
  await page.getByRole('button', { name: 'Dodaj w tym punkcie' }).click()
  await check('quick-add-kind')
  await page.getByRole('radio', { name: 'Potrzeba', exact: true }).click()
  await check('quick-add-category')
  await page.getByRole('radio', { name: 'Brak oświetlenia' }).click()
  await check('quick-add-name')
  await page.getByRole('textbox', { name: 'Nazwa' }).fill('Ciemna alejka w parku')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await check('place')
  await openTab(page, 'Dane')
  await expect(page.getByRole('heading', { name: 'Dane', level: 1 })).toBeVisible()
  await check('data')
  await openTab(page, 'Ustawienia')
  await expect(page.getByRole('heading', { name: 'Ustawienia', level: 1 })).toBeVisible()
  await check('settings')
  await page.goto('/#/')
  await expect(page.getByRole('heading', { name: 'Moje mapy' })).toBeVisible()
  await check('library')
})

test('English by a switch, without a reload, and back', async ({ page, picture }) => {
  await page.goto('/#/ustawienia')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.goto('/#/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible()
  await expect(page.getByRole('status', { name: 'Save state' })).toContainText('Saved on this device')
  await picture('english')
  await page.reload()
  await expect(page.getByRole('status', { name: 'Save state' })).toBeVisible()
})

test('everything with the keyboard: area, place, details, undo', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'phones have no keyboard')
  await newMap(page, 'Klawiatura')
  await closeEmptyMessage(page)
  const map = page.getByRole('region', { name: 'Mapa', exact: true }).locator('.leaflet-container')
  await page.getByRole('button', { name: 'Rysuj obszar', exact: true }).click()
  await map.focus()
  const corner = async (key: string): Promise<void> => {
    for (let step = 0; step < 2; step += 1) await page.keyboard.press(key)
    await page.waitForTimeout(350)
    await page.keyboard.press('Enter')
  }
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) await corner(key)
  await expect(page.getByText('4\u00A0punkty')).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(page.getByText('3\u00A0punkty')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('textbox', { name: 'Nazwa' }).fill('Z klawiatury')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Wybrany obszar' })).toContainText('Z klawiatury')
  await page.keyboard.press('Escape')
  await map.focus()
  await page.keyboard.press('n')
  await fillQuickAdd(page, 'club', 'Klub')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Wybrane miejsce' })).toContainText('Klub')
  await page.keyboard.press('Escape')
  await map.focus()
  await page.keyboard.press(']')
  await expect(page.getByRole('region', { name: 'Wybrane miejsce' })).toContainText('Klub')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: 'Wybrane miejsce' })).toBeHidden()
})

test('my location: a fix adds where I stand; a refusal says so and the map works on', async ({
  page,
  context,
  picture,
}) => {
  await newMap(page, 'Położenie')
  await closeEmptyMessage(page)
  await page.getByRole('button', { name: 'Moja lokalizacja' }).click()
  await expect(page.getByText('Nie znamy Twojego położenia')).toBeVisible()
  await picture('no-location')
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 50.9281, longitude: 21.3606, accuracy: 8 })
  await page.getByRole('button', { name: 'Moja lokalizacja' }).click()
  await expect(page.getByText('Nie znamy Twojego położenia')).toBeHidden()
  await page.waitForTimeout(600)
  await page.getByRole('button', { name: /^Dodaj (tutaj|miejsce)$/ }).click()
  await expect(page.getByText(/Moja lokalizacja, dokładność 8\sm/)).toBeVisible()
  await picture('at-location')
})

/** From a page of the same origin in which the app does not run: nothing of it is open. */
const loseData = async (page: Page, what: 'database' | 'everything'): Promise<void> => {
  await page.goto('/icons/logo.svg')
  await page.evaluate(async (isEverything) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
    await Promise.all(
      names.map(
        (name) =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase(name).onsuccess = resolve
          }),
      ),
    )
    if (!isEverything) return
    const root = await navigator.storage.getDirectory()
    await root.removeEntry('okolica-journal', { recursive: true })
  }, what === 'everything')
}

test('a Chromium that lost its database shows the maps from the second copy', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
  await loseData(page, 'database')
  await page.goto('/')
  await expect(page.getByText(/przywrócone z\sdrugiej kopii/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Częstocice – mapa przykładowa' })).toBeVisible()
  await page.getByRole('button', { name: 'Rozumiem' }).click()
  await expect(page.getByText(/przywrócone z\sdrugiej kopii/)).toBeHidden()
})

test('a Chromium that lost both copies says which maps are gone', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
  await loseData(page, 'everything')
  await page.goto('/')
  await expect(page.getByText('Częstocice – mapa przykładowa')).toBeVisible()
  await page.getByRole('button', { name: 'Rozumiem' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: /Zobacz mapę przykładową: Częstocice/ })).toBeVisible()
  await expect(page.getByText('Częstocice – mapa przykładowa')).toBeHidden()
})
