import type { Page } from '@playwright/test'
import { expect, test } from './support/app'
import { chooseFile, closeEmptyMessage, newMap, openTab, saved, tapMap } from './support/steps'

type Pin = { readonly name: string; readonly lng: number; readonly lat: number }

/** The map's own bounds show where a pin is: all of it is fitted into the screen. */
const openWith = async (page: Page, pins: readonly Pin[]): Promise<void> => {
  await newMap(page, 'Skupiska')
  await closeEmptyMessage(page)
  await openTab(page, 'Dane')
  const features = pins.map(({ name, lng, lat }) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  }))
  await chooseFile(page, {
    name: 'miejsca.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  })
  await page.getByRole('button', { name: 'Wczytaj', exact: true }).click()
  await expect(page.getByText(/Wczytano/).first()).toBeVisible()
  await saved(page)
  await openTab(page, 'Mapa')
}

const selected = (page: Page) => page.getByRole('region', { name: 'Wybrane miejsce' })

const goHome = async (page: Page): Promise<void> => {
  await page.getByRole('application', { name: 'Mapa' }).focus()
  await page.keyboard.press('Home')
  await page.waitForTimeout(800)
}

const zoomOf = (page: Page) => page.locator('.leaflet-control-scale-line').first().textContent()

/** Where a place is on the screen: the button of the selected pin stands on it. */
const spotOf = async (page: Page): Promise<readonly [number, number]> => {
  const box = await page.locator('.okolica-selected-pin').boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 1, height: 1 }
  // The picture of an observation stands above its place.
  return [((box?.x ?? 0) + 24) / width, ((box?.y ?? 0) + 24 + 20) / height]
}

/** The spot of the place that `]` comes to first, with nothing selected afterwards. */
const findSpot = async (page: Page, name: string): Promise<readonly [number, number]> => {
  for (let n = 0; n < 10; n++) {
    // What is chosen takes the focus to its name.
    await page.getByRole('application', { name: 'Mapa' }).focus()
    await page.keyboard.press(']')
    await page.waitForTimeout(400)
    if (await selected(page).getByText(name, { exact: true }).isVisible()) break
  }
  await expect(selected(page)).toContainText(name)
  const spot = await spotOf(page)
  await selected(page).getByRole('button', { name: 'Zamknij' }).click()
  await expect(selected(page)).toBeHidden()
  return spot
}

test('places of one spot spread when tapped, each can be chosen, Esc folds them', async ({
  page,
  picture,
}) => {
  await openWith(page, [
    { name: 'Klub', lng: 20.62, lat: 50.87 },
    { name: 'Świetlica', lng: 20.62, lat: 50.87 },
    { name: 'Poradnia', lng: 20.62, lat: 50.87 },
    { name: 'Daleko', lng: 20.64, lat: 50.88 },
  ])
  await goHome(page)
  const spot = await findSpot(page, 'Klub')
  await goHome(page)
  const again = await findSpot(page, 'Klub')
  expect(again[0]).toBeCloseTo(spot[0], 1)
  await tapMap(page, again)
  await page.waitForTimeout(300)
  await picture('canvas-spread')
  // Three stand on a ring of 52 px, the first at the top.
  const { width, height } = page.viewportSize() ?? { width: 1, height: 1 }
  await tapMap(page, [again[0], again[1] - 52 / height])
  await expect(selected(page)).toBeVisible()
  const first = await selected(page).getByRole('heading').first().textContent()
  await selected(page).getByRole('button', { name: 'Zamknij' }).click()
  await tapMap(page, [
    again[0] + (52 * Math.cos(Math.PI / 6)) / width,
    again[1] + (52 * Math.sin(Math.PI / 6)) / height,
  ])
  await expect(selected(page)).toBeVisible()
  expect(await selected(page).getByRole('heading').first().textContent()).not.toBe(first)

  // Removed, it is gone from what is spread out.
  await selected(page).getByRole('button', { name: 'Usuń' }).click()
  await page.waitForTimeout(300)
  await picture('canvas-spread-removed')
  await page.keyboard.press('Escape')
  await tapMap(page, [again[0], again[1] - 52 / height])
  await expect(selected(page)).toBeHidden()
})

test('a group opens where it is tapped, down to the places themselves', async ({ page, picture }) => {
  test.setTimeout(120_000)
  await openWith(page, [
    { name: 'Ławka', lng: 20.62, lat: 50.87 },
    { name: 'Kosz', lng: 20.62008, lat: 50.87 },
    { name: 'Daleko', lng: 20.66, lat: 50.89 },
  ])
  await goHome(page)
  const spot = await findSpot(page, 'Ławka')
  const before = await zoomOf(page)
  await picture('canvas-group')
  await tapMap(page, spot)
  await expect.poll(() => zoomOf(page)).not.toBe(before)
  await page.waitForTimeout(600)
  await picture('canvas-group-open')
  const [ax] = await findSpot(page, 'Ławka')
  const [bx] = await findSpot(page, 'Kosz')
  const { width } = page.viewportSize() ?? { width: 1 }
  // `]` brings each into view without moving the map when it is in view already.
  expect(Math.abs(ax - bx) * width).toBeGreaterThan(35)
})

test('what belongs to an area as a whole is a pill with shape and count, and is found in the panel of the area', async ({
  page,
}) => {
  const ring = [
    [21.38, 50.925],
    [21.4, 50.925],
    [21.4, 50.935],
    [21.38, 50.935],
    [21.38, 50.925],
  ]
  const fields = {
    createdBy: 'zespół',
    createdAt: '2026-11-01T10:00:00.000Z',
    updatedAt: '2026-11-01T10:00:00.000Z',
  }
  const whole = (id: string, name: string, kind: string, category: string) => ({
    type: 'Feature',
    id,
    geometry: null,
    properties: { ...fields, kind, category, name, visibility: 'internal', neighbourhoodId: 'fabryczne' },
  })
  await newMap(page, 'Cały obszar')
  await closeEmptyMessage(page)
  await openTab(page, 'Dane')
  await chooseFile(page, {
    name: 'obszar.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        metadata: { app: 'Okolica', formatVersion: 1, version: 'working', coordinatePrecision: 'exact' },
        features: [
          {
            type: 'Feature',
            id: 'fabryczne',
            geometry: { type: 'Polygon', coordinates: [ring] },
            properties: {
              ...fields,
              type: 'neighbourhood',
              areaType: 'osiedle',
              name: 'Fabryczne',
              approximate: true,
            },
          },
          whole('n1', 'Mało miejsc dla młodzieży', 'need', 'need.lighting'),
          whole('n2', 'Samotność seniorów', 'need', 'need.lighting'),
          whole('r1', 'Sąsiedzka pomoc', 'resource', 'resource.culture'),
        ],
      }),
    ),
  })
  await page.getByRole('button', { name: 'Wczytaj', exact: true }).click()
  await expect(page.getByText(/Wczytano/).first()).toBeVisible()
  await openTab(page, 'Mapa')
  await goHome(page)
  const pills = page.locator('.okolica-area-pill')
  await expect(pills).toHaveText(['1', '2'])
  await page.screenshot({ path: `test-results/screens/area-pills-${page.viewportSize()?.width}.png` })

  const box = await pills.last().boundingBox()
  await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8)
  const area = page.getByRole('region', { name: 'Wybrany obszar' })
  await expect(area.getByRole('heading', { name: /Dotyczy całego obszaru: 3\smiejsca/ })).toBeVisible()
  await page.screenshot({ path: `test-results/screens/area-whole-${page.viewportSize()?.width}.png` })
  await area.getByRole('button', { name: /Samotność seniorów/ }).click()
  await expect(selected(page).getByRole('heading', { name: 'Samotność seniorów' })).toBeVisible()
  await selected(page).getByRole('button', { name: 'Usuń' }).click()
  await expect(pills).toHaveText(['1', '1'])

  await page
    .getByRole('group', { name: 'Rodzaje' })
    .getByRole('button', { name: /Potrzeby/ })
    .click()
  await expect(pills).toHaveCount(1)
})

test('a large map is seen from its picture while it is opened, and can be worked on as before', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const many = Array.from({ length: 5_200 }, (_, n) => ({
    name: `Drzewo ${n}`,
    lng: 21.36 + (n % 80) / 8_000,
    lat: 50.93 + Math.floor(n / 80) / 8_000,
  }))
  await openWith(page, many)
  const canvas = page.getByRole('application', { name: 'Mapa' })
  await expect(canvas).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  await goHome(page)
  // It is kept when nothing has been edited for some seconds.
  await expect
    .poll(() => page.evaluate(hasPicture), { timeout: 30_000, message: 'the picture is kept' })
    .toBe(true)

  await page.addInitScript(noteOpening)
  await page.reload()
  await expect(page.getByText('Zapisano na tym urządzeniu').first()).toBeVisible({ timeout: 30_000 })
  await expect(canvas).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  const opening = await page.evaluate(() => Reflect.get(window, '__opening') as Opening)
  expect(opening).toEqual({ words: true, pins: true, isQuestionAsked: false, buttonsAnswer: false })

  await canvas.focus()
  await page.keyboard.press(']')
  await expect(selected(page)).toContainText('Drzewo')
  await selected(page).getByRole('button', { name: 'Usuń', exact: true }).click()
  await expect(page.getByText(/Usunięto „Drzewo/).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/Cofnięto/).first()).toBeVisible()
})

type Opening = {
  readonly words: boolean
  readonly pins: boolean
  readonly isQuestionAsked: boolean
  readonly buttonsAnswer: boolean
}

const hasPicture = (): Promise<boolean> =>
  new Promise((resolve) => {
    const request = indexedDB.open('okolica')
    request.onsuccess = () => {
      const count = request.result.transaction('pictures').objectStore('pictures').count()
      count.onsuccess = () => {
        request.result.close()
        resolve(count.result > 0)
      }
    }
  })

/** Runs in the page: what could be seen while the words said that the map is being opened. */
const noteOpening = (): void => {
  const seen = { words: false, pins: false, isQuestionAsked: false, buttonsAnswer: false }
  Reflect.set(window, '__opening', seen)
  let isOpening = false
  const { drawImage, fillText } = CanvasRenderingContext2D.prototype
  const note = (canvas: HTMLCanvasElement): void => {
    if (canvas.isConnected && document.body.textContent?.includes('Otwieranie mapy')) seen.pins = true
  }
  CanvasRenderingContext2D.prototype.drawImage = function (...args: unknown[]) {
    note(this.canvas)
    return Reflect.apply(drawImage, this, args)
  }
  CanvasRenderingContext2D.prototype.fillText = function (...args: Parameters<typeof fillText>) {
    note(this.canvas)
    return fillText.apply(this, args)
  }
  const look = (): void => {
    isOpening = document.body?.textContent?.includes('Otwieranie mapy') ?? false
    if (isOpening) {
      seen.words = true
      seen.isQuestionAsked ||= document.body.textContent?.includes('Ta mapa jest jeszcze') ?? false
      const add = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Dodaj'))
      seen.buttonsAnswer ||= add !== undefined && add.closest('[inert]') === null
    }
    requestAnimationFrame(look)
  }
  look()
}
