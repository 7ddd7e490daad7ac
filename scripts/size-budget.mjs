// @ts-check
/** What a phone downloads before an open map is drawn, against its budget. Reads the result of a build. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PROJECT } from './support/paths.mjs'

const BUDGET_KB = 280
/** The page, and the screen that it loads as soon as a map is opened. */
const NEEDED_FOR_A_MAP = ['index.html', 'src/app/map-screen.tsx']

/** @typedef {{ file: string, name?: string, imports?: readonly string[], css?: readonly string[] }} Chunk */

const DIST = join(PROJECT, 'dist')
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

const main = () => {
  if (!existsSync(MANIFEST)) throw new Error('There is no build in dist/. Run: npm run build')
  const missing = NEEDED_FOR_A_MAP.find((path) => !existsSync(join(PROJECT, path)))
  if (missing)
    throw new Error(`${missing} is gone: say in scripts/size-budget.mjs what draws an open map now.`)

  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
  // A screen without a chunk of its own is part of the page's.
  const chunks = [...withImports(manifest, NEEDED_FOR_A_MAP).values()]
  const scripts = chunks.map(({ file }) => file).filter((file) => file.endsWith('.js'))
  const sizes = [...new Set(scripts)].map((file) => ({ file, kb: gzipKb(file) })).sort((a, b) => b.kb - a.kb)
  const styles = [...new Set(chunks.flatMap(({ css }) => css ?? []))]
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0)

  console.log('JavaScript needed until an open map is drawn, gzip kB')
  for (const { file, kb } of sizes) console.log(`${shown(kb)}  ${file}`)
  console.log(`${shown(total)}  in all, of ${BUDGET_KB}`)
  console.log(`${shown(styles.reduce((sum, file) => sum + gzipKb(file), 0))}  styles, not counted`)
  if (total > BUDGET_KB) throw new Error(`${(total - BUDGET_KB).toFixed(1)} kB over the budget.`)
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
