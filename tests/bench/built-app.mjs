// @ts-check
/** The built application in a browser with a profile of its own, and a file of generated places. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT } from '../../scripts/support/paths.mjs'

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/** @returns {Promise<{ url: string, stop: () => void }>} */
const startHub = () =>
  new Promise((resolve, reject) => {
    const environment = { ...process.env, HOST: '127.0.0.1', PORT: '0' }
    const hub = spawn(process.execPath, [join(PROJECT, 'dist-hub/main.js')], { env: environment })
    hub.once('exit', () => reject(new Error('the hub ended; is there a build? npm run build')))
    hub.stdout.on('data', (text) => {
      const url = /http:\/\/\S+/.exec(String(text))?.[0]
      if (url) resolve({ url, stop: () => hub.kill() })
    })
  })

/**
 * The same file at every run, as the application itself would write it.
 * @param {string} path
 * @param {number} count
 */
const writePlaces = async (path, count) => {
  const { runnerImport } = await import('vite')
  /** @type {import('vite').InlineConfig} */
  const config = { root: PROJECT, configFile: false, logLevel: 'warn', resolve: { tsconfigPaths: true } }
  /** @param {string} file */
  const load = async (file) => (await runnerImport(join(PROJECT, file), config)).module
  const { generatePlaces } = /** @type {any} */ (await load('tests/bench/generate-places.ts'))
  const { writeGeojson } = /** @type {any} */ (await load('src/formats/geojson/write-geojson.ts'))
  const options = { version: 'working', appVersion: 'bench', date: '2026-11-23', mapId: 'bench' }
  writeFileSync(path, writeGeojson(generatePlaces(count), options))
}

/**
 * @template Value
 * @param {{ executablePath: string, args: readonly string[], places: number }} options
 * @param {(context: BrowserContext, file: string) => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export const withBuiltApp = async ({ executablePath, args, places }, work) => {
  const { chromium } = await import('@playwright/test')
  const folder = mkdtempSync(join(tmpdir(), 'okolica-bench-'))
  const file = join(folder, 'places.geojson')
  const hub = await startHub()
  try {
    await writePlaces(file, places)
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath,
      args: [...args, '--enable-precise-memory-info'],
      baseURL: hub.url,
      locale: 'pl-PL',
      viewport: { width: 1280, height: 800 },
    })
    try {
      // Streets are no part of what is measured.
      await context.route(/tile|geoportal/, (route) => route.abort())
      return await work(context, file)
    } finally {
      await context.close()
    }
  } finally {
    hub.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** @param {import('@playwright/test').Page} page */
export const newMap = async (page) => {
  await page.goto('/#/nowa')
  await page.getByRole('textbox', { name: 'Nazwa mapy' }).fill('Pomiar')
  await page.getByRole('combobox', { name: /Miejscowość/ }).fill('Kielce')
  await page
    .getByRole('option', { name: /Kielce/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Utwórz mapę' }).click()
}
