// @ts-check
import { join } from 'node:path'
import { PROJECT } from './paths.mjs'

/**
 * Builds pages of the tests and serves them on a free port: what is tried is what is shipped, not the development
 * server's modules.
 * @param {readonly string[]} pages paths in the project
 * @param {string} outDir
 */
export const servePages = async (pages, outDir) => {
  const vite = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  /** @type {import('vite').InlineConfig} */
  const config = {
    root: PROJECT,
    configFile: false,
    logLevel: 'warn',
    resolve: { tsconfigPaths: true },
    define: { __APP_VERSION__: JSON.stringify('test') },
    plugins: [react()],
    worker: { format: 'es', plugins: () => [] },
    build: {
      target: 'es2022',
      outDir,
      rolldownOptions: { input: pages.map((page) => join(PROJECT, page)) },
    },
    preview: { host: '127.0.0.1', port: 4190 },
  }
  await vite.build(config)
  return vite.preview(config)
}
