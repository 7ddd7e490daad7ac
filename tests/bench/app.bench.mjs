// @ts-check
/**
 * What a person waits for in the built application with 100,000 places: reading a file, putting it on the map, opening
 * the map again, exporting it, working on it with a phone. `scripts/bench.mjs app` runs it; `BENCH_PLACES` sets another size.
 */
import { statSync } from 'node:fs'
import { newMap, withBuiltApp } from './built-app.mjs'
import { measurePhone } from './phone.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const PLACES = Number(process.env.BENCH_PLACES ?? 100_000)
const WAIT = { timeout: 120_000, polling: /** @type {const} */ ('raf') }

/**
 * Runs in the page. `__drawn`: when the first frame with pins or groups is over; `__ready`: when all places are laid out
 * and can be chosen and edited.
 */
const noteOpening = () => {
  const { drawImage, fillText } = CanvasRenderingContext2D.prototype
  let isDrawn = false
  /** @param {HTMLCanvasElement} canvas */
  const note = (canvas) => {
    // Pictures of single pins are drawn ahead, on canvases of their own.
    if (isDrawn || !canvas.isConnected) return
    isDrawn = true
    requestAnimationFrame(() => setTimeout(() => Reflect.set(window, '__drawn', performance.now())))
  }
  CanvasRenderingContext2D.prototype.drawImage = function (/** @type {unknown[]} */ ...args) {
    note(this.canvas)
    return Reflect.apply(drawImage, this, args)
  }
  CanvasRenderingContext2D.prototype.fillText = function (/** @type {unknown[]} */ ...args) {
    note(this.canvas)
    return Reflect.apply(fillText, this, args)
  }
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.leaflet-container[aria-busy=false]')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => Reflect.set(window, '__ready', performance.now())))
  })
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] })
}

/** @param {Page} page */
const now = (page) => page.evaluate(() => performance.now())

/**
 * When the page shows `text` in an element that `selector` names, by the page's own clock.
 * @param {Page} page
 * @param {string} selector
 * @param {string} text
 * @returns {Promise<number>}
 */
const shown = async (page, selector, text) => {
  const handle = await page.waitForFunction(
    ([where = '', words = '']) => {
      const found = [...document.querySelectorAll(where)].some((one) => one.textContent?.includes(words))
      return found && performance.now()
    },
    [selector, text],
    WAIT,
  )
  return /** @type {number} */ (await handle.jsonValue())
}

const SAVED = /** @type {const} */ (['[role=status][aria-label="Stan zapisu"]', 'Zapisano'])

/**
 * The longest time in which the page could not answer since `from`.
 * @param {Page} page
 * @param {number} from
 */
const longestBlock = async (page, from) => {
  // The browser reports a long task only after it.
  await page.waitForTimeout(300)
  return page.evaluate(
    (since) =>
      /** @type {{ startTime: number, duration: number }[]} */ (Reflect.get(window, '__longTasks'))
        .filter(({ startTime, duration }) => startTime + duration > since)
        .reduce((longest, { duration }) => Math.max(longest, Math.round(duration)), 0),
    from,
  )
}

/**
 * @param {Page} page
 * @param {'Mapa' | 'Dane'} tab
 */
const openTab = (page, tab) =>
  page.getByRole('navigation', { name: 'Główna nawigacja' }).getByRole('link', { name: tab }).click()

/**
 * `JSON.parse` of the chosen file on an idle page: what every figure of reading is held against.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} file
 */
const parseMs = async (context, file) => {
  const page = await context.newPage()
  await page.setContent('<input type="file">')
  await page.locator('input').setInputFiles(file)
  const ms = await page.evaluate(async () => {
    const text = (await document.querySelector('input')?.files?.[0]?.text()) ?? ''
    const times = [1, 2, 3].map(() => {
      const from = performance.now()
      JSON.parse(text)
      return performance.now() - from
    })
    return times.sort((a, b) => a - b)[1] ?? Number.NaN
  })
  await page.close()
  return ms
}

/**
 * @param {Page} page
 * @param {string} file
 */
const readFile = async (page, file) => {
  await openTab(page, 'Dane')
  // From the moment when the page hears of the choice: handing the file over is the work of the test.
  const input = page.locator('input[type=file]').first()
  await input.evaluate((element) => {
    element.addEventListener('change', () => Reflect.set(window, '__chosen', performance.now()), {
      capture: true,
    })
  })
  await input.setInputFiles(file)
  const from = await page.evaluate(() => Number(Reflect.get(window, '__chosen')))
  const to = await shown(page, 'button', 'nic nie zmieniaj')
  return { ms: to - from, block: await longestBlock(page, from) }
}

/**
 * @param {string} executablePath
 * @param {readonly string[]} args
 * @returns {Promise<Record<string, number>>}
 */
export const measureApp = (executablePath, args) =>
  withBuiltApp({ executablePath, args, places: PLACES }, async (context, file) => {
    await context.addInitScript(() => {
      /** @type {unknown[]} */
      const tasks = []
      Reflect.set(window, '__longTasks', tasks)
      new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' })
    })
    await context.addInitScript(noteOpening)
    return await course(context, file)
  })

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} file
 */
const course = async (context, file) => {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto('/')
  const ready = await shown(page, 'button', 'Zobacz mapę przykładową')

  await newMap(page)
  await shown(page, ...SAVED)

  const read = await readFile(page, file)
  const applied = await now(page)
  await page.getByRole('button', { name: 'Wczytaj', exact: true }).click()
  await shown(page, '[role=status]', 'Wczytano plik')
  await openTab(page, 'Mapa')
  await shown(page, ...SAVED)
  await page.waitForSelector('.leaflet-container[aria-busy=false]', WAIT)
  const durable = await now(page)
  const applyBlock = await longestBlock(page, applied)

  const again = await readFile(page, file)
  await page.getByRole('button', { name: /nic nie zmieniaj/ }).click()

  const exported = await now(page)
  const download = page.waitForEvent('download', { timeout: WAIT.timeout })
  await page.getByRole('button', { name: 'Zapisz wersję roboczą' }).click()
  await download
  const exportMs = (await now(page)) - exported
  const exportBlock = await longestBlock(page, exported)

  await openTab(page, 'Mapa')
  await page.getByRole('button', { name: 'Pokaż całą mapę' }).click()
  // The picture of the map is kept when nothing has been edited for some seconds.
  await page.waitForTimeout(6_000)
  await page.reload()
  await shown(page, ...SAVED)
  await page.waitForFunction(() => Reflect.get(window, '__ready') !== undefined, undefined, WAIT)
  const opened = await page.evaluate(() => Number(Reflect.get(window, '__drawn')))
  const laidOut = await page.evaluate(() => Number(Reflect.get(window, '__ready')))
  const devtools = await context.newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')

  const parse = await parseMs(context, file)
  const phone = await measurePhone(page)
  return {
    places: PLACES,
    fileMb: Math.round(statSync(file).size / 1e5) / 10,
    coldStartMs: Math.round(ready),
    jsonParseMs: Math.round(parse),
    readMs: Math.round(read.ms),
    readPerJsonParse: Math.round((read.ms / parse) * 10) / 10,
    readLongestBlockMs: read.block,
    applyToDurableMs: Math.round(durable - applied),
    applyLongestBlockMs: applyBlock,
    readAgainMs: Math.round(again.ms),
    readAgainLongestBlockMs: again.block,
    exportMs: Math.round(exportMs),
    exportLongestBlockMs: exportBlock,
    openMs: Math.round(opened),
    openReadyMs: Math.round(laidOut),
    heapMb: Math.round(usedSize / 1e6),
    ...phone,
  }
}
