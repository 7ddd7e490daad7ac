import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { osmIdOf } from './osm-fields'
import type { RawFeature } from './raw'

/** Properties in which files keep an id, best first; matched without regard to case and trailing `_`. */
const ID_KEYS = [
  '@id',
  'id',
  'osm_id',
  'fid',
  'gid',
  'ogc_fid',
  'objectid',
  'gml_id',
  'cartodb_id',
  'jpt_kod_je',
]

/** Room is left for the suffixes that keep ids apart. */
const LONGEST = 480

/** Gives every part of every feature of one file an id of its own, the same one each time the file is read. */
export const createSourceIds = () => {
  const timesUsed = new Map<string, number>()

  /** An id that stands twice in a file gets a number: its second thing must not become the first. */
  const unique = (id: string): string => {
    const times = (timesUsed.get(id) ?? 0) + 1
    timesUsed.set(id, times)
    return times === 1 ? id : `${id}#${times}`
  }

  /** Ids for `count` parts: `way/1` for one, else `way/1#1`, `way/1#2` … */
  return (feature: RawFeature, count: number): readonly string[] => {
    const found = statedId(feature)?.slice(0, LONGEST) ?? contentId(feature)
    return count === 1
      ? [unique(found)]
      : Array.from({ length: count }, (_, part) => unique(`${found}#${part + 1}`))
  }
}

const statedId = ({ id, properties }: RawFeature): string | undefined => {
  const own = asId(id)
  if (own !== undefined || !properties) return own
  const osmId = osmIdOf(properties)
  if (osmId !== undefined) return osmId
  const byKey = new Map(
    Object.entries(properties).map(([key, value]) => [key.toLowerCase().replace(/_+$/, ''), value]),
  )
  for (const key of ID_KEYS) {
    const found = asId(byKey.get(key))
    if (found !== undefined) return found
  }
  return undefined
}

const asId = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim() !== '') || (typeof value === 'number' && Number.isFinite(value))
    ? String(value).trim()
    : undefined

/** Without an id the thing is known by what it says and where it is, so that the same file comes in only once. */
const contentId = ({ geometry, properties }: RawFeature): string => {
  let text: string
  try {
    text = JSON.stringify([geometry ?? null, properties])
  } catch {
    // Nested too deep to be written: the shape alone has to do.
    text = String(geometry?.type)
  }
  return `content/${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 20)}`
}
