import { axe, expect, type Page, test } from './support/app'
import { layoutFaults } from './support/layout'
import { mapIsOpen, openTab } from './support/steps'

const openDemo = async (page: Page): Promise<void> => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
}

test('a category of one’s own is offered, one that is hidden is not, and both outlive a reload', async ({
  page,
  picture,
}) => {
  await openDemo(page)
  await openTab(page, 'Ustawienia')
  const section = page.getByRole('region', { name: 'Kategorie na tej mapie' })
  await section.getByText('Zasoby').click()
  await section.getByRole('checkbox', { name: 'Zieleń i przyroda' }).uncheck()
  await section.scrollIntoViewIfNeeded()
  await picture('settings-categories')
  expect(await axe(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])

  await section.getByRole('button', { name: 'Dodaj własną kategorię' }).click()
  const dialog = page.getByRole('dialog', { name: 'Własna kategoria' })
  await dialog.getByRole('button', { name: 'Zapisz' }).click()
  await expect(dialog.getByText('Wpisz nazwę kategorii.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Nazwa kategorii' }).fill('Jadłodzielnia')
  await dialog.getByRole('combobox', { name: 'Temat' }).selectOption('Pomoc, byt, mieszkanie')
  await dialog.locator('label:has([aria-label^="Ikona: Kultura"])').click()
  expect(await axe(page)).toEqual([])
  await picture('settings-own-category')
  await dialog.getByRole('button', { name: 'Zapisz' }).click()
  await expect(dialog).toBeHidden()
  await expect(section.getByRole('checkbox', { name: 'Jadłodzielnia' })).toBeChecked()

  // New places begin as somebody wants them to.
  await page.getByRole('radio', { name: 'Publiczne' }).click()
  await page.reload()
  await openTab(page, 'Lista')
  await page.getByRole('button', { name: 'Dodaj miejsce' }).click()
  await page.getByRole('radio', { name: 'Zasób' }).click()
  await expect(page.getByRole('radio', { name: 'Zieleń i przyroda' })).toBeHidden()
  await page.getByRole('radio', { name: 'Jadłodzielnia' }).click()
  await picture('settings-own-category-chosen')
  await page.getByRole('textbox', { name: 'Nazwa' }).fill('Lodówka przy klubie')
  // Nobody has said how delicate the subject of an own category is.
  await expect(page.getByRole('radio', { name: 'Wewnętrzne' })).toBeChecked()
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('Jadłodzielnia').first()).toBeVisible()
  await picture('settings-own-category-place')
})

test('the signature, the units and the look are one’s own', async ({ page, picture }) => {
  await page.goto('/#/ustawienia')
  const alias = page.getByRole('textbox', { name: 'Jak podpisywać wpisy' })
  await alias.fill('Anna Kowalska')
  await expect(page.getByText('To wygląda na imię i nazwisko.')).toBeVisible()
  await picture('settings-signature')
  await alias.fill('animatorka z Sadów')
  await expect(page.getByText('To wygląda na imię i nazwisko.')).toBeHidden()
  await page.getByRole('radio', { name: 'Ary i hektary' }).click()
  expect(await axe(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
  await page.reload()
  await expect(alias).toHaveValue('animatorka z Sadów')
  await expect(page.getByRole('radio', { name: 'Ary i hektary' })).toBeChecked()
})
