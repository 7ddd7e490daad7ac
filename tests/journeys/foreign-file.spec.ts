import { axe, expect, type Page, test } from './support/app'
import { layoutFaults } from './support/layout'
import { chooseFile, exportMap, mapIsOpen, newMap, openTab } from './support/steps'

const FIXTURES = 'tests/fixtures/geojson'

const preview = (page: Page) => page.getByRole('region', { name: 'Import' })
const apply = (page: Page) => page.getByRole('button', { name: 'Wczytaj', exact: true })

const faultless = async (page: Page): Promise<void> => {
  expect(await axe(page)).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
}

test('a town’s file in coordinates of a plane is confirmed on a small map, mapped and found in the town', async ({
  page,
  picture,
}) => {
  await newMap(page, 'Rowery', 'Gdańsk')
  await openTab(page, 'Dane')
  await chooseFile(page, `${FIXTURES}/stojaki-epsg2177.geojson`)
  await expect(page.getByRole('heading', { name: 'Czy to tutaj?' })).toBeVisible()
  await expect(page.getByText(/W\spobliżu:\sGdańsk/)).toBeVisible()
  await faultless(page)
  await picture('import-spot')
  await page.getByRole('button', { name: 'Tak, to tutaj' }).click()

  // Nothing in the file is called a name: at first they have none, and a person knows better.
  const example = preview(page).getByRole('listitem').first()
  await expect(example).toContainText('Bez\u00A0nazwy 1')
  await page.getByRole('combobox', { name: 'Nazwa' }).selectOption('opis_miejsca')
  await expect(example).toContainText('Stojak przy bibliotece')
  await page.getByRole('combobox', { name: 'Kategoria', exact: true }).selectOption('resource.transport')
  await expect(example).toContainText('Zasób · Przystanek i')
  await expect(preview(page).getByText('4\u00A0nowe')).toBeVisible()
  await faultless(page)
  await picture('import-mapping')
  await apply(page).click()
  await expect(page.getByText(/Wczytano plik/)).toBeVisible()

  await openTab(page, 'Lista')
  await expect(page.getByRole('row', { name: /Stojak na molo/ })).toBeVisible()
  const { json } = await exportMap(page)
  const pier = json.features.find(({ properties }) => properties.name === 'Stojak na molo')
  expect(pier?.geometry).toEqual({
    type: 'Point',
    coordinates: [expect.closeTo(18.6198, 6), expect.closeTo(54.41, 6)],
  })
  expect(pier?.properties).toMatchObject({
    category: 'resource.transport',
    opis_miejsca: 'Stojak na molo',
    X: '6540240,08582',
  })

  // A file of the same shape is mapped as this one was; what is here already is left out.
  const file = {
    name: 'nowe.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          ['Stojak na molo', 18.6199],
          ['Stojak przy szkole', 18.63],
        ].map(([opis_miejsca, lng], at) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lng, 54.41] },
          properties: { X: '', Y: '', ID: 100 + at, opis_miejsca, wlasnosc: null, zadaszony: 'nie' },
        })),
      }),
    ),
  }
  await chooseFile(page, file)
  await expect(page.getByText('Pola są ustawione tak jak przy poprzednim takim pliku.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Nazwa' })).toHaveValue('opis_miejsca')
  await expect(preview(page).getByText('1\u00A0nowe')).toBeVisible()
  await expect(page.getByText(/1\sjest już pewnie na\smapie/)).toBeVisible()
  await page.getByRole('switch', { name: /Wczytaj także to/ }).click()
  await expect(preview(page).getByText('2\u00A0nowe')).toBeVisible()
  await faultless(page)
})

test('pharmacies of OpenStreetMap are resources of health, and areas of a register neighbourhoods', async ({
  page,
  picture,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Zobacz mapę przykładową: Stalowa Wola/ }).click()
  await mapIsOpen(page)
  await openTab(page, 'Dane')
  await chooseFile(page, `${FIXTURES}/pharmacies-overpass.geojson`)
  const example = preview(page).getByRole('listitem').first()
  await expect(example).toContainText('Zdrowie i')
  await faultless(page)
  await picture('import-osm')
  await apply(page).click()
  await expect(page.getByText(/Wczytano plik/)).toBeVisible()

  await chooseFile(page, `${FIXTURES}/wojewodztwa.geojson`)
  await expect(preview(page).getByRole('listitem').first()).toContainText('opolskie')
  await expect(page.getByRole('radio', { name: 'Osiedla i' })).toBeChecked()
  await faultless(page)
  await picture('import-areas')
  await apply(page).click()
  await expect(page.getByText(/Wczytano plik/)).toBeVisible()

  const { json } = await exportMap(page)
  const kinds = json.features.map(({ properties }) => [properties.name, properties.category])
  expect(kinds).toContainEqual(['Pharmacie Frigot', 'resource.health'])
  expect(kinds).toContainEqual(['świętokrzyskie', 'osiedle'])
})

test('a file whose place is in doubt becomes no map of its own unseen', async ({ page }) => {
  await page.goto('/')
  await chooseFile(page, `${FIXTURES}/stojaki-epsg2177.geojson`)
  await expect(page.getByText(/trzeba potwierdzić na\smałej mapie/)).toBeVisible()
  await expect(page).toHaveURL(/#\/?$|\/$/)
})
