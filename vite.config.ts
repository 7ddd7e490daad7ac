import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa'
import { guide } from './scripts/support/guide-plugin.mjs'
import { chunkNames, FIRST_SCREEN } from './scripts/support/split-code.mjs'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string
}

const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Okolica – mapa zasobów i potrzeb',
  short_name: 'Okolica',
  description: 'Mapa zasobów i potrzeb dla osób, które organizują społeczność lokalną. Działa bez sieci.',
  lang: 'pl',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#1F3D5A',
  background_color: '#F2F5F7',
  categories: ['productivity', 'social', 'utilities'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icons/icon-monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
    { src: '/icons/logo.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  file_handlers: [
    {
      action: '/',
      accept: { 'application/geo+json': ['.geojson'], 'application/json': ['.json'] },
    },
  ],
  // Answered by the service worker: src/pwa/shared-files.ts.
  share_target: {
    action: '/udostepnij',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      files: [
        {
          name: 'file',
          // Android does not know GeoJSON: there such a file is a stream of bytes.
          accept: [
            '.geojson',
            '.json',
            'application/geo+json',
            'application/json',
            'application/octet-stream',
          ],
        },
      ],
    },
  },
  shortcuts: [
    {
      name: 'Nowa mapa',
      url: '/#/nowa',
      icons: [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
  ],
}

/** The Open Font License asks that its text goes wherever the fonts go. */
const fontLicence = (): Plugin => ({
  name: 'okolica:font-licence',
  apply: 'build',
  generateBundle() {
    const source = readFileSync(new URL('src/ui/fonts/OFL.txt', import.meta.url), 'utf8')
    this.emitFile({ type: 'asset', fileName: 'assets/fonts-licence.txt', source })
  },
})

/** The first screen's files come at the same time as the program, not after it has begun to run. */
const preloadFirstScreen = (): Plugin => ({
  name: 'okolica:preload-first-screen',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const first = chunks.find(({ name }) => name === FIRST_SCREEN)
      if (!first) throw new Error(`there is no part named ${FIRST_SCREEN}`)
      const needed = new Set([first])
      for (const { imports } of needed) {
        for (const one of chunks) if (imports.includes(one.fileName)) needed.add(one)
      }
      const styles = [...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      const tagOf = (fileName: string, attrs: Record<string, string | boolean>) =>
        html.includes(fileName)
          ? []
          : [{ tag: 'link', attrs: { ...attrs, crossorigin: true, href: `/${fileName}` } }]
      return [
        ...[...needed].flatMap(({ fileName }) => tagOf(fileName, { rel: 'modulepreload' })),
        ...styles.flatMap((fileName) => tagOf(fileName, { rel: 'preload', as: 'style' })),
      ]
    },
  },
})

/** One file for what every start needs; the rest by what needs it. */
const codeSplitting = async () => ({
  groups: [
    { name: 'start', tags: ['$initial' as const], priority: 1 },
    // What one of them imports is in it as well, or in one that it may import.
    { name: await chunkNames(), debugName: 'screens', includeDependenciesRecursively: false },
  ],
})

export default defineConfig(
  async ({ command }): Promise<UserConfig> => ({
    resolve: { tsconfigPaths: true },
    define: { __APP_VERSION__: JSON.stringify(version) },
    plugins: [
      react(),
      guide(),
      fontLicence(),
      preloadFirstScreen(),
      VitePWA({
        // A new version waits until the person agrees: see src/pwa/register.ts.
        registerType: 'prompt',
        injectRegister: false,
        strategies: 'injectManifest',
        srcDir: 'src/pwa',
        filename: 'service-worker.ts',
        manifest,
        includeManifestIcons: false,
        injectManifest: {
          rollupFormat: 'iife',
          globPatterns: ['**/*.{css,geojson,html,js,json,png,svg,wasm,webmanifest,webp,woff2}'],
          // A file that is too big for the precache would be missing offline: the build fails instead.
          maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        },
      }),
    ],
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      // Read by scripts/size-budget.mjs.
      manifest: true,
      rolldownOptions: {
        output: command === 'build' ? { codeSplitting: await codeSplitting() } : {},
      },
    },
  }),
)
