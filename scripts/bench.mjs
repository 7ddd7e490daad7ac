// @ts-check
/**
 * `npm run bench [name …]`: builds the pages of tests/bench, opens each in Chromium and waits for `window.__result`.
 * Prints Markdown and writes bench-results/<name>.json. A page that cannot go on sets `{ error: '…' }`.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { chromiumArguments, findChromium } from './find-chromium.mjs'
import { install } from './support/install.mjs'
import { PROJECT } from './support/paths.mjs'
import { servePages } from './support/serve-pages.mjs'

const PAGES = 'tests/bench'
const RESULTS = 'bench-results'
const WAIT_MS = 120_000

/** @returns {readonly string[]} */
const chosenPages = () => {
  const pages = readdirSync(join(PROJECT, PAGES)).filter((name) => name.endsWith('.html'))
  const named = process.argv.slice(2).map((name) => `${name.replace(/\.html$/, '')}.html`)
  const unknown = named.find((name) => !pages.includes(name))
  if (unknown) throw new Error(`There is no ${PAGES}/${unknown}; there are: ${pages.join(', ')}`)
  return named.length > 0 ? named : pages
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

const main = async () => {
  await install()
  const pages = chosenPages()
  if (pages.length === 0) {
    console.log(`There is no page in ${PAGES}.`)
    return
  }
  const server = await servePages(
    pages.map((page) => `${PAGES}/${page}`),
    `${RESULTS}/pages`,
  )
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments() })
  try {
    const base = server.resolvedUrls?.local[0] ?? ''
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
    for (const page of pages) {
      const name = page.replace(/\.html$/, '')
      const result = await measure(browser, `${base}${PAGES}/${page}`)
      console.log(asMarkdown(name, result))
      writeFileSync(
        join(PROJECT, RESULTS, `${name}.json`),
        `${JSON.stringify({ machine, result }, null, 2)}\n`,
      )
      if (result && typeof result === 'object' && 'error' in result) process.exitCode = 1
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

await main()
