import { containsPosition } from '../../src/domain/geometry/contains-position'
import type { AreaGeometry, Position } from '../../src/domain/geometry/geometry'
import { violations } from '../formats/rfc7946'
import { expect, test } from './support/app'
import {
  addAt,
  chooseFile,
  closeEmptyMessage,
  contents,
  drawArea,
  exportMap,
  KIND_TILES,
  type KindTile,
  mapIsOpen,
  newMap,
  openTab,
  type Spot,
  saved,
} from './support/steps'

const CORNERS: readonly Spot[] = [
  [0.28, 0.25],
  [0.5, 0.24],
  [0.72, 0.25],
  [0.68, 0.5],
  [0.5, 0.56],
  [0.32, 0.48],
]

/** Above the sheet that shows on a phone what was added: the map does not move to bring it into sight. */
const SPOTS: Readonly<Record<KindTile, Spot>> = {
  resource: [0.42, 0.3],
  need: [0.57, 0.3],
  partner: [0.42, 0.37],
  club: [0.57, 0.37],
  initiative: [0.14, 0.3],
  observation: [0.14, 0.37],
}

test('the main job: draw, pin, close, open without a network, export, bring back', async ({
  page,
  goOffline,
  goOnline,
  picture,
}) => {
  test.setTimeout(120_000)
  await page.goto('/')
  await page.getByRole('button', { name: /Zobacz mapę przykładową: Częstocice/ }).click()
  await mapIsOpen(page)
  await expect(page.getByText('Częstocice – mapa przykładowa')).toBeVisible()
  await picture('demo')

  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await drawArea(page, CORNERS, 'Osiedle Sady')
  for (const kind of Object.keys(KIND_TILES) as KindTile[]) {
    await addAt(page, SPOTS[kind], kind, `Miejsce ${kind}`, kind === 'partner' ? 'Publiczne' : undefined)
  }
  await saved(page)
  await picture('all-kinds')
  const before = await exportMap(page)
  expect(violations(before.json)).toEqual([])
  expect(before.name).toMatch(/^Osiedle-Sady-robocza-\d{4}-\d\d-\d\d\.geojson$/)
  expect(before.json.features).toHaveLength(7)
  const names = before.json.features.map(({ properties }) => [properties.kind, properties.name])
  expect(names).toEqual(
    expect.arrayContaining([
      ['neighbourhood', 'Osiedle Sady'],
      ...Object.keys(KIND_TILES).map((kind) => [kind, `Miejsce ${kind}`]),
    ]),
  )
  const area = before.json.features.find(({ properties }) => properties.kind === 'neighbourhood')
  expect(area?.geometry).toMatchObject({ type: 'Polygon' })
  expect((area?.geometry?.coordinates as number[][][] | undefined)?.[0]).toHaveLength(CORNERS.length + 1)

  const inside = before.json.features.filter(({ properties, geometry }) => {
    const at = geometry?.coordinates as Position
    return properties.kind !== 'neighbourhood' && containsPosition(area?.geometry as AreaGeometry, at)
  })
  expect(inside.map(({ properties }) => properties.kind).sort()).toEqual([
    'club',
    'need',
    'partner',
    'resource',
  ])
  await expect(page.getByText('Plik jest zapisany.', { exact: false })).toBeVisible()

  await page.reload()
  await openTab(page, 'Mapa')
  await mapIsOpen(page)
  expect(contents(await exportMap(page))).toEqual(contents(before))

  await openTab(page, 'Mapa')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await goOffline()
  await page.reload()
  await mapIsOpen(page)
  await expect(page.getByText('Brak sieci').first()).toBeVisible()
  await picture('offline')
  await addAt(page, [0.8, 0.3], 'resource', 'Dodane bez sieci')
  await page.reload()
  await mapIsOpen(page)
  const after = await exportMap(page)
  expect(contents(after)).toHaveLength(8)
  expect(violations(after.json)).toEqual([])

  // Into an empty map, still without a network: the same comes back.
  await page.goto('/#/')
  await page
    .getByRole('link', { name: /Nowa mapa/ })
    .or(page.getByRole('button', { name: 'Nowa mapa' }))
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Nazwa mapy' }).fill('Pusta')
  await page.getByRole('combobox', { name: /Miejscowość/ }).fill('Kielce')
  await page
    .getByRole('option', { name: /Kielce/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Utwórz mapę' }).click()
  await mapIsOpen(page)
  await openTab(page, 'Dane')
  await chooseFile(page, {
    name: after.name,
    mimeType: 'application/geo+json',
    buffer: Buffer.from(after.text),
  })
  await expect(page.getByText('8\u00A0nowych')).toBeVisible()
  await picture('import-preview')
  await page.getByRole('button', { name: 'Wczytaj', exact: true }).click()
  await expect(page.getByText(/Wczytano/).first()).toBeVisible()
  expect(contents(await exportMap(page))).toEqual(contents(after))
  await goOnline()
})
