// @ts-check
/** The list of the built application: scrolling and sorting 100,000 rows against 100, searching 20,000. */
import { newMap, withBuiltApp } from './built-app.mjs'
import { framesOf, time } from './frames.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const FEW = 100
const MANY = 100_000
const SEARCHED = 20_000
/** Letters of names, streets and texts that `generate-places` makes; the last leave one street of one name. */
const TYPED = 'swietlica koscielna'
const WAIT = { timeout: 120_000 }

/**
 * @param {string} executablePath
 * @param {readonly string[]} args
 * @returns {Promise<Record<string, number>>}
 */
export const measureList = async (executablePath, args) => {
  /**
   * @template Value
   * @param {number} places
   * @param {(page: Page) => Promise<Value>} work
   */
  const withList = (places, work) =>
    withBuiltApp({ executablePath, args, places }, async (context, file) => {
      const page = context.pages()[0] ?? (await context.newPage())
      await newMap(page)
      await openTab(page, 'Dane')
      await page.locator('input[type=file]').first().setInputFiles(file)
      await page.getByRole('button', { name: 'Wczytaj', exact: true }).click(WAIT)
      await page.getByText('Wczytano plik').first().waitFor(WAIT)
      await openTab(page, 'Lista')
      await settled(page)
      return await work(page)
    })
  /** @param {number} places */
  const measure = (places) =>
    withList(places, async (page) => {
      const box = await page.getByRole('grid', { name: 'Miejsca' }).boundingBox()
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
  const keys = await withList(SEARCHED, typeAll)
  return {
    fewRows: FEW,
    manyRows: MANY,
    scrollP95FewMs: few.p95,
    scrollP95ManyMs: many.p95,
    scrollManyPerFew: Math.round((many.p95 / few.p95) * 100) / 100,
    scrollLongestManyMs: many.longest,
    sortManyMs: many.sortMs,
    searchedRows: SEARCHED,
    searchFirstKeyMs: keys[0] ?? Number.NaN,
    searchLongestKeyMs: Math.max(...keys),
  }
}

/**
 * @param {Page} page
 * @param {'Lista' | 'Dane'} tab
 */
const openTab = (page, tab) =>
  page.getByRole('navigation', { name: 'Główna nawigacja' }).getByRole('link', { name: tab }).click()

/**
 * From each key until the rows that it leaves are drawn.
 * @param {Page} page
 * @returns {Promise<readonly number[]>}
 */
const typeAll = async (page) => {
  // All by the page's own clock, from the event itself: a word from here to there takes longer than the search.
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = []
    Reflect.set(window, '__keys', times)
    document.addEventListener('input', ({ timeStamp }) => {
      const look = () => {
        if (!document.querySelector('table[role=grid][aria-busy=false]')) return requestAnimationFrame(look)
        return setTimeout(() => times.push(performance.now() - timeStamp))
      }
      // React has been told by now; what it shows comes with the next frame at the earliest.
      requestAnimationFrame(look)
    })
  })
  await page.getByRole('searchbox').focus()
  // A person's finger needs longer from the field to the first letter.
  await page.waitForTimeout(300)
  for (const [at, letter] of [...TYPED].entries()) {
    await page.keyboard.type(letter)
    await page.waitForFunction((count) => Reflect.get(window, '__keys').length === count, at + 1, WAIT)
  }
  const times = await page.evaluate(() => /** @type {number[]} */ (Reflect.get(window, '__keys')))
  return times.map(Math.round)
}

/** @param {Page} page */
const settled = (page) => page.waitForSelector('table[role=grid][aria-busy=false]', WAIT)
