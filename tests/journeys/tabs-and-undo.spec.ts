import { expect, test } from './support/app'
import { addAt, closeEmptyMessage, contents, exportMap, mapIsOpen, newMap, openTab, saved, tapMap } from './support/steps'

const details = 'Wybrane miejsce'

test('two tabs on one map see each other; undo leaves alone what the other changed since', async ({ page, context }) => {
  await newMap(page, 'Wspólna')
  await closeEmptyMessage(page)
  await addAt(page, [0.5, 0.4], 'need', 'Ciemna alejka')
  const other = await context.newPage()
  await other.goto(page.url())
  await mapIsOpen(other)

  const rename = async (tab: typeof page, name: string): Promise<void> => {
    await tapMap(tab, [0.5, 0.4])
    await tab.getByRole('region', { name: details }).getByRole('button', { name: 'Edytuj' }).click()
    await tab.getByRole('textbox', { name: 'Nazwa' }).fill(name)
    await tab.getByRole('button', { name: 'Zapisz', exact: true }).click()
    await expect(tab.getByRole('region', { name: details })).toContainText(name)
    await saved(tab)
  }
  await rename(page, 'Moja nazwa')
  await tapMap(other, [0.5, 0.4])
  await expect(other.getByRole('region', { name: details })).toContainText('Moja nazwa')
  await other.getByRole('region', { name: details }).getByRole('button', { name: 'Zamknij' }).click()
  await rename(other, 'Ich nazwa')
  await expect(page.getByRole('region', { name: details })).toContainText('Ich nazwa')

  await page.getByRole('button', { name: 'Cofnij', exact: true }).click()
  await expect(page.getByText(/1\u00A0pole zostało, bo ktoś zmienił je później/)).toBeVisible()
  await expect(page.getByRole('region', { name: details })).toContainText('Ich nazwa')
})

test('undo and redo of adding, editing, moving, deleting; the bin gives back', async ({ page, picture }) => {
  await newMap(page, 'Cofanie')
  await closeEmptyMessage(page)
  await addAt(page, [0.5, 0.35], 'resource', 'Park')
  const added = contents(await exportMap(page))
  await openTab(page, 'Mapa')

  await tapMap(page, [0.5, 0.35])
  const panel = page.getByRole('region', { name: details })
  await picture('details')
  await panel.getByRole('button', { name: 'Edytuj' }).click()
  await picture('edit')
  await page.getByRole('radio', { name: 'Prywatne' }).click()
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(panel).toContainText('Prywatne')
  await panel.getByRole('button', { name: 'Przesuń pinezkę' }).click()
  await picture('move')
  await tapMap(page, [0.35, 0.3])
  await page.getByRole('button', { name: 'Zapisz położenie' }).click()
  await expect(page.getByText(/Przesunięto „Park”/)).toBeVisible()
  await panel.getByRole('button', { name: 'Usuń' }).click()
  await expect(page.getByText('Usunięto „Park”. Jest w\u00A0koszu.')).toBeVisible()
  await expect(panel).toBeHidden()
  await picture('removed')

  const undo = page.getByRole('button', { name: 'Cofnij', exact: true })
  const redo = page.getByRole('button', { name: 'Ponów', exact: true })
  for (let step = 0; step < 3; step += 1) await undo.click()
  expect(contents(await exportMap(page))).toEqual(added)
  await openTab(page, 'Mapa')
  for (let step = 0; step < 3; step += 1) await redo.click()
  await expect(redo).toBeDisabled()

  await openTab(page, 'Dane')
  await expect(page.getByText('Park').first()).toBeVisible()
  await page.getByRole('button', { name: /Przywróć/ }).first().click()
  await openTab(page, 'Mapa')
  await tapMap(page, [0.35, 0.3])
  await expect(panel).toContainText('Park')
  await expect(panel).toContainText('Prywatne')
})

test.describe('without a service worker', () => {
  // Its files would need more room than there is.
  test.use({ serviceWorkers: 'block' })

  test('quota exceeded: the work stays on the screen, and a copy brings it back', async ({
    page,
    context,
    server,
    picture,
  }) => {
    const client = await context.newCDPSession(page)
    // Chromium caches what is left, so the limit is set before the database is opened.
    await client.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 200_000 })
    await newMap(page, 'Pełna pamięć')
    await closeEmptyMessage(page)
    await addAt(page, [0.5, 0.35], 'resource', 'Park')
    const panel = page.getByRole('region', { name: details })
    const failed = page.getByRole('heading', { name: /Nie udało się zapisać/ })
    let words = ''
    for (let round = 1; round < 20 && !(await failed.isVisible()); round += 1) {
      words = `${round} ${'ł'.repeat(15_000)}`
      if (!(await panel.isVisible())) await tapMap(page, [0.5, 0.35])
      await panel.getByRole('button', { name: 'Edytuj' }).click()
      await page.getByRole('textbox', { name: 'Opis' }).fill(words)
      await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
      await page.waitForTimeout(500)
    }
    await expect(failed).toBeVisible()
    await expect(page.getByRole('status', { name: 'Stan zapisu' })).toContainText('Niezapisane zmiany')
    await picture('save-error')

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Zapisz kopię do pliku' }).click()
    const copy = await (await download).path()
    await client.send('Storage.overrideQuotaForOrigin', { origin: server.url })

    // Another browser has nothing of it; the copy brings everything.
    const elsewhere = await context.browser()?.newContext()
    if (!elsewhere) throw new Error('no browser')
    const fresh = await elsewhere.newPage()
    await fresh.goto(server.url)
    await fresh.locator('input[type=file]').first().setInputFiles(copy)
    await mapIsOpen(fresh)
    const [place] = contents(await exportMap(fresh)) as readonly { name: string; description: string }[]
    expect(place).toMatchObject({ name: 'Park', description: words })
    await elsewhere.close()
  })
})
