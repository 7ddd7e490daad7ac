import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa'

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

export default defineConfig({
  resolve: { tsconfigPaths: true },
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    fontLicence(),
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
        globPatterns: ['**/*.{css,geojson,html,js,json,png,svg,wasm,webmanifest,woff2}'],
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
  },
})
