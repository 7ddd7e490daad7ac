/** What the app may load and from where. Tiles and remote sets come from anywhere over https; code only from here. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // Leaflet, Mantine and the drawing tools write inline styles.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https: data: blob:",
  "font-src 'self' data:",
  // ws: for a hub in the local network, where there is no certificate.
  "connect-src 'self' https: blob: data: wss: ws:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')

const OWN_PAGE_ONLY = ['geolocation', 'camera', 'microphone']
const NOBODY = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'display-capture',
  'encrypted-media',
  'gyroscope',
  'hid',
  'magnetometer',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const PERMISSIONS_POLICY = [
  ...OWN_PAGE_ONLY.map((feature) => `${feature}=(self)`),
  ...NOBODY.map((feature) => `${feature}=()`),
].join(', ')

/**
 * Sent with every answer. There is no Cross-Origin-Embedder-Policy: it would refuse map tiles,
 * whose servers send no Cross-Origin-Resource-Policy.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Permissions-Policy': PERMISSIONS_POLICY,
  // OpenStreetMap's tile servers refuse requests without a referrer.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** A name with a hash in it never changes its content. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/

export const cacheControl = (path: string): string =>
  HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
