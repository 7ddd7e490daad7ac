import { mkdir } from 'node:fs/promises'
import { axe, expect, type Page, test } from './support/app'
import { layoutFaults } from './support/layout'

const LONG = process.env.LONG_RUNS !== undefined
const PICTURES = 'test-results/screens/matrix'

type Look = {
  readonly name: string
  readonly size: readonly [width: number, height: number]
  readonly media?: Parameters<Page['emulateMedia']>[0]
  /** Percent of the usual size of letters. */
  readonly letters?: number
}

const DARK = { colorScheme: 'dark' } as const
const SUN = { contrast: 'more' } as const

/** Widths, themes and sizes of letters that between them show what breaks. */
const LOOKS: readonly Look[] = [
  { name: '320', size: [320, 640] },
  { name: '320-sun', size: [320, 640], media: SUN },
  { name: '390-200%', size: [390, 844], letters: 200 },
  { name: '1280-200%', size: [1280, 800], letters: 200 },
  { name: '844-landscape', size: [844, 390] },
]
const MORE_LOOKS: readonly Look[] = [
  { name: '320-dark', size: [320, 640], media: DARK },
  { name: '320-200%', size: [320, 640], letters: 200 },
  { name: '390', size: [390, 844] },
  { name: '390-sun', size: [390, 844], media: SUN },
  { name: '390-dark', size: [390, 844], media: DARK },
  { name: '640-landscape', size: [640, 360] },
  { name: '768', size: [768, 1024] },
  { name: '768-200%', size: [768, 1024], letters: 200 },
  { name: '1280-dark', size: [1280, 800], media: DARK },
  { name: '1280-sun', size: [1280, 800], media: SUN },
  { name: '1920', size: [1920, 1080] },
]

/** The longest that may be typed, and what letters can do. */
const NAMES = [
  'Dziewięćsetdziewięćdziesięciodziewięcionarodowościowa Świetlica Środowiskowa przy ulicy Konstantynopolitańczykowianeczki',
  'Konstantynopolitańczykowianeczkowiczówna'.repeat(3).slice(0, 120),
  '👩‍👩‍👧‍👦🏳️‍🌈 Świetlica 🎉🎉🎉 dla rodzin 👨‍🦽',
  'مركز الحي للعائلات',
  'בית קהילתי (Kielce) 12',
  'Z̸a̷l̶g̴o̵ Żó̧łć e\u0301\u0301\u0301\u0301\u0301',
  'Park',
]

/** Around the first rows of places. */
const AREA = {
  type: 'Feature',
  properties: { name: NAMES[0], kind: 'neighbourhood' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [21.388, 50.929],
        [21.43, 50.929],
        [21.43, 50.935],
        [21.388, 50.935],
        [21.388, 50.929],
      ],
    ],
  },
}

const mapFile = (places: number) => ({
  name: `${NAMES[0]?.slice(0, 90)}.geojson`,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      // A foreign file with nothing in it is refused; an empty map of ours is a map.
      ...(places === 0 ? { metadata: { app: 'Okolica', formatVersion: 1, version: 'working' } } : {}),
      features: [
        ...(places > 0 ? [AREA] : []),
        ...Array.from({ length: places }, (_, index) => ({
          type: 'Feature',
          properties: {
            name: NAMES[index % NAMES.length],
            description: NAMES[(index + 1) % NAMES.length],
            kind: ['resource', 'need', 'partner', 'club', 'initiative', 'observation'][index % 6],
          },
          geometry: {
            type: 'Point',
            coordinates: [21.39 + (index % 150) * 0.0006, 50.93 + Math.floor(index / 150) * 0.0006],
          },
        })),
      ],
    }),
  ),
})

type LookAt = (screen: string) => Promise<void>
type Walk = (page: Page, places: number, look: LookAt) => Promise<void>

/** What opens over the list, the form of an area, and the link of a place. */
const walkDialogs: Walk = async (page, places, look) => {
  await page.locator('input[type=file]').first().setInputFiles(mapFile(places))
  await expect(page.getByRole('region', { name: /^(Mapa|Map)$/ })).toBeVisible({ timeout: 60_000 })
  const navigation = page.getByRole('navigation', { name: /^(Główna nawigacja|Main navigation)$/ })
  await navigation.getByRole('link', { name: /^(Lista|List)$/ }).click()
  const dialog = page.getByRole('dialog')
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await page.getByRole('button', { name: /^(Drukuj|Print)$/ }).click()
  await dialog.getByRole('button', { name: /^(Drukuj|Print)$/ }).waitFor()
  await look('print')
  await close()
  await page.getByRole('button', { name: /^(Grupy|Groups)$/ }).click()
  await dialog.getByRole('button', { name: /^(Nowa grupa|New group)$/ }).click()
  await dialog.getByRole('textbox', { name: /^(Nazwa grupy|Name of the group)$/ }).fill(NAMES[1] ?? '')
  await look('group-form')
  await dialog.getByRole('button', { name: /^(Zapisz|Save)$/ }).click()
  await look('group')
  await close()
  await page
    .getByRole('status', { name: /^(Powiadomienie|Notice)$/ })
    .getByRole('button', { name: /^(Zamknij|Close)$/ })
    .click()
  if (places === 0) return
  await page.getByRole('button', { name: /^(Obszary|Areas)$/ }).click()
  await dialog
    .getByRole('button', { name: /Dziewięćset/ })
    .first()
    .waitFor()
  await look('areas')
  await dialog
    .getByRole('button', { name: /Dziewięćset/ })
    .first()
    .click()
  const area = page.getByRole('region', { name: /^(Wybrany obszar|Selected area)$/ })
  await area.waitFor()
  await navigation.getByRole('link', { name: /^(Mapa|Map)$/ }).click()
  await look('area')
  await area.getByRole('button', { name: /^(Edytuj|Edit)$/ }).click()
  await page.getByRole('button', { name: /^(Anuluj zmiany|Discard changes)$/ }).waitFor()
  await look('area-form')
  await page.getByRole('button', { name: /^(Anuluj zmiany|Discard changes)$/ }).click()
  await area.getByRole('button', { name: /^(Zamknij|Close)$/ }).click()
  await navigation.getByRole('link', { name: /^(Lista|List)$/ }).click()
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  const place = page.getByRole('region', { name: /^(Wybrane miejsce|Selected place)$/ })
  await place.getByRole('button', { name: /^(Dodaj powiązanie|Add link)$/ }).click()
  await dialog.getByRole('combobox').first().waitFor()
  await look('link')
}

/** Goes through the screens; `look` is called on each. Names in both languages. */
const walkScreens: Walk = async (page, places, look) => {
  await look('library')
  await page.locator('input[type=file]').first().setInputFiles(mapFile(places))
  const map = page.getByRole('region', { name: /^(Mapa|Map)$/ })
  await expect(map).toBeVisible({ timeout: 60_000 })
  await look('map')
  await page.getByRole('button', { name: /^(Podkład mapy i\swarstwy|Base map and layers)$/ }).click()
  await look('base-map')
  await page.keyboard.press('Escape')
  if (places > 0) {
    await map.locator('.leaflet-container').focus()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press(']')
    const place = page.getByRole('region', { name: /^(Wybrane miejsce|Selected place)$/ })
    await expect(place).toBeVisible()
    await look('place')
    await place.getByRole('button', { name: /^(Edytuj|Edit)$/ }).click()
    await look('edit')
    await page.getByRole('button', { name: /^(Anuluj zmiany|Discard changes)$/ }).click()
    await place.getByRole('button', { name: /^(Zamknij|Close)$/ }).click()
  } else {
    await page
      .getByRole('region', { name: /pusta|empty/ })
      .getByRole('button', { name: /^(Zamknij|Close)$/ })
      .click()
  }
  await page.getByRole('button', { name: /^(Dodaj (tutaj|miejsce)|Add (here|place))$/ }).click()
  await page.getByRole('radio').first().waitFor()
  await look('add-kind')
  await page.getByRole('radio', { name: /^(Potrzeba|Need)$/ }).click()
  await look('add-category')
  await page
    .getByRole('radio', { name: /^(Brak oświetlenia|Poor lighting|No lighting|.*light.*)$/i })
    .first()
    .click()
  await page.getByRole('textbox', { name: /^(Nazwa|Name)$/ }).fill(NAMES[1] ?? '')
  await look('add-name')
  await page.getByRole('button', { name: /^(Zapisz|Save)$/ }).click()
  await page
    .getByRole('region', { name: /^(Wybrane miejsce|Selected place)$/ })
    .getByRole('button', { name: /^(Zamknij|Close)$/ })
    .click()
  const navigation = page.getByRole('navigation', { name: /^(Główna nawigacja|Main navigation)$/ })
  await navigation.getByRole('link', { name: /^(Lista|List)$/ }).click()
  const ticks = page.getByRole('checkbox', { name: /^(Zaznacz|Select): / })
  await ticks.first().waitFor()
  await look('list')
  await ticks.first().click()
  await look('list-ticked')
  await ticks.first().click()
  await navigation.getByRole('link', { name: /^(Dane|Data)$/ }).click()
  await page.getByRole('heading', { level: 1, name: /^(Dane|Data)$/ }).waitFor()
  await look('data')
  await navigation.getByRole('link', { name: /^(Ustawienia|Settings)$/ }).click()
  await page.getByRole('heading', { level: 1, name: /^(Ustawienia|Settings)$/ }).waitFor()
  await look('settings')
  await page.goto('/#/przewodnik')
  await page.getByRole('heading', { level: 1, name: 'Przewodnik' }).waitFor()
  await look('guide')
  await page.goto('/#/nowa')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look('new-map')
  await page.goto('/#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look('maps')
}

const walkInLooks = async (
  page: Page,
  walk: Walk,
  { language, places, looks }: { language: 'pl' | 'en'; places: number; looks: readonly Look[] },
): Promise<void> => {
  await mkdir(PICTURES, { recursive: true })
  await page.goto('/')
  if (language === 'en') {
    await page.goto('/#/ustawienia')
    await page.getByRole('radio', { name: 'English' }).click()
    await page.goto('/#/')
  }
  await page.getByRole('heading', { level: 1 }).waitFor()
  const found: string[] = []
  const usual = page.viewportSize()
  await walk(page, places, async (screen) => {
    for (const [index, { name, size, media, letters }] of looks.entries()) {
      await page.setViewportSize({ width: size[0], height: size[1] })
      await page.emulateMedia({
        colorScheme: 'light',
        contrast: 'no-preference',
        reducedMotion: 'reduce',
        ...media,
      })
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent ? `${percent}%` : ''
        // Whoever enlarges letters in the browser has the page laid out anew; what is open is put beside its button again.
        dispatchEvent(new Event('resize'))
      }, letters)
      await page.waitForTimeout(250)
      const where = `${screen} ${name} ${language}`
      found.push(...(await layoutFaults(page)).map((fault) => `${where}: ${fault}`))
      // What axe sees depends on the theme and the screen, and takes a second.
      if (media || index === 0) {
        const faults = await axe(page)
        // A window that changes its size leaves the pin where it was, maybe under a button.
        const here = faults.filter(({ nodes }) => !nodes[0]?.includes('okolica-selected-pin'))
        found.push(...here.map(({ rule, nodes }) => `${where}: ${rule} ${nodes[0]?.slice(0, 200)}`))
      }
      if (LONG)
        await page.screenshot({
          path: `${PICTURES}/${language}-${places}-${name}-${screen}.png`,
          scale: 'css',
        })
    }
    if (usual) await page.setViewportSize(usual)
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = ''
    })
  })
  expect(found.join('\n')).toBe('')
}

const WALKS = { screens: walkScreens, dialogs: walkDialogs }

for (const [what, walk] of Object.entries(WALKS))
  test(`nothing is cut, covered or out of reach: narrow, large letters, sunlight, on its side; ${what}`, async ({
    page,
  }, { project }) => {
    test.skip(project.name === 'desktop', 'it changes the width itself')
    test.setTimeout(150_000)
    await walkInLooks(page, walk, { language: 'pl', places: 60, looks: LOOKS })
  })

/** Nobody's phone grows to 1920 pixels; the emulated one answers by zooming the page, and taps go astray. */
const ZOOMS = 'an emulated phone zooms when its width changes'

for (const [what, walk] of Object.entries(WALKS)) {
  for (const language of ['pl', 'en'] as const)
    for (const places of [0, 1, 60])
      test(`@long every look of ${what}, ${language}, ${places} places`, async ({ page }, { project }) => {
        test.skip(project.name === 'phone', ZOOMS)
        await walkInLooks(page, walk, { language, places, looks: [...LOOKS, ...MORE_LOOKS] })
      })
  test(`@long every look of ${what} with 20,000 places`, async ({ page }, { project }) => {
    test.skip(project.name === 'phone', ZOOMS)
    await walkInLooks(page, walk, { language: 'pl', places: 20_000, looks: LOOKS })
  })
}
