// @ts-check
/** Builds the app into dist/ and the hub into dist-hub/. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './support/paths.mjs'

/** Its output may be quiet: `npm start` shows only what goes wrong. */
export const build = async ({ quiet = false } = {}) => {
  // Imported here, as `npm start` runs before the packages are installed.
  const vite = await import('vite')
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  const logLevel = quiet ? 'warn' : 'info'
  await vite.build({ root: PROJECT, logLevel })
  await vite.build({
    root: PROJECT,
    logLevel,
    configFile: false,
    resolve: { tsconfigPaths: true },
    define: { __APP_VERSION__: JSON.stringify(version) },
    publicDir: false,
    build: {
      ssr: 'src/hub/main.ts',
      outDir: 'dist-hub',
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].js' } },
    },
  })
}

if (import.meta.filename === process.argv[1]) {
  try {
    await build()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
