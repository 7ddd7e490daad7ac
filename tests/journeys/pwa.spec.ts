import { axe, expect, type Page, test } from './support/app'
import { mapIsOpen } from './support/steps'

const PARK =
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Park z pliku"},"geometry":{"type":"Point","coordinates":[21.4,50.93]}}]}'

/** Until the service worker answers for this page. */
const isControlled = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 20_000 })

/** What the phone does with shared files: a form with them is posted, and the answer is the page. */
const share = async (page: Page, files: Readonly<Record<string, string>>): Promise<void> => {
  const opened = page.waitForEvent('domcontentloaded')
  await page.evaluate((contents) => {
    const form = document.createElement('form')
    form.action = '/udostepnij'
    form.method = 'POST'
    form.enctype = 'multipart/form-data'
    const input = document.createElement('input')
    input.type = 'file'
    input.name = 'file'
    input.multiple = true
    const carrier = new DataTransfer()
    for (const [name, text] of Object.entries(contents))
      carrier.items.add(new File([text], name, { type: 'application/geo+json' }))
    input.files = carrier.files
    form.append(input)
    document.body.append(form)
    form.submit()
  }, files)
  await opened
}

test('a shared file waits for an answer, outlives a reload and opens without a network', async ({
  page,
  goOffline,
  picture,
}) => {
  await page.goto('/')
  await isControlled(page)
  await goOffline()
  await share(page, { 'Zażółć.geojson': PARK })
  const question = page.getByRole('dialog', { name: 'Otworzyć plik: Zażółć.geojson' })
  await expect(question).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.reload()
  await expect(question).toBeVisible()
  await picture('incoming')
  expect(await axe(page)).toEqual([])
  await question.getByRole('button', { name: 'Otwórz plik' }).click()
  await mapIsOpen(page)
  await expect(question).toBeHidden()
  await page.goto('/#/')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Zażółć' })).toBeVisible()
  await expect(question).toBeHidden()
})

test('several shared files are asked about in turn, and what is not wanted is not asked about again', async ({
  page,
}) => {
  await page.goto('/')
  await isControlled(page)
  await share(page, { 'pierwszy.geojson': PARK, 'drugi.geojson': PARK })
  const question = page.getByRole('dialog', { name: /Otworzyć plik/ })
  await expect(question).toContainText('pierwszy.geojson')
  await question.getByRole('button', { name: 'Anuluj' }).click()
  await expect(question).toContainText('drugi.geojson')
  await page.reload()
  await expect(question).toContainText('drugi.geojson')
  await question.getByRole('button', { name: 'Anuluj' }).click()
  await expect(question).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForTimeout(500)
  await expect(question).toBeHidden()
})

test('a share without a file is said, and said once', async ({ page }) => {
  await page.goto('/')
  await isControlled(page)
  await share(page, {})
  await expect(page.getByRole('alert')).toContainText('Nie udało się odebrać pliku')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Nie udało się odebrać pliku')).toBeHidden()
})

test('a file opened with the installed app comes by the launch queue; a torn one gets a sentence', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const getFile = async () => new File(['{"type":'], 'urwany.geojson', { type: 'application/json' })
    const launch = { files: [{ getFile }] }
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (consume: (given: unknown) => void) => consume(launch) },
    })
  })
  await page.goto('/')
  const question = page.getByRole('dialog', { name: 'Otworzyć plik: urwany.geojson' })
  await question.getByRole('button', { name: 'Otwórz plik' }).click()
  await expect(question.getByRole('alert')).toContainText(/Twoje\smapy\ssię\snie\szmieniły/)
  expect(await axe(page)).toEqual([])
  await question.getByRole('button', { name: 'Zamknij' }).click()
  await expect(question).toBeHidden()
})

test('the hint on installing comes when the browser can, and goes for good with "Nie teraz"', async ({
  page,
  picture,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
  await page.goto('/#/')
  const offer = () =>
    page.evaluate(() => dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })))
  const hint = page.getByRole('region', { name: /^Okolica z\sikoną/ })
  await expect(page.getByRole('heading', { name: 'Moje mapy' })).toBeVisible()
  await expect(hint).toBeHidden()
  expect(await offer(), 'the browser keeps its own bar').toBe(false)
  await expect(hint.getByRole('button', { name: 'Zainstaluj' })).toBeVisible()
  await hint.scrollIntoViewIfNeeded()
  await picture('install')
  expect(await axe(page)).toEqual([])
  await hint.getByRole('button', { name: 'Nie teraz' }).click()
  await expect(hint).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Moje mapy' })).toBeVisible()
  await offer()
  await expect(hint).toBeHidden()
})

test('an iPhone is told how to get the icon by hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }))
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
  await page.goto('/#/')
  const hint = page.getByRole('region', { name: /^Okolica z\sikoną/ })
  await expect(hint).toContainText('Do ekranu początkowego')
  await expect(hint).toContainText('osobne dane')
  await expect(hint.getByRole('button', { name: 'Zainstaluj' })).toBeHidden()
})

test('the manifest says which files the app opens and takes', async ({ request }) => {
  const manifest = await (await request.get('/manifest.webmanifest')).json()
  expect(manifest.file_handlers[0].accept).toEqual({
    'application/geo+json': ['.geojson'],
    'application/json': ['.json'],
  })
  expect(manifest.share_target).toMatchObject({ action: '/udostepnij', method: 'POST' })
})
