import type { Page } from '@playwright/test'
import { areaHectares } from '../../src/domain/geometry/area-hectares'
import type { AreaGeometry } from '../../src/domain/geometry/geometry'
import { violations } from '../formats/rfc7946'
import { axe, expect, test } from './support/app'
import {
  addAt,
  chooseFile,
  closeEmptyMessage,
  contents,
  drawArea,
  exportMap,
  newMap,
  openTab,
  type Spot,
  saved,
  startDrawing,
  tapMap,
} from './support/steps'

const BLOCK: readonly Spot[] = [
  [0.12, 0.28],
  [0.5, 0.28],
  [0.5, 0.55],
  [0.12, 0.55],
]
const HOLE: readonly Spot[] = [
  [0.24, 0.34],
  [0.4, 0.34],
  [0.34, 0.46],
]
const PART: readonly Spot[] = [
  [0.62, 0.28],
  [0.71, 0.28],
  [0.71, 0.42],
]

// Each is a long way of drawing, saving, exporting and reading back.
test.describe.configure({ timeout: 150_000 })

const panel = (page: Page) => page.getByRole('region', { name: 'Rysowanie', exact: true })
const finish = (page: Page) => page.getByRole('button', { name: 'Zakończ' }).click()

const tapAll = async (page: Page, spots: readonly Spot[]): Promise<void> => {
  for (const spot of spots) await tapMap(page, spot)
}

const points = (page: Page, count: number) =>
  expect(panel(page)).toContainText(new RegExp(`${count}\\spunkt`))

const tool = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Więcej narzędzi rysowania' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** By its word: the radio itself has no size. */
const mode = (page: Page, name: 'Dodawaj' | 'Poprawiaj' | 'Przesuwaj') =>
  panel(page).getByText(name, { exact: true }).click()

const areaMenu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Więcej działań na obszarze' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const pixel = (page: Page, [x, y]: Spot) => {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  return { x: width * x, y: height * y }
}

/** A drag by mouse, or by a finger through the debugging protocol. */
const drag = async (page: Page, from: Spot, to: Spot): Promise<void> => {
  const [a, b] = [pixel(page, from), pixel(page, to)]
  if (!(await page.evaluate(() => matchMedia('(pointer: coarse)').matches))) {
    await page.mouse.move(a.x, a.y)
    await page.mouse.down()
    await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 })
    await page.mouse.move(b.x, b.y, { steps: 4 })
    await page.mouse.up()
    return
  }
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }],
    })
  await touch('touchStart', 0)
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', share)
  await touch('touchEnd', 1)
  await session.detach()
}

const exportedArea = async (page: Page, name: string) => {
  const file = await exportMap(page)
  expect(violations(file.json)).toEqual([])
  return file.json.features.find(({ properties }) => properties.name === name)
}

const outerRing = (feature: Awaited<ReturnType<typeof exportedArea>>): readonly number[][] =>
  (feature?.geometry?.coordinates as number[][][] | undefined)?.[0] ?? []

test('an area of two parts with a hole: drawn, exported, brought back, equal', async ({ page, picture }) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await startDrawing(page)
  await tapAll(page, BLOCK)
  await tool(page, 'Wytnij otwór')
  await expect(panel(page)).toContainText('Dotknij kolejnego rogu otworu.')
  await tapAll(page, HOLE)
  await points(page, 7)
  await picture('shapes-hole')
  await tool(page, 'Dodaj osobną część')
  await tapAll(page, PART)
  await points(page, 10)
  await picture('shapes-parts')
  expect(await axe(page)).toEqual([])

  // The tab is killed in the middle: everything is there, and can be undone.
  await page.reload()
  await points(page, 10)
  await page.getByRole('button', { name: 'Cofnij punkt' }).click()
  await points(page, 9)
  await page.getByRole('button', { name: 'Ponów punkt' }).click()
  await points(page, 10)

  await finish(page)
  await page.getByRole('textbox', { name: 'Nazwa' }).fill('Sady')
  await page.getByRole('button', { name: 'Zapisz obszar' }).click()
  await expect(page.getByRole('region', { name: 'Wybrany obszar' })).toContainText('Sady')
  await saved(page)
  await picture('shapes-saved')
  const before = await exportMap(page)
  expect(violations(before.json)).toEqual([])
  const [area] = before.json.features
  expect(area?.geometry?.type).toBe('MultiPolygon')
  const parts = area?.geometry?.coordinates as number[][][][]
  expect(parts.map((rings) => rings.map((ring) => ring.length))).toEqual([[5, 4], [4]])

  await newMap(page, 'Pusta')
  await openTab(page, 'Dane')
  await chooseFile(page, {
    name: before.name,
    mimeType: 'application/geo+json',
    buffer: Buffer.from(before.text),
  })
  await page.getByRole('button', { name: 'Wczytaj', exact: true }).click()
  await expect(page.getByText(/Wczytano/).first()).toBeVisible()
  expect(contents(await exportMap(page))).toEqual(contents(before))
})

test('a boundary is corrected: dragged, a point added and deleted, undone, saved from a day on', async ({
  page,
  picture,
}) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await drawArea(page, BLOCK, 'Sady')
  // A tap on the boundary selects the area.
  await tapMap(page, [0.3, 0.28])
  await areaMenu(page, 'Popraw granicę')
  await points(page, 4)
  await picture('shapes-adjust')

  await drag(page, [0.5, 0.28], [0.6, 0.33])
  await expect(page.getByRole('button', { name: 'Cofnij punkt' })).toBeEnabled()
  // The middle of the lower edge: a new point, chosen.
  await tapMap(page, [0.31, 0.55])
  await points(page, 5)
  await expect(panel(page)).toContainText(/Punkt\s\d\sz\s5/)
  await picture('shapes-chosen')
  expect(await axe(page)).toEqual([])
  await page.reload()
  await expect(panel(page)).toContainText(/Punkt\s\d\sz\s5/)
  await page.getByRole('button', { name: 'Usuń punkt' }).click()
  await points(page, 4)
  await page.getByRole('button', { name: 'Cofnij punkt' }).click()
  await points(page, 5)
  await drag(page, [0.31, 0.55], [0.31, 0.48])

  await finish(page)
  await expect(page.getByRole('dialog', { name: 'Zapisz granicę' })).toBeVisible()
  await page.getByRole('radio', { name: /Granica zmieniła się naprawdę/ }).click()
  await page.getByLabel('Obowiązuje od dnia').fill('2026-12-01')
  await picture('shapes-boundary-form')
  expect(await axe(page)).toEqual([])
  await page.reload()
  await expect(page.getByLabel('Obowiązuje od dnia')).toHaveValue('2026-12-01')
  await page.getByRole('button', { name: 'Zapisz granicę' }).click()
  const details = page.getByRole('region', { name: 'Wybrany obszar' })
  await expect(details).toContainText('1 grudnia 2026')
  await expect(details).toContainText('Wcześniejsze granice')
  await picture('shapes-dated')

  const exported = await exportedArea(page, 'Sady')
  expect(outerRing(exported)).toHaveLength(6)
  expect(exported?.properties.validFrom).toBe('2026-12-01')
  expect(exported?.properties.earlier).toHaveLength(1)
})

test('the whole is moved, and a shape that crosses itself is refused with what to do', async ({
  page,
  picture,
}) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await startDrawing(page)
  await tapAll(page, BLOCK)
  await mode(page, 'Przesuwaj')
  await expect(panel(page)).toContainText('Dotknij miejsca')
  const handle = page.locator('.okolica-shift-handle')
  await expect(handle).toBeVisible()
  await drag(page, [0.31, 0.415], [0.41, 0.415])
  const [{ x: wanted }, width] = [pixel(page, [0.41, 0.415]), 52]
  await expect
    .poll(async () => Math.abs(((await handle.boundingBox())?.x ?? 0) + width / 2 - wanted))
    .toBeLessThan(4)
  await mode(page, 'Poprawiaj')
  await expect(panel(page)).toContainText('Przeciągnij punkt')
  await picture('shapes-shifted')
  // The second corner, taken across the opposite edge.
  await drag(page, [0.6, 0.28], [0.35, 0.6])
  await finish(page)
  await expect(panel(page).getByRole('alert')).toContainText('Linia obszaru się przecina')
  await picture('shapes-crossed')
  await page.getByRole('button', { name: 'Cofnij punkt' }).click()
  await finish(page)
  await expect(page.getByRole('textbox', { name: 'Nazwa' })).toBeVisible()
})

test('two areas share a boundary: snapped, moved on both sides, split and joined', async ({
  page,
  picture,
}) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await drawArea(
    page,
    [
      [0.1, 0.25],
      [0.4, 0.25],
      [0.4, 0.5],
      [0.1, 0.5],
    ],
    'Zachód',
  )
  // Near the corners of the first: they snap to them.
  await drawArea(
    page,
    [
      [0.41, 0.255],
      [0.7, 0.25],
      [0.7, 0.5],
      [0.41, 0.495],
    ],
    'Wschód',
  )
  const ring = async (name: string) => outerRing(await exportedArea(page, name))
  const shared = async (): Promise<number> => {
    const east = (await ring('Wschód')).map(String)
    await openTab(page, 'Mapa')
    const west = new Set((await ring('Zachód')).map(String))
    await openTab(page, 'Mapa')
    return new Set(east.filter((position) => west.has(position))).size
  }
  expect(await shared()).toBe(2)

  await tapMap(page, [0.25, 0.25])
  await areaMenu(page, 'Popraw granicę')
  await points(page, 4)
  await drag(page, [0.4, 0.5], [0.5, 0.45])
  await picture('shapes-shared')
  await finish(page)
  await page.getByRole('button', { name: 'Zapisz granicę' }).click()
  await expect(page.getByRole('region', { name: 'Wybrany obszar' })).toContainText('Zachód')
  expect(await shared()).toBe(2)

  await areaMenu(page, 'Podziel obszar')
  await tapAll(page, [
    [0.2, 0.15],
    [0.2, 0.58],
  ])
  await picture('shapes-split')
  await finish(page)
  await expect(page.getByText(/Gotowe: podzielono „Zachód”/)).toBeVisible()
  const whole = async () => {
    const { json } = await exportMap(page)
    await openTab(page, 'Mapa')
    return json.features.map(({ geometry, properties }) => ({
      name: String(properties.name),
      size: areaHectares(geometry as unknown as AreaGeometry),
    }))
  }
  const pieces = await whole()
  expect(pieces.map(({ name }) => name).sort()).toEqual(['Wschód', 'Zachód', 'Zachód (2)'])

  await areaMenu(page, 'Połącz z innym obszarem')
  const dialog = page.getByRole('dialog', { name: /Z którym obszarem połączyć/ })
  await expect(dialog.getByRole('radio').first()).toBeVisible()
  // Esc closes the dialog alone, and the focus is where it was opened.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Wybrany obszar' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Więcej działań na obszarze' })).toBeFocused()
  await areaMenu(page, 'Połącz z innym obszarem')
  await page.getByRole('radio', { name: 'Zachód (2)' }).click()
  await picture('shapes-join')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Połącz', exact: true }).click()
  await expect(page.getByText(/Gotowe: połączono „Zachód \(2\)”/)).toBeVisible()
  const joined = await whole()
  expect(joined.map(({ name }) => name).sort()).toEqual(['Wschód', 'Zachód'])
  const sum = (areas: readonly { size: number }[]) => areas.reduce((all, { size }) => all + size, 0)
  // A point less on a straight side is a millionth of the area on a sphere.
  expect(sum(joined) / sum(pieces)).toBeCloseTo(1, 4)
})

test('a place is given a line, then an area, and a distance is measured', async ({ page, picture }) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await addAt(page, [0.4, 0.3], 'resource', 'Park nad rzeką')
  await tapMap(page, [0.4, 0.3])
  const shape = async (item: string) => {
    await page.getByRole('button', { name: 'Kształt na mapie' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await shape('Narysuj linię')
  await tapAll(page, [
    [0.3, 0.25],
    [0.5, 0.35],
    [0.6, 0.3],
  ])
  await picture('shapes-line')
  await finish(page)
  await expect(page.getByText(/Gotowe: zmieniono kształt „Park nad rzeką”/)).toBeVisible()
  await picture('shapes-line-saved')
  await shape('Narysuj obszar')
  await tapAll(page, HOLE)
  await finish(page)
  await saved(page)
  const { json } = await exportMap(page)
  expect(json.features[0]?.geometry?.type).toBe('Polygon')
  await openTab(page, 'Mapa')
  await page.getByRole('region', { name: 'Wybrane miejsce' }).getByRole('button', { name: 'Zamknij' }).click()

  await page.getByRole('button', { name: 'Zmierz' }).click()
  await tapAll(page, [
    [0.2, 0.25],
    [0.6, 0.25],
    [0.6, 0.5],
  ])
  await expect(panel(page)).toContainText(/\d\s(m|km)/)
  await picture('shapes-measure')
  await panel(page).getByText('Powierzchnia', { exact: true }).click()
  await expect(panel(page)).toContainText(/\d\s(m²|ha|km²)/)
  await finish(page)
  await expect(panel(page)).toBeHidden()
})

test('an area by keyboard alone: drawn, a point chosen, moved and deleted, finished', async ({ page }) => {
  test.skip(test.info().project.name === 'phone', 'a phone has no such keys')
  await newMap(page, 'Osiedle Sady')
  await startDrawing(page)
  await page.getByRole('application', { name: 'Mapa' }).focus()
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      // The map glides: the crosshair is where it is when it has come to rest.
      await page.waitForTimeout(350)
    }
  }
  await press(
    'Enter',
    'ArrowRight',
    'ArrowRight',
    'Enter',
    'ArrowDown',
    'ArrowDown',
    'Enter',
    'ArrowLeft',
    'Enter',
  )
  await points(page, 4)
  await press('Backspace')
  await points(page, 3)
  await press('Control+y')
  await points(page, 4)
  // "Poprawiaj", then back to the map.
  await panel(page).getByRole('radio', { name: 'Poprawiaj' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('application', { name: 'Mapa' }).focus()
  await press(']', ']')
  await expect(panel(page)).toContainText(/Punkt\s2\sz\s4/)
  await press('ArrowUp', 'Enter')
  await expect(panel(page)).toContainText(/Punkt\s2\sz\s4/)
  await press('Delete')
  await points(page, 3)
  await press('Control+Enter')
  await page.getByRole('textbox', { name: 'Nazwa' }).fill('Z klawiatury')
  await page.getByRole('button', { name: 'Zapisz obszar' }).click()
  await expect(page.getByRole('region', { name: 'Wybrany obszar' })).toContainText('Z klawiatury')
})
