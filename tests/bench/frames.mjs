// @ts-check
/** Frames and waits, counted by the page itself. */

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const twoFrames = (page) =>
  page.evaluate(
    () =>
      /** @type {Promise<number>} */ (
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
        )
      ),
  )

/**
 * The times between frames while `work` is done.
 * @param {Page} page
 * @param {() => Promise<void>} work
 */
export const framesOf = async (page, work) => {
  await page.evaluate(() => {
    /** @type {number[]} */
    const gaps = []
    let before = performance.now()
    const count = () => {
      const now = performance.now()
      gaps.push(now - before)
      before = now
      if (Reflect.get(window, '__gaps') === gaps) requestAnimationFrame(count)
    }
    Reflect.set(window, '__gaps', gaps)
    requestAnimationFrame(count)
  })
  await work()
  await twoFrames(page)
  const gaps = await page.evaluate(() => {
    const found = /** @type {number[]} */ (Reflect.get(window, '__gaps'))
    Reflect.deleteProperty(window, '__gaps')
    return found
  })
  gaps.sort((a, b) => a - b)
  return { p95: Math.round(gaps[Math.floor(gaps.length * 0.95)] ?? 0), longest: Math.round(gaps.at(-1) ?? 0) }
}

/**
 * Milliseconds from `work` until the page has drawn what it leads to.
 * @param {Page} page
 * @param {() => Promise<unknown>} work
 */
export const time = async (page, work) => {
  const from = await page.evaluate(() => performance.now())
  await work()
  return Math.round((await twoFrames(page)) - from)
}
