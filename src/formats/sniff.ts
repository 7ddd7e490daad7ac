/** First bytes of files that people pick by mistake: pictures and documents named `.geojson`. `?` is any byte. */
const SIGNATURES: readonly (readonly [kind: string, start: string])[] = [
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['WebP', 'RIFF????WEBP'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['HEIC/MP4', '????ftyp'],
  ['PDF', '%PDF'],
  // Also every .docx, .xlsx, .odt, .kmz and zipped shapefile.
  ['ZIP', 'PK\x03\x04'],
  ['GZIP', '\x1f\x8b'],
  ['RAR', 'Rar!\x1a'],
  ['7z', '7z\xbc\xaf'],
  ['DOC/XLS', '\xd0\xcf\x11\xe0'],
  ['SQLite/GeoPackage', 'SQLite format 3\0'],
]

/** Markup, by the first element or declaration that tells it. */
const MARKUP: readonly (readonly [kind: string, mark: RegExp])[] = [
  ['KML', /<kml[\s>]/i],
  ['GPX', /<gpx[\s>]/i],
  ['SVG', /<svg[\s>]/i],
  ['HTML', /<(!doctype html|html|head|body)[\s>]/i],
]

const LOOKED_AT = 1024

/** What a file really is, by how it begins; `undefined` when it may be JSON. */
export const sniff = (bytes: Uint8Array): string | undefined => {
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT))
  const known = SIGNATURES.find(([, signature]) =>
    [...signature].every((letter, at) => letter === '?' || letter === start[at]),
  )
  if (known) return known[0]
  const isUtf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')
  // No text in UTF-8 has a zero byte.
  if (!isUtf16 && start.includes('\0')) return 'BIN'
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (!text.startsWith('<')) return undefined
  return MARKUP.find(([, mark]) => mark.test(text))?.[0] ?? 'XML'
}
