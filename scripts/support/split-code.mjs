// @ts-check
/**
 * Which file of the built application a module goes to. Left to itself the bundler makes a file of every few modules that
 * happen to be shared: a hundred of them, each of which costs some milliseconds at every start, also when the service
 * worker has it. Here they become five: what every start needs (`start`, found by the bundler's own tag), one for each of
 * the two screens, what several need (`screens`), and the panels and forms of the map, fetched together once it is drawn.
 */
import { join } from 'node:path'
import { build } from 'vite'
import { guide } from './guide-plugin.mjs'
import { PROJECT } from './paths.mjs'

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

export const MAP_SCREEN = 'map-screen'
/** A part of its own, for who opens a map by its address needs none of it. */
export const FIRST_SCREEN = 'start-screens'
const SHARED = 'screens'
const PANELS = 'map-parts'

/**
 * The modules that the wanted chunks can't do without, after everything unused was shaken off.
 * @param {readonly Chunk[]} chunks
 * @param {(chunk: Chunk) => boolean} isWanted
 * @returns {ReadonlySet<string>}
 */
const modulesOf = (chunks, isWanted) => {
  const found = new Set(chunks.filter(isWanted))
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
  }
  return new Set([...found].flatMap(({ moduleIds }) => moduleIds))
}

/**
 * Builds once without writing anything: only then it is known what each screen really needs. A library that is imported
 * by one big index would seem to be needed as a whole.
 * @returns {Promise<(moduleId: string) => string | undefined>}
 */
export const chunkNames = async () => {
  const built = await build({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    plugins: [guide()],
    resolve: { tsconfigPaths: true },
    define: { __APP_VERSION__: '""' },
    worker: { format: 'es' },
    build: { write: false, target: 'es2022', minify: false },
  })
  const outputs = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([built].flat())
  const chunks = outputs.flatMap(({ output }) => output).filter((one) => one.type === 'chunk')
  /** @param {string} name */
  const isScreen = (name) => (/** @type {Chunk} */ chunk) => {
    return chunk.facadeModuleId === join(PROJECT, `src/app/${name}.tsx`)
  }
  const map = modulesOf(chunks, isScreen(MAP_SCREEN))
  const first = modulesOf(chunks, isScreen(FIRST_SCREEN))
  const opened = chunks.filter(({ moduleIds }) => moduleIds.some((id) => map.has(id)))
  const asked = new Set(opened.flatMap(({ dynamicImports }) => dynamicImports))
  const panels = modulesOf(
    chunks,
    ({ fileName, facadeModuleId }) =>
      asked.has(fileName) && (facadeModuleId ?? '').includes(join('src', 'features')),
  )
  return (id) => {
    if (first.has(id)) return map.has(id) || panels.has(id) ? SHARED : FIRST_SCREEN
    if (map.has(id)) return MAP_SCREEN
    return panels.has(id) ? PANELS : undefined
  }
}
