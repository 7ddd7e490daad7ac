import { expect, type Page, type PersistentBrowser, test } from './support/app'
import {
  addHere,
  closeEmptyMessage,
  contents,
  exportMap,
  mapIsOpen,
  newMap,
  saved,
  startDrawing,
  tapMap,
} from './support/steps'
import { type Tear, tear } from './support/tear'

const RESTORED = /Wszystko jest przywrócone z\s+drugiej kopii/

const TEARS: readonly Tear[] = [
  'log: header',
  'log: half header',
  'log: half payload',
  'log: long record',
  'manifest',
]

/** Saves a place, tears the database, saves another, and kills and tears again: as often as it takes to lose a store. */
const tornProfile =
  (what: Tear) =>
  async ({
    profileDir,
    launchPersistent,
  }: {
    profileDir: string
    launchPersistent: (profile: string) => Promise<PersistentBrowser>
  }) => {
    test.setTimeout(120_000)
    let browser = await launchPersistent(profileDir)
    await newMap(browser.page, 'Spacer')
    await closeEmptyMessage(browser.page)
    const address = new URL(browser.page.url()).hash
    const expected: string[] = []
    for (let round = 1; round <= 3; round += 1) {
      await addHere(browser.page, 'need', `Potrzeba ${round}`)
      expected.push(`Potrzeba ${round}`)
      await browser.kill()
      tear(profileDir, what)
      browser = await launchPersistent(profileDir)
      await browser.page.goto(`/${address}`)
      await mapIsOpen(browser.page)
    }
    expect(await namesOf(browser.page)).toEqual(expected)
  }

const namesOf = async (page: Page): Promise<readonly string[]> =>
  contents(await exportMap(page))
    .map((record) => (record as { name: string }).name)
    .sort()

test('a database that the browser has emptied comes back from the second copy, and the user is told', async ({
  profileDir,
  launchPersistent,
}) => {
  test.setTimeout(120_000)
  const first = await launchPersistent(profileDir)
  await newMap(first.page, 'Spacer')
  await closeEmptyMessage(first.page)
  const address = new URL(first.page.url()).hash
  await addHere(first.page, 'need', 'Potrzeba 1')
  await first.page
    .getByRole('region', { name: 'Wybrane miejsce' })
    .getByRole('button', { name: 'Zamknij' })
    .click()
  await startDrawing(first.page)
  for (const corner of [
    [0.3, 0.3],
    [0.6, 0.32],
    [0.62, 0.5],
  ] as const)
    await tapMap(first.page, corner)
  await expect(first.page.getByText('3\u00A0punkty')).toBeVisible()
  await first.page.waitForTimeout(300)
  await first.kill()
  // The sweep that heals a torn log is what this tear turns into a loss of the whole store.
  tear(profileDir, 'manifest')

  // The start that writes on behind the torn end notices nothing; the next one finds the store corrupt.
  const second = await launchPersistent(profileDir)
  await second.page.goto(`/${address}`)
  await expect(second.page.getByText('3\u00A0punkty')).toBeVisible()
  await second.page.waitForTimeout(300)
  await second.kill()
  const { page } = await launchPersistent(profileDir)
  await page.goto(`/${address}`)
  await expect(page.getByText('3\u00A0punkty')).toBeVisible()
  await page.getByRole('button', { name: 'Anuluj rysowanie' }).click()
  await expect(page.getByText(RESTORED)).toBeVisible()
  await saved(page)
  expect(await namesOf(page)).toEqual(['Potrzeba 1'])
})

for (const what of TEARS) test(`${what} torn three times loses nothing @long`, tornProfile(what))
