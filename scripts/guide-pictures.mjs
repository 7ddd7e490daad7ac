// @ts-check
/**
 * `npm run guide-pictures`: takes the pictures of the guide, docs/pl/obrazy, from the built app (`npm run build` first)
 * with the example map. WebP, and small: the app keeps them all for work without a network.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumArguments, findChromium } from './find-chromium.mjs'
import { PROJECT } from './support/paths.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const FOLDER = join(PROJECT, 'docs/pl/obrazy')
const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 1.5,
}
const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 }
const QUALITY = 0.72

/** @param {Page} page */
const openExample = async (page) => {
  await page.getByRole('button', { name: /Częstocice/ }).click()
  await page.getByRole('status', { name: 'Stan zapisu' }).waitFor()
  await page.getByRole('button', { name: 'Podkład mapy i warstwy' }).click()
  await page.getByRole('menuitemradio', { name: 'Bez podkładu' }).click()
  await page.keyboard.press('Escape')
}

/** @param {Page} page @param {string} name */
const tab = (page, name) => page.getByRole('navigation').getByRole('link', { name }).click()

/**
 * What is done before each picture is taken, in the words on the screen.
 * @type {Readonly<Record<string, { readonly device: typeof PHONE | typeof DESK, readonly show: (page: Page) => Promise<unknown> }>>}
 */
const PICTURES = {
  start: { device: PHONE, show: (page) => page.getByRole('button', { name: /Częstocice/ }).waitFor() },
  mapa: { device: DESK, show: openExample },
  dodawanie: {
    device: PHONE,
    show: async (page) => {
      await openExample(page)
      await page.getByRole('button', { name: 'Dodaj tutaj' }).click()
      await page.getByRole('radio', { name: 'Potrzeba' }).click()
      await page.getByRole('radiogroup', { name: /kategori/i }).waitFor()
    },
  },
  miejsce: {
    device: PHONE,
    show: async (page) => {
      await openExample(page)
      await tab(page, 'Lista')
      await page.getByRole('button', { name: 'Pokaż na mapie: Park przy Parkowej' }).click()
      await page.getByRole('region', { name: 'Wybrane miejsce' }).waitFor()
    },
  },
  filtry: {
    device: DESK,
    show: async (page) => {
      await openExample(page)
      await page.getByRole('button', { name: 'Filtry i legenda' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  lista: {
    device: DESK,
    show: async (page) => {
      await openExample(page)
      await tab(page, 'Lista')
      await page
        .getByRole('checkbox', { name: /^Zaznacz: / })
        .nth(1)
        .click()
      await page
        .getByRole('checkbox', { name: /^Zaznacz: / })
        .nth(2)
        .click()
    },
  },
  drukowanie: {
    device: DESK,
    show: async (page) => {
      await openExample(page)
      await page.getByRole('button', { name: 'Podkład mapy i warstwy' }).click()
      await page.getByRole('menuitem', { name: 'Drukuj' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  dane: {
    device: PHONE,
    show: async (page) => {
      await openExample(page)
      await tab(page, 'Dane')
    },
  },
  kategorie: {
    device: PHONE,
    show: async (page) => {
      await openExample(page)
      await tab(page, 'Ustawienia')
      await page.getByRole('region', { name: 'Kategorie na tej mapie' }).scrollIntoViewIfNeeded()
      await page.getByText('Zasoby').click()
    },
  },
}

/** The built hub on a free port. */
const startHub = async () => {
  const child = spawn(process.execPath, [join(PROJECT, 'dist-hub/main.js')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  const address = /http:\/\/\S+/.exec(String(said))?.[0]
  if (!address) throw new Error(`The hub did not say its address: ${said}`)
  return { address, stop: () => child.kill() }
}

/**
 * A PNG as WebP, made by the browser that took it.
 * @param {Page} page
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
const asWebp = async (page, png) => {
  const address = await page.evaluate(
    async ([source, quality]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', quality)
    },
    /** @type {const} */ ([png.toString('base64'), QUALITY]),
  )
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

const main = async () => {
  mkdirSync(FOLDER, { recursive: true })
  const { chromium } = await import('@playwright/test')
  const executablePath = await findChromium()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() })
  const hub = await startHub()
  try {
    for (const [name, { device, show }] of Object.entries(PICTURES)) {
      const context = await browser.newContext({ ...device, locale: 'pl-PL', reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(hub.address)
      await show(page)
      // Words such as "Zapisano" settle, and tooltips go.
      await page.waitForTimeout(1500)
      const webp = await asWebp(page, await page.screenshot())
      writeFileSync(join(FOLDER, `${name}.webp`), webp)
      console.log(`${name}.webp  ${(webp.length / 1000).toFixed(0)} kB`)
      await context.close()
    }
  } finally {
    hub.stop()
    await browser.close()
  }
}

await main()
