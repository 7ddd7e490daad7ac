import { axe, expect, test } from './support/app'
import { layoutFaults } from './support/layout'
import { mapIsOpen, openTab } from './support/steps'

test('the guide is in the app, with its pictures, and without a network', async ({
  page,
  goOffline,
  picture,
}) => {
  await page.goto('/')
  await expect(page.getByText('Aplikacja gotowa do pracy offline')).toBeVisible({ timeout: 30_000 })
  await goOffline()
  await page.getByRole('link', { name: 'Przewodnik' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Przewodnik' })).toBeVisible()
  await picture('guide')
  const pictures = page.getByRole('img')
  expect(await pictures.count()).toBeGreaterThan(5)
  for (const one of await pictures.all()) {
    await one.scrollIntoViewIfNeeded()
    await expect
      .poll(() => one.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100)
  }
  expect(await axe(page)).toEqual([])

  await page
    .getByRole('navigation', { name: 'Spis treści' })
    .getByRole('link', { name: 'Drukowanie' })
    .click()
  await expect(page.getByRole('heading', { name: 'Drukowanie' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Drukowanie' })).toBeInViewport()
  await picture('guide-chapter')

  // The narrowest screen there is, with letters twice as large.
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await layoutFaults(page)).toEqual([])
  await picture('guide-narrow')
})

test('from a map the guide leads back to it, and says in English that it is in Polish', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await mapIsOpen(page)
  await openTab(page, 'Ustawienia')
  await page.getByRole('radio', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Open the guide' }).click()
  await expect(page.getByText('The guide is written in Polish only.')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole('link', { name: 'Back to the map' }).click()
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible()
})
