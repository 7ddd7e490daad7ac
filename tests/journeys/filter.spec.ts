import { axe, expect, type Page, test } from './support/app'
import { layoutFaults } from './support/layout'
import { mapIsOpen, openTab } from './support/steps'

const openDemo = async (page: Page): Promise<void> => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Filtry i legenda' })

/** The number that the dialog's main button names. */
const hits = async (page: Page): Promise<number> => {
  const name = await dialog(page)
    .getByRole('button', { name: /^Pokaż \d/ })
    .textContent()
  return Number(/\d+/.exec(name ?? '')?.[0])
}

test('filters narrow the map and the list alike, live in the address and get a name', async ({
  page,
  picture,
}) => {
  await openDemo(page)
  await page.getByRole('button', { name: 'Filtry i legenda' }).click()
  await expect(dialog(page)).toBeVisible()
  const all = await hits(page)
  expect(await axe(page)).toEqual([])
  await picture('filters')

  // What is named on an answer is what there is after choosing it.
  const open = dialog(page).getByRole('button', { name: /^potrzeby bez odpowiedzi/ })
  const promised = Number(/\d+/.exec((await open.textContent()) ?? '')?.[0])
  await open.click()
  await expect(open).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => hits(page)).toBe(promised)
  expect(promised).toBeGreaterThan(0)
  expect(promised).toBeLessThan(all)

  await dialog(page).getByRole('textbox', { name: 'Nazwa widoku' }).fill('Bez odpowiedzi')
  await dialog(page).getByRole('button', { name: 'Zapisz ten widok' }).click()
  await expect(dialog(page).getByText('Widok „Bez odpowiedzi” jest zapisany.')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await picture('filters-set')
  await dialog(page)
    .getByRole('button', { name: /^Pokaż \d/ })
    .click()
  await expect(dialog(page)).toBeHidden()

  const told = page.getByText(new RegExp(`Pokazano ${promised}\\sz\\s${all}\\smiejsc`))
  await expect(told).toBeVisible()
  await picture('filtered-map')
  await openTab(page, 'Lista')
  await expect(page.getByText(new RegExp(`Znaleziono\\s${promised}\\sz\\s${all}`))).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(promised)
  expect(await axe(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
  await picture('filtered-list')

  await expect.poll(() => page.url()).toContain('/lista?bez-odpowiedzi=1&widok=')
  await page.reload()
  await expect(page.locator('tbody tr')).toHaveCount(promised)

  // An address that is sent or typed says the same to another tab, and another one something else.
  const url = page.url()
  const other = await page.context().newPage()
  await other.goto(url.replace('bez-odpowiedzi=1', 'rodzaj=club'))
  await expect(other.locator('tbody tr').first()).toBeVisible()
  await other.evaluate(
    (hash) => {
      location.hash = hash
    },
    new URL(url).hash.replace('bez-odpowiedzi=1', 'rodzaj='),
  )
  await expect(other.getByText('Nic nie pasuje do filtrów.')).toBeVisible()
  await other.getByRole('main').getByRole('button', { name: 'Wyczyść filtry' }).last().click()
  await expect(other.getByText(new RegExp(`^${all}\\smiejsc`))).toBeVisible()
  await other.close()

  await page.getByRole('button', { name: 'Wyczyść filtry' }).click()
  await page.getByRole('button', { name: 'Filtry i legenda' }).click()
  await dialog(page).getByRole('button', { name: 'Bez odpowiedzi', exact: true }).click()
  await expect.poll(() => hits(page)).toBe(promised)
  await dialog(page).getByRole('button', { name: 'Usuń widok: Bez odpowiedzi' }).click()
  await expect(dialog(page).getByRole('button', { name: 'Bez odpowiedzi', exact: true })).toBeHidden()
})

test('a place is searched from the map, and shown though the filter hides it', async ({ page, picture }) => {
  await openDemo(page)
  const kinds = page.getByRole('group', { name: 'Rodzaje' })
  await kinds.getByRole('button', { name: /Potrzeby/ }).click()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Szukaj miejsca lub ulicy' })
  await expect(field).toBeFocused()
  await field.fill('kraweznik')
  const option = page.getByRole('option', { name: /Wysoki krawężnik przy przystanku/ })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  expect(await axe(page)).toEqual([])
  await picture('search')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Wybrane miejsce' })
  await expect(panel).toContainText('Wysoki krawężnik')
  // A phone's sheet leaves no room for the row of kinds, nor for the lens beside it.
  await panel.getByRole('button', { name: 'Zamknij' }).click()
  await expect(kinds.getByRole('button', { name: /Potrzeby/ })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('button', { name: 'Szukaj miejsca lub ulicy' }).click()
  await field.fill('czestocice')
  await page.getByRole('option', { name: /^Częstocice/ }).click()
  await expect(page.getByRole('heading', { name: 'Częstocice (przykład)' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await field.fill('qqq')
  await expect(page.getByText('Nic nie znaleziono')).toBeVisible()
})
