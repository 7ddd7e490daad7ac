// @ts-check
/**
 * Everyday work on the open map as a weak phone does it: 390×844 with the processor slowed down four times. The page
 * counts its own frames.
 */

import { framesOf, time } from './frames.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const SLOWDOWN = 4
const PHONE = { width: 390, height: 844 }
const LONG = { timeout: 60_000 }

/**
 * @param {Page} page an open map
 * @returns {Promise<Record<string, number>>}
 */
export const measurePhone = async (page) => {
  await page.setViewportSize(PHONE)
  const devtools = await page.context().newCDPSession(page)
  const map = page.locator('.leaflet-container')
  await map.focus()
  await page.keyboard.press('Home')
  await page.waitForTimeout(1500)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })

  const pan = await framesOf(page, async () => {
    for (let drag = 0; drag < 4; drag += 1) {
      const away = drag % 2 === 0 ? -1 : 1
      await page.mouse.move(195, 330)
      await page.mouse.down()
      for (let step = 1; step <= 30; step += 1) {
        await page.mouse.move(195 + away * step * 4, 330 + step * 2)
        await page.waitForTimeout(12)
      }
      await page.mouse.up()
    }
  })
  const zoom = await framesOf(page, async () => {
    for (const key of ['+', '+', '+', '-', '-', '-']) {
      await map.press(key)
      await page.waitForTimeout(1200)
    }
  })
  const kind = page.getByRole('group', { name: 'Rodzaje' }).getByRole('button').first()
  const filterMs = await time(page, () => kind.click())
  await kind.click()
  await page.waitForTimeout(1000)

  const panel = page.getByRole('region', { name: 'Wybrane miejsce' })
  const selectMs = await time(page, async () => {
    await map.press(']')
    await panel.getByRole('button', { name: 'Edytuj' }).waitFor(LONG)
  })
  await panel.getByRole('button', { name: 'Edytuj' }).click()
  await page.getByRole('textbox', { name: /Nazwa/ }).first().fill('Zmieniona nazwa')
  const editMs = await time(page, async () => {
    await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
    await panel.getByRole('heading', { name: 'Zmieniona nazwa' }).waitFor(LONG)
  })
  await page.waitForTimeout(1000)
  const undoMs = await time(page, async () => {
    await page.keyboard.press('Control+z')
    await panel.getByRole('heading', { name: 'Zmieniona nazwa' }).waitFor({ ...LONG, state: 'hidden' })
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return {
    phonePanP95Ms: pan.p95,
    phoneWorstZoomFrameMs: zoom.longest,
    phoneFilterMs: filterMs,
    phoneSelectMs: selectMs,
    phoneEditMs: editMs,
    phoneUndoMs: undoMs,
  }
}
