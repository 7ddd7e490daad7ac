// @ts-check
/** Scrolling and sorting the list of the built application: 100,000 rows against 100. */
import { newMap, withBuiltApp } from './built-app.mjs'
import { framesOf, time } from './frames.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const FEW = 100
const MANY = 100_000
const WAIT = { timeout: 120_000 }

/**
 * @param {string} executablePath
 * @param {readonly string[]} args
 * @returns {Promise<Record<string, number>>}
 */
export const measureList = async (executablePath, args) => {
  /** @param {number} places */
  const measure = (places) =>
    withBuiltApp({ executablePath, args, places }, async (context, file) => {
      const page = context.pages()[0] ?? (await context.newPage())
      await newMap(page)
      await openTab(page, 'Dane')
      await page.locator('input[type=file]').first().setInputFiles(file)
      await page.getByRole('button', { name: 'Wczytaj', exact: true }).click(WAIT)
      await page.getByText('Wczytano plik').first().waitFor(WAIT)
      await openTab(page, 'Lista')
      const grid = page.getByRole('grid', { name: 'Miejsca' })
      await settled(page)
      const box = await grid.boundingBox()
      await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300)
      const wheel = await framesOf(page, async () => {
        // Back and forth within the hundred rows, so that both lists have the same to do.
        for (let turn = 0; turn < 120; turn += 1) {
          await page.mouse.wheel(0, turn % 40 < 20 ? 180 : -180)
          await page.waitForTimeout(16)
        }
      })
      const sortMs = await time(page, async () => {
        await page.getByRole('columnheader', { name: 'Kategoria' }).getByRole('button').click()
        await settled(page)
      })
      return { ...wheel, sortMs }
    })
  const few = await measure(FEW)
  const many = await measure(MANY)
  return {
    fewRows: FEW,
    manyRows: MANY,
    scrollP95FewMs: few.p95,
    scrollP95ManyMs: many.p95,
    scrollManyPerFew: Math.round((many.p95 / few.p95) * 100) / 100,
    scrollLongestManyMs: many.longest,
    sortManyMs: many.sortMs,
  }
}

/**
 * @param {Page} page
 * @param {'Lista' | 'Dane'} tab
 */
const openTab = (page, tab) =>
  page.getByRole('navigation', { name: 'Główna nawigacja' }).getByRole('link', { name: tab }).click()

/** @param {Page} page */
const settled = (page) => page.waitForSelector('table[role=grid][aria-busy=false]', WAIT)
