import { expect, test } from './support/app'
import {
  addAt,
  closeEmptyMessage,
  contents,
  exportMap,
  fillQuickAdd,
  mapIsOpen,
  newMap,
  openTab,
  saved,
  tapMap,
} from './support/steps'

const details = 'Wybrane miejsce'

test('two tabs on one map see each other; undo leaves alone what the other changed since', async ({
  page,
  context,
}) => {
  await newMap(page, 'Wspólna')
  await closeEmptyMessage(page)
  await addAt(page, [0.5, 0.33], 'need', 'Ciemna alejka')
  const other = await context.newPage()
  // The map alone: the whole address would bring the selection of the first tab along.
  await other.goto(page.url().split('?')[0] as string)
  await mapIsOpen(other)

  const rename = async (tab: typeof page, name: string): Promise<void> => {
    await tapMap(tab, [0.5, 0.33])
    await tab.getByRole('region', { name: details }).getByRole('button', { name: 'Edytuj' }).click()
    await tab.getByRole('textbox', { name: 'Nazwa' }).fill(name)
    await tab.getByRole('button', { name: 'Zapisz', exact: true }).click()
    await expect(tab.getByRole('region', { name: details })).toContainText(name)
    await saved(tab)
  }
  await rename(page, 'Moja nazwa')
  await tapMap(other, [0.5, 0.33])
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
  await page
    .getByRole('button', { name: /Przywróć/ })
    .first()
    .click()
  await openTab(page, 'Mapa')
  await tapMap(page, [0.35, 0.3])
  await expect(panel).toContainText('Park')
  await expect(panel).toContainText('Prywatne')
})

test('a full disk: the work stays on the screen, a copy holds all of it, and later it is stored', async ({
  page,
  context,
  server,
  picture,
}) => {
  // What Chromium does when the disk is full: each write is refused with this error.
  await page.addInitScript(() => {
    for (const method of ['add', 'put'] as const) {
      const real = IDBObjectStore.prototype[method]
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...given: Parameters<typeof real>) {
        if ((window as { diskIsFull?: boolean }).diskIsFull)
          throw new DOMException('full', 'QuotaExceededError')
        return real.apply(this, given)
      }
    }
  })
  await newMap(page, 'Pełna pamięć')
  await closeEmptyMessage(page)
  await addAt(page, [0.5, 0.35], 'resource', 'Zapisane')
  await page.evaluate(() => Object.assign(window, { diskIsFull: true }))

  await tapMap(page, [0.3, 0.4])
  await page.getByRole('button', { name: 'Dodaj w tym punkcie' }).click()
  await fillQuickAdd(page, 'need', 'Niezapisane', 'Prywatne')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Nie udało się zapisać 1\szmiany/ })).toBeVisible()
  await expect(page.getByRole('status', { name: 'Stan zapisu' })).toContainText('Niezapisane zmiany: 1')
  await picture('save-error')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Zapisz kopię do pliku' }).click()
  const copy = await (await download).path()
  // Another browser has nothing of it; the copy brings everything, private places too.
  const elsewhere = await context.browser()?.newContext()
  if (!elsewhere) throw new Error('no browser')
  const fresh = await elsewhere.newPage()
  await fresh.goto(server.url)
  await fresh.locator('input[type=file]').first().setInputFiles(copy)
  await mapIsOpen(fresh)
  await openTab(fresh, 'Dane')
  await expect(fresh.getByText(/1\sprywatne/)).toBeVisible()
  await elsewhere.close()

  // Leaving the map loses nothing either: the library says which map still waits, and it comes back as it was.
  await page.goto('/#/')
  await expect(
    page.getByText('Mapa „Pełna pamięć” ma zmiany, których przeglądarka nie zapisała'),
  ).toBeVisible()
  await picture('unsaved-in-library')
  await page.getByRole('link', { name: 'Otwórz tę mapę' }).click()
  await expect(page.getByRole('heading', { name: /Nie udało się zapisać/ })).toBeVisible()
  // Room comes with the click: before it the application's own next try would store everything, and the button go.
  await page.evaluate(() =>
    addEventListener('click', () => Object.assign(window, { diskIsFull: false }), {
      capture: true,
      once: true,
    }),
  )
  await page.getByRole('button', { name: 'Spróbuj ponownie' }).click()
  await saved(page)
  await page.reload()
  await mapIsOpen(page)
  await openTab(page, 'Dane')
  await expect(page.getByText(/1\sprywatne/)).toBeVisible()
})

test('Back throws away nothing that was typed into the form of a place', async ({ page }) => {
  await newMap(page, 'Osiedle Sady')
  await closeEmptyMessage(page)
  await addAt(page, [0.5, 0.35], 'resource', 'Park')
  await tapMap(page, [0.5, 0.35])
  await page.getByRole('button', { name: 'Edytuj' }).click()
  const form = page.getByRole('dialog', { name: 'Edytuj miejsce' })
  await form.getByRole('textbox', { name: 'Nazwa' }).fill('Park Zielony')
  const panel = page.getByRole('region', { name: 'Wybrane miejsce' })
  for (const _twice of [1, 2]) {
    await page.goBack()
    await expect(form).toBeHidden()
    await panel.getByRole('button', { name: 'Wróć do formularza' }).click()
    await expect(form.getByRole('textbox', { name: 'Nazwa' })).toHaveValue('Park Zielony')
  }
  await form.getByRole('button', { name: 'Zapisz' }).click()
  await expect(panel).toContainText('Park Zielony')
  await page.getByRole('button', { name: 'Edytuj' }).click()
  await page.goBack()
  await expect(form).toBeHidden()
  await expect(panel).toBeVisible()
})
