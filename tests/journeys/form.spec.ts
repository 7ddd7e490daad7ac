import { axe, expect, type Page, test } from './support/app'
import { layoutFaults } from './support/layout'
import { addAt, closeEmptyMessage, exportMap, newMap, openTab, saved } from './support/steps'

const panel = (page: Page) => page.getByRole('region', { name: 'Wybrane miejsce' })
const form = (page: Page) => page.getByRole('dialog', { name: 'Edytuj miejsce' })

const openForm = async (page: Page, name: string): Promise<void> => {
  await openTab(page, 'Lista')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await panel(page).getByRole('button', { name: 'Edytuj' }).click()
  await expect(form(page)).toBeVisible()
}

const field = (page: Page, label: string) => form(page).getByRole('textbox', { name: label, exact: true })

test('a club is described in full, over a left form and a reload, exported and undone', async ({
  page,
  picture,
}) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await addAt(page, [0.4, 0.4], 'club', 'Klub „Pod lipą”')
  await openForm(page, 'Pod lipą')
  expect(await axe(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
  await picture('form-club')

  await form(page).getByRole('button', { name: 'seniorzy' }).click()
  await field(page, 'Adres').fill('ul. Sadowa 3')
  await form(page).getByRole('button', { name: 'Dodaj godziny' }).click()
  const spell = form(page).getByRole('group', { name: 'Godziny 1' })
  await spell.getByRole('textbox', { name: 'od' }).fill('7')
  await spell.getByRole('textbox', { name: 'do' }).fill('930')
  await form(page).getByRole('button', { name: 'Druga zmiana tego dnia' }).click()
  const second = form(page).getByRole('group', { name: 'Godziny 2' })
  await second.getByRole('textbox', { name: 'od' }).fill('14:00')
  await second.getByRole('textbox', { name: 'do' }).fill('15')
  await field(page, 'Od kiedy').fill('11.2019')
  const people = form(page).getByRole('group', { name: 'Liczba osób' })
  await people.getByRole('textbox', { name: 'od' }).fill('12')
  await people.getByRole('textbox', { name: 'do' }).fill('15')

  // Leaving asks nothing and loses nothing, not even over a reload.
  await page.keyboard.press('Escape')
  await expect(panel(page).getByText('czekają niezapisane zmiany')).toBeVisible()
  await picture('form-left')
  await page.reload()
  await panel(page).getByRole('button', { name: 'Wróć do formularza' }).click()
  await expect(field(page, 'Adres')).toHaveValue('ul. Sadowa 3')
  await expect(second.getByRole('textbox', { name: 'do' })).toHaveValue('15:00')

  await form(page).getByRole('button', { name: 'Zapisz', exact: true }).click()
  await saved(page)
  for (const said of [
    'ul. Sadowa 3',
    'pn–pt 7:00–9:30, 14:00–15:00',
    'od 12 do 15',
    'listopad 2019',
    'seniorzy',
  ]) {
    await expect(panel(page).getByText(said)).toBeVisible()
  }
  await picture('form-saved')
  expect(await axe(page)).toEqual([])

  const { json } = await exportMap(page)
  expect(json.features.find(({ properties }) => properties.kind === 'club')?.properties).toMatchObject({
    address: 'ul. Sadowa 3',
    openingHours: 'Mo-Fr 07:00-09:30,14:00-15:00',
    since: '2019-11',
    memberCount: { from: 12, to: 15 },
    forWhom: ['seniors'],
  })
  await page.getByRole('button', { name: 'Cofnij', exact: true }).click()
  await openTab(page, 'Lista')
  await expect(panel(page).getByText('ul. Sadowa 3')).toBeHidden()
})

test('wrong fields are said, a text that gives somebody away is warned of, a new kind keeps what does not fit', async ({
  page,
  picture,
}) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await addAt(page, [0.4, 0.4], 'resource', 'Dom sąsiedzki', 'Publiczne')
  await openForm(page, 'Dom sąsiedzki')
  await field(page, 'E-mail').fill('biuro')
  await field(page, 'Telefon instytucji').fill('41 265 00 00')
  await field(page, 'Kiedy to ustalono').fill('kiedyś')
  await form(page).getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(form(page).getByRole('alert')).toContainText('2\u00A0pola wymagają poprawki')
  await expect(field(page, 'E-mail')).toBeFocused()
  await expect(field(page, 'E-mail')).toHaveAttribute('aria-invalid', 'true')
  await picture('form-wrong')
  await field(page, 'E-mail').fill('biuro@dom-sasiedzki.pl')
  await field(page, 'Kiedy to ustalono').fill('2026')
  await expect(form(page).getByRole('alert')).toBeHidden()

  // In a public text, and only there.
  await field(page, 'Opis').fill('Pytać: 601 234 567, ul. Sadowa 3/14')
  await expect(form(page).getByText('To wygląda na numer telefonu')).toBeVisible()
  await expect(form(page).getByText('To wygląda na numer mieszkania')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await picture('form-guard')
  await form(page).getByRole('button', { name: 'Zostaw' }).click()
  await expect(form(page).getByText('To wygląda na numer telefonu')).toBeHidden()

  await form(page).getByRole('combobox', { name: 'Rodzaj' }).selectOption({ label: 'Potrzeba' })
  await form(page)
    .getByRole('combobox', { name: 'Kategoria' })
    .selectOption({ label: 'Brak miejsca spotkań' })
  await form(page).getByRole('radio', { name: 'Duża', exact: true }).click()
  const stray = form(page).getByRole('region', { name: 'Pola, które nie pasują do tego rodzaju' })
  await expect(stray.getByRole('textbox', { name: 'E-mail' })).toHaveValue('biuro@dom-sasiedzki.pl')
  await stray.getByRole('button', { name: 'Usuń: E-mail' }).click()
  expect(await axe(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
  await picture('form-stray')
  await page.keyboard.press('Control+s')
  await saved(page)
  await expect(panel(page).getByText('41 265 00 00')).toBeVisible()
  await expect(panel(page).getByText('biuro@dom-sasiedzki.pl')).toBeHidden()
  await expect(panel(page).getByText('Duża', { exact: true })).toBeVisible()

  // Thrown away on purpose, and brought back.
  await panel(page).getByRole('button', { name: 'Edytuj' }).click()
  await field(page, 'Nazwa').fill('Dom bez nazwy')
  await form(page).getByRole('button', { name: 'Anuluj zmiany' }).click()
  await page.getByRole('button', { name: 'Cofnij: odrzucono wpisane zmiany' }).click()
  await expect(field(page, 'Nazwa')).toHaveValue('Dom bez nazwy')
})
