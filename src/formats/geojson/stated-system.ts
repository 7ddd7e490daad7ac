import { isObject } from './raw'

/** Names of a system are short; what is longer is no name. */
const LONGEST = 60

/**
 * What an old `crs` member says (GeoJSON 2008 §3): an EPSG code, or else the words in which it says so. It may be a name,
 * a link, or a code (a draft of 2006); some programs write a mere text. `undefined`: nothing, or WGS 84 under one of its
 * names.
 */
export const statedSystem = (
  crs: unknown,
): { readonly epsg?: number; readonly words: string } | undefined => {
  const words = wordsOf(crs)?.slice(0, LONGEST)
  if (words === undefined || /CRS:?84|^WGS\s?84$/i.test(words)) return undefined
  const code = /epsg\W+(?:[\d.]*\W+)?(\d{4,6})\b/i.exec(words)?.[1]
  return code === undefined ? { words } : { epsg: Number(code), words }
}

const wordsOf = (crs: unknown): string | undefined => {
  if (typeof crs === 'string') return crs
  if (!isObject(crs)) return undefined
  const properties = isObject(crs.properties) ? crs.properties : {}
  for (const said of [properties.name, properties.href]) if (typeof said === 'string') return said
  if (typeof properties.code === 'number' || typeof properties.code === 'string') {
    return `EPSG:${properties.code}`
  }
  return `{ ${typeof crs.type === 'string' ? crs.type.slice(0, 20) : ''} }`
}
