import { axe, expect, type Page, test } from './support/app'
import { mapIsOpen, openTab } from './support/steps'

const openDemo = async (page: Page): Promise<void> => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
  // A printer would stand still and wait for a person.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
}

const sheet = (page: Page) => page.locator('[data-print-sheet]')

test('the map is printed on one page, for the team or for everybody', async ({ page, picture }, {
  project,
}) => {
  await openDemo(page)
  await page.getByRole('button', { name: 'Podkład mapy i warstwy' }).click()
  await page.getByRole('menuitem', { name: 'Drukuj' }).click()
  const dialog = page.getByRole('dialog', { name: 'Drukuj mapę' })
  await expect(dialog.getByText(/Na kartce: \d+\smiejsc/)).toBeVisible()
  expect(await axe(page)).toEqual([])
  await picture('print-map-dialog')
  await expect(sheet(page)).toBeHidden()

  await page.emulateMedia({ media: 'print' })
  await expect(sheet(page)).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
  for (const said of [
    'Wersja robocza',
    'Dane ćwiczeniowe, zmyślone',
    'Legenda',
    'Potrzeby (',
    'granice przybliżone',
    'Skala około 1:',
    'Wydruk z aplikacji Okolica.',
  ]) {
    await expect(sheet(page)).toContainText(said)
  }
  await expect(sheet(page).getByRole('img', { name: /^Mapa: / })).toBeVisible()
  if (process.env.KEEP_PDF)
    await page.pdf({ path: `test-results/screens/print-map-${project.name}.pdf`, preferCSSPageSize: true })

  await page.emulateMedia({ media: null })
  await dialog.getByRole('radio', { name: 'Wersja publiczna' }).click()
  await dialog.getByRole('radio', { name: 'Pionowa' }).click()
  await dialog.getByRole('checkbox', { name: 'Podkład mapy pod spodem' }).check()
  await page.emulateMedia({ media: 'print' })
  await expect(sheet(page)).toContainText('Wersja publiczna')
  await expect(sheet(page)).toContainText('© OpenStreetMap contributors (ODbL)')
  // Nobody outside the team sees where somebody needs something.
  await expect(sheet(page)).not.toContainText('Potrzeby (')
  await expect(sheet(page)).toContainText(/Zgłoszono też \d+\spotrzeb/)
  if (process.env.KEEP_PDF)
    await page.pdf({
      path: `test-results/screens/print-map-public-${project.name}.pdf`,
      preferCSSPageSize: true,
    })

  await page.emulateMedia({ media: null })
  await dialog.getByRole('button', { name: 'Drukuj' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed')
  await dialog.getByRole('button', { name: 'Anuluj' }).click()
  await expect(sheet(page)).toHaveCount(0)
})

test('the list is printed with what it is narrowed to, and a heading on every page', async ({
  page,
  picture,
}, { project }) => {
  await openDemo(page)
  await openTab(page, 'Lista')
  await page.getByRole('searchbox').fill('klub')
  await expect(page.getByText(/Znaleziono/)).toBeVisible()
  const found = await page.locator('tbody tr').count()
  await page.getByRole('toolbar').getByRole('button', { name: 'Drukuj' }).click()
  const dialog = page.getByRole('dialog', { name: 'Drukuj listę' })
  await expect(dialog).toBeVisible()
  expect(await axe(page)).toEqual([])
  await picture('print-list-dialog')
  await page.emulateMedia({ media: 'print' })
  const table = sheet(page).getByRole('table')
  await expect(table.locator('tbody tr')).toHaveCount(found)
  await expect(sheet(page)).toContainText('Szukano: „klub”.')
  await expect(table.getByRole('columnheader', { name: 'Nazwa' })).toBeVisible()
  await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group')
  await page.emulateMedia({ media: null })
  await dialog.getByRole('radio', { name: 'Wersja publiczna' }).click()
  await page.emulateMedia({ media: 'print' })
  // What was typed may be a name.
  await expect(sheet(page)).not.toContainText('Szukano')
  await expect(sheet(page)).toContainText('Pokazano tylko część miejsc.')
  await expect(table.getByRole('columnheader', { name: 'Widoczność' })).toHaveCount(0)
  await page.emulateMedia({ media: null })
  await dialog.getByRole('button', { name: 'Anuluj' }).click()
  if (process.env.KEEP_PDF) {
    await page.getByRole('searchbox').fill('')
    await page.getByRole('toolbar').getByRole('button', { name: 'Drukuj' }).click()
    await page.pdf({ path: `test-results/screens/print-list-${project.name}.pdf`, preferCSSPageSize: true })
  }
})
