// @ts-check
/** What a phone downloads before it can draw something, against its budgets. Reads the result of a build. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PROJECT } from './support/paths.mjs'
import { FIRST_SCREEN, MAP_SCREEN } from './support/split-code.mjs'

/**
 * Which chunks are needed, by name, and how much of them. A map's address opens the page and the map's screen at once;
 * its budget is what was reached: raised only with what a screen must say at once.
 */
const BUDGETS = [
  { what: 'the first screen', needs: ['index', FIRST_SCREEN], kb: 280 },
  { what: 'an open map', needs: ['index', MAP_SCREEN], kb: 299 },
]

/** @typedef {{ file: string, name?: string, imports?: readonly string[], css?: readonly string[] }} Chunk */

const DIST = process.env.OKOLICA_DIST ?? join(PROJECT, 'dist')
const MANIFEST = join(DIST, '.vite/manifest.json')

/** @param {string} file */
const gzipKb = (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000

/** @param {number} kb */
const shown = (kb) => kb.toFixed(1).padStart(8)

/**
 * The chunks that `keys` cannot do without: themselves and all that they import at once.
 * @param {Record<string, Chunk>} manifest
 * @param {readonly string[]} keys
 * @returns {ReadonlyMap<string, Chunk>}
 */
const withImports = (manifest, keys) => {
  const found = new Map()
  const queue = [...keys]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key]
    if (!chunk || found.has(key)) continue
    found.set(key, chunk)
    queue.push(...(chunk.imports ?? []))
  }
  return found
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {(typeof BUDGETS)[number]} budget
 * @returns {number} kB over the budget, or less than 0
 */
const report = (manifest, { what, needs, kb: limit }) => {
  const keys = needs.map((wanted) => {
    const key = Object.keys(manifest).find((one) => manifest[one]?.name === wanted)
    if (!key) throw new Error(`There is no chunk named ${wanted}: see scripts/support/split-code.mjs.`)
    return key
  })
  const chunks = [...withImports(manifest, keys).values()]
  const scripts = chunks.map(({ file }) => file).filter((file) => file.endsWith('.js'))
  const sizes = [...new Set(scripts)].map((file) => ({ file, kb: gzipKb(file) })).sort((a, b) => b.kb - a.kb)
  const styles = [...new Set(chunks.flatMap(({ css }) => css ?? []))]
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0)

  console.log(`JavaScript needed for ${what}, gzip kB`)
  for (const { file, kb } of sizes.filter(({ kb }) => kb >= 5)) console.log(`${shown(kb)}  ${file}`)
  console.log(`${shown(total)}  in all, of ${limit}`)
  console.log(`${shown(styles.reduce((sum, file) => sum + gzipKb(file), 0))}  styles, not counted`)
  return total - limit
}

const main = () => {
  if (!existsSync(MANIFEST)) throw new Error('There is no build in dist/. Run: npm run build')
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
  const over = BUDGETS.map((budget) => report(manifest, budget)).filter((kb) => kb > 0)
  if (over.length > 0) throw new Error(`${Math.max(...over).toFixed(1)} kB over the budget.`)
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
