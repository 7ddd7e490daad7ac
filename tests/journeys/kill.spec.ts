import { expect, type Page, test } from './support/app'
import {
  addHere,
  closeEmptyMessage,
  contents,
  exportMap,
  mapIsOpen,
  newMap,
  openTab,
  saved,
  startDrawing,
  tapMap,
} from './support/steps'

/** Between two taps of a finger; four of them within one write of the disk are nobody's. */
const PACE_MS = 400

/** SIGKILL of the whole browser: no page and no database hears of it. */
const killSeries =
  (rounds: number) =>
  async ({
    profileDir,
    launchPersistent,
  }: {
    profileDir: string
    launchPersistent: (profile: string) => Promise<{ page: Page; kill: () => Promise<void> }>
  }) => {
    test.setTimeout(60_000 + rounds * 40_000)
    let browser = await launchPersistent(profileDir)
    await newMap(browser.page, 'Spacer')
    await closeEmptyMessage(browser.page)
    const address = new URL(browser.page.url()).hash

    for (let round = 1; round <= rounds; round += 1) {
      // What "Zapisano" was said of is there after a kill 300 ms later.
      await addHere(browser.page, 'need', `Potrzeba ${round}`)
      await browser.page.waitForTimeout(300)
      await browser.kill()

      browser = await launchPersistent(profileDir)
      await browser.page.goto(`/${address}`)
      await mapIsOpen(browser.page)

      // In the middle of drawing: at most the last tap is lost, and the sketch goes on.
      await startDrawing(browser.page)
      for (const corner of [
        [0.3, 0.3],
        [0.6, 0.32],
        [0.62, 0.5],
        [0.4, 0.52],
      ] as const) {
        await browser.page.waitForTimeout(PACE_MS)
        await tapMap(browser.page, corner)
      }
      await expect(browser.page.getByText('4\u00A0punkty')).toBeVisible()
      await browser.kill()

      browser = await launchPersistent(profileDir)
      await browser.page.goto(`/${address}`)
      await expect(browser.page.getByText(/^[34]\u00A0punkty$/)).toBeVisible()
      await browser.page.getByRole('button', { name: 'Zakończ' }).click()
      await browser.page.getByRole('textbox', { name: 'Nazwa' }).fill(`Obszar ${round}`)
      await browser.page.getByRole('button', { name: 'Zapisz obszar' }).click()
      await saved(browser.page)
      await browser.page.getByRole('button', { name: 'Zamknij' }).first().click()
    }

    const names = contents(await exportMap(browser.page)).map((record) => (record as { name: string }).name)
    const expected = Array.from({ length: rounds }, (_, at) => [
      `Obszar ${at + 1}`,
      `Potrzeba ${at + 1}`,
    ]).flat()
    expect([...names].sort()).toEqual([...expected].sort())
  }

test('saved work and the sketch survive SIGKILL, 5 times', killSeries(5))
test('saved work and the sketch survive SIGKILL, 20 times @long', killSeries(20))

test('a sketch goes on after SIGKILL at every stage: ring, hole, chosen point, moving, naming', async ({
  profileDir,
  launchPersistent,
}) => {
  test.setTimeout(180_000)
  let browser = await launchPersistent(profileDir)
  await newMap(browser.page, 'Spacer')
  await closeEmptyMessage(browser.page)
  const address = new URL(browser.page.url()).hash
  const panel = () => browser.page.getByRole('region', { name: 'Rysowanie', exact: true })
  const killed = async () => {
    // A draft is written at every tap; the last may still be on its way.
    await browser.page.waitForTimeout(300)
    await browser.kill()
    browser = await launchPersistent(profileDir)
    await browser.page.goto(`/${address}`)
    // A form covers a phone's map.
    await expect(panel().or(browser.page.getByRole('dialog', { name: 'Nazwij obszar' }))).toBeVisible()
  }

  await startDrawing(browser.page)
  await tapMap(browser.page, [0.12, 0.28])
  await tapMap(browser.page, [0.5, 0.28])
  await tapMap(browser.page, [0.5, 0.55])
  await killed()
  await tapMap(browser.page, [0.12, 0.55])
  await expect(panel()).toContainText(/4\spunkty/)
  await browser.page.getByRole('button', { name: 'Więcej narzędzi rysowania' }).click()
  await browser.page.getByRole('menuitem', { name: 'Wytnij otwór' }).click()
  await tapMap(browser.page, [0.24, 0.34])
  await tapMap(browser.page, [0.4, 0.34])
  await killed()
  await expect(panel()).toContainText('Dotknij kolejnego rogu otworu.')
  await tapMap(browser.page, [0.34, 0.46])
  await expect(panel()).toContainText(/7\spunktów/)
  await panel().getByText('Poprawiaj', { exact: true }).click()
  await tapMap(browser.page, [0.34, 0.46])
  await killed()
  await expect(panel()).toContainText(/Punkt\s3\sz\s3/)
  await panel().getByText('Przesuwaj', { exact: true }).click()
  await tapMap(browser.page, [0.4, 0.42])
  await killed()
  await expect(panel().getByRole('radio', { name: 'Przesuwaj' })).toBeChecked()
  await browser.page.getByRole('button', { name: 'Cofnij punkt' }).click()
  await browser.page.getByRole('button', { name: 'Zakończ' }).click()
  await browser.page.getByRole('textbox', { name: 'Nazwa' }).fill('Sady')
  await killed()
  await expect(browser.page.getByRole('textbox', { name: 'Nazwa' })).toHaveValue('Sady')
  await browser.page.getByRole('button', { name: 'Zapisz obszar' }).click()
  await saved(browser.page)
  const [area] = (await exportMap(browser.page)).json.features
  const rings = area?.geometry?.coordinates as number[][][]
  expect(rings.map((ring) => ring.length)).toEqual([5, 4])
})

test('a half-typed place goes on after SIGKILL', async ({ profileDir, launchPersistent }) => {
  const first = await launchPersistent(profileDir)
  await newMap(first.page, 'Spacer')
  await closeEmptyMessage(first.page)
  const address = new URL(first.page.url()).hash
  await tapMap(first.page, [0.5, 0.4])
  await first.page.getByRole('button', { name: 'Dodaj w tym punkcie' }).click()
  await first.page.getByRole('radio', { name: 'Zasób', exact: true }).click()
  await first.page.getByRole('radio', { name: 'Zieleń i przyroda' }).click()
  await first.page.getByRole('textbox', { name: 'Nazwa' }).fill('Park przy')
  await expect(first.page.getByText('Szkic zapisany')).toBeVisible()
  await first.page.waitForTimeout(300)
  await first.kill()

  const { page } = await launchPersistent(profileDir)
  await page.goto(`/${address}`)
  await expect(page.getByRole('textbox', { name: 'Nazwa' })).toHaveValue('Park przy')
  await page.getByRole('textbox', { name: 'Nazwa' }).fill('Park przy szkole')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Wybrane miejsce' })).toContainText('Park przy szkole')
  await openTab(page, 'Dane')
})
