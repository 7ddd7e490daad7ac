import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'

/** What a person does, in the words on the screen. */

export const KIND_TILES = {
  resource: ['Zasób', 'Zieleń i przyroda'],
  need: ['Potrzeba', 'Brak oświetlenia'],
  partner: ['Partner', 'Organizacja pozarządowa'],
  club: ['Klub lub grupa', 'Klub seniora'],
  initiative: ['Inicjatywa', 'Ogród społeczny, sadzenie'],
  observation: ['Obserwacja', 'Ciemno, słaba widoczność'],
} as const

export type KindTile = keyof typeof KIND_TILES

/** Share of the screen's width and height; a panel beside the map does not move it. */
export type Spot = readonly [x: number, y: number]

const press = async (page: Page, x: number, y: number): Promise<void> => {
  if (await page.evaluate(() => matchMedia('(pointer: coarse)').matches)) await page.touchscreen.tap(x, y)
  else await page.mouse.click(x, y)
}

/** Taps the map itself, whatever lies there. */
export const tapMap = async (page: Page, [x, y]: Spot): Promise<void> => {
  await expect(page.getByRole('region', { name: 'Mapa', exact: true })).toBeVisible()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await press(page, width * x, height * y)
}

export const newMap = async (page: Page, title: string, town = 'Kielce'): Promise<void> => {
  await page.goto('/#/nowa')
  await page.getByRole('textbox', { name: 'Nazwa mapy' }).fill(title)
  const townField = page.getByRole('combobox', { name: /Miejscowość/ })
  await townField.fill(town)
  await page
    .getByRole('option', { name: new RegExp(town) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Utwórz mapę' }).click()
  await mapIsOpen(page)
}

export const mapIsOpen = async (page: Page): Promise<void> => {
  await expect(page.getByRole('region', { name: 'Mapa', exact: true })).toBeVisible()
  await expect(page.getByRole('status', { name: 'Stan zapisu' })).toBeVisible()
}

/** The message of an empty map covers a phone's lower half: put it away before tapping the map. */
export const closeEmptyMessage = async (page: Page): Promise<void> => {
  const message = page.getByRole('region', { name: 'Ta mapa jest jeszcze pusta' })
  // It is fetched beside the map, and comes a moment after it.
  await expect(message).toBeVisible()
  await message.getByRole('button', { name: 'Zamknij' }).click()
}

export const saved = async (page: Page): Promise<void> => {
  await expect(page.getByRole('status', { name: 'Stan zapisu' })).toContainText('Zapisano')
}

export const startDrawing = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Rysuj obszar', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Cofnij punkt' })).toBeVisible()
}

export const drawArea = async (page: Page, corners: readonly Spot[], name: string): Promise<void> => {
  await startDrawing(page)
  for (const corner of corners) await tapMap(page, corner)
  await expect(page.getByText(`${corners.length}\u00A0punkt`, { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Zakończ' }).click()
  await page.getByRole('textbox', { name: 'Nazwa' }).fill(name)
  await page.getByRole('button', { name: 'Zapisz obszar' }).click()
  await expect(page.getByRole('region', { name: 'Wybrany obszar' })).toContainText(name)
  await page.getByRole('button', { name: 'Zamknij' }).first().click()
}

/** Three taps and a name, from an open "Dodaj tutaj". */
export const fillQuickAdd = async (
  page: Page,
  kind: KindTile,
  name: string,
  visibility?: 'Publiczne' | 'Wewnętrzne' | 'Prywatne',
): Promise<void> => {
  const [kindName, category] = KIND_TILES[kind]
  await page.getByRole('radio', { name: kindName, exact: true }).click()
  await page.getByRole('radio', { name: category, exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Nazwa' }).fill(name)
  if (visibility) await page.getByRole('radio', { name: visibility }).click()
}

export const addAt = async (
  page: Page,
  spot: Spot,
  kind: KindTile,
  name: string,
  visibility?: 'Publiczne' | 'Wewnętrzne' | 'Prywatne',
): Promise<void> => {
  await tapMap(page, spot)
  await page.getByRole('button', { name: 'Dodaj w tym punkcie' }).click()
  await fillQuickAdd(page, kind, name, visibility)
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Wybrane miejsce' })).toContainText(name)
  await saved(page)
  await page.getByRole('region', { name: 'Wybrane miejsce' }).getByRole('button', { name: 'Zamknij' }).click()
}

/** At the map's centre: needs no free spot to tap, however many pins there are. */
export const addHere = async (page: Page, kind: KindTile, name: string): Promise<void> => {
  await page.getByRole('button', { name: /^Dodaj (tutaj|miejsce)$/ }).click()
  await fillQuickAdd(page, kind, name)
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Wybrane miejsce' })).toContainText(name)
  await saved(page)
}

export const openTab = async (page: Page, tab: 'Mapa' | 'Lista' | 'Dane' | 'Ustawienia'): Promise<void> => {
  await page.getByRole('navigation', { name: 'Główna nawigacja' }).getByRole('link', { name: tab }).click()
}

export type ExportedFeature = {
  readonly id: string
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
  readonly properties: Readonly<Record<string, unknown>>
}

export type ExportedFile = {
  readonly text: string
  readonly name: string
  readonly json: {
    readonly features: readonly ExportedFeature[]
    readonly metadata: Readonly<Record<string, unknown>>
  }
}

export const exportMap = async (
  page: Page,
  version: 'roboczą' | 'publiczną' = 'roboczą',
): Promise<ExportedFile> => {
  await openTab(page, 'Dane')
  if (version === 'publiczną') await page.getByRole('radio', { name: 'Wersja publiczna' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: `Zapisz wersję ${version}` }).click()
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  return { text, name: file.suggestedFilename(), json: JSON.parse(text) }
}

export const chooseFile = async (
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer } | string,
): Promise<void> => {
  await page.locator('input[type=file]').first().setInputFiles(file)
}

/** Name, kind and position of every record of an export, in a stable order. */
export const contents = (file: ExportedFile): readonly unknown[] =>
  file.json.features
    .map(({ id, geometry, properties }) => ({ id, geometry, ...properties }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
