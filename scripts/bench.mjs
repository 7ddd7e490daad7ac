// @ts-check
/**
 * `npm run bench [name …]`: builds the pages of tests/bench, opens each in Chromium and waits for `window.__result`.
 * Prints Markdown and writes bench-results/<name>.json. A page that cannot go on sets `{ error: '…' }`.
 * `app` and `list` are no pages: they drive the built application (`npm run build` first) as a person would.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureApp } from '../tests/bench/app.bench.mjs'
import { measureList } from '../tests/bench/list.bench.mjs'
import { chromiumArguments, findChromium } from './find-chromium.mjs'
import { install } from './support/install.mjs'
import { PROJECT } from './support/paths.mjs'
import { servePages } from './support/serve-pages.mjs'

const PAGES = 'tests/bench'
const RESULTS = 'bench-results'
const WAIT_MS = 120_000
/** Benches of the whole application. */
const COURSES = { app: measureApp, list: measureList }

/** @returns {readonly string[]} */
const chosenBenches = () => {
  const pages = readdirSync(join(PROJECT, PAGES)).filter((name) => name.endsWith('.html'))
  const all = [...pages.map((name) => name.replace(/\.html$/, '')), ...Object.keys(COURSES)]
  const named = process.argv.slice(2).map((name) => name.replace(/\.html$/, ''))
  const unknown = named.find((name) => !all.includes(name))
  if (unknown) throw new Error(`There is no bench ${unknown}; there are: ${all.join(', ')}`)
  return named.length > 0 ? named : all
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
const measure = async (browser, url) => {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    /** @type {string[]} */
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(url)
    // The bench pages declare no types: what they leave is plain JSON.
    const handle = await page
      .waitForFunction(() => Reflect.get(window, '__result'), undefined, { timeout: WAIT_MS, polling: 200 })
      .catch(() => undefined)
    if (handle) return await handle.jsonValue()
    return {
      error: `no window.__result within ${WAIT_MS / 1000} s; ${errors.join('; ') || 'no error on the page'}`,
    }
  } finally {
    await context.close()
  }
}

/** @param {unknown} value */
const cell = (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value))

/**
 * @param {string} name
 * @param {unknown} result
 */
const asMarkdown = (name, result) => {
  const rows = Object.entries(result && typeof result === 'object' ? result : { result })
  return [
    `## ${name}`,
    '',
    '| What | Result |',
    '|---|---|',
    ...rows.map(([key, value]) => `| ${key} | ${cell(value)} |`),
    '',
  ].join('\n')
}

/**
 * Runs the chosen pages, each in a fresh profile of one browser.
 * @param {readonly string[]} names
 * @param {import('@playwright/test').Browser} browser
 * @param {(name: string, result: unknown) => void} report
 */
const measurePages = async (names, browser, report) => {
  if (names.length === 0) return
  const server = await servePages(
    names.map((name) => `${PAGES}/${name}.html`),
    `${RESULTS}/pages`,
  )
  try {
    const base = server.resolvedUrls?.local[0] ?? ''
    for (const name of names) report(name, await measure(browser, `${base}${PAGES}/${name}.html`))
  } finally {
    await server.close()
  }
}

const main = async () => {
  await install()
  const names = chosenBenches()
  const { chromium } = await import('@playwright/test')
  const executablePath = await findChromium()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() })
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    chromium: browser.version(),
    node: process.version,
  }
  mkdirSync(join(PROJECT, RESULTS), { recursive: true })
  console.log(
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GiB, Chromium ${machine.chromium}\n`,
  )
  /**
   * @param {string} name
   * @param {unknown} result
   */
  const report = (name, result) => {
    console.log(asMarkdown(name, result))
    writeFileSync(join(PROJECT, RESULTS, `${name}.json`), `${JSON.stringify({ machine, result }, null, 2)}\n`)
    if (result && typeof result === 'object' && 'error' in result) process.exitCode = 1
  }
  try {
    await measurePages(
      names.filter((name) => !(name in COURSES)),
      browser,
      report,
    )
    for (const [name, course] of Object.entries(COURSES)) {
      if (names.includes(name)) report(name, await course(executablePath, chromiumArguments()))
    }
  } finally {
    await browser.close()
  }
}

await main()
