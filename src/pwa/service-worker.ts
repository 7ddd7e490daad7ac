import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { receiveSharedFiles, SHARE_ADDRESS } from './shared-files'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] }

// The whole app: pages, workers, fonts, icons and both languages. Map tiles are left to the browser's HTTP cache.
precacheAndRoute([...self.__WB_MANIFEST])
cleanupOutdatedCaches()

/** What the server answers itself, with no page. */
const NOT_THE_APP = [/^\/health$/, /\.\w+$/]
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: NOT_THE_APP }))

registerRoute(
  ({ url }) => url.pathname === SHARE_ADDRESS,
  ({ request }) => receiveSharedFiles(request),
  'POST',
)

// A page opened for the first time is served from here at once: it may lose the network before its next part is loaded.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A new version takes over only when the person has agreed in the page.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting()
})
