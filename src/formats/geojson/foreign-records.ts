import type { IncomingRecord } from '@/domain/change/incoming'
import { NAME_MAX } from '@/domain/schema/fields'
import type { RawFeature } from './raw'
import { readGeometry } from './read-geometry'
import type { Tally } from '@/domain/tally'

export type ForeignOptions = {
  /** What a polygon of a foreign file is. */
  readonly polygonsAs: 'neighbourhood' | 'place'
}

/** Property names under which files keep a name, best first; matched without regard to case and trailing `_`. */
const NAME_KEYS = ['name:pl', 'name', 'nazwa', 'jpt_nazwa', 'title', 'tytul', 'tytuł', 'label']
const ID_KEYS = ['@id', 'id', 'fid', 'objectid', 'gml_id', 'cartodb_id']

const findText = (properties: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined => {
  const byKey = new Map(
    Object.entries(properties).map(([key, value]) => [key.toLowerCase().replace(/_+$/, ''), value]),
  )
  for (const key of keys) {
    const value = byKey.get(key)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number') return String(value)
  }
  return undefined
}

const findName = (properties: Readonly<Record<string, unknown>>): string | undefined => {
  const known = findText(properties, NAME_KEYS)
  if (known) return known
  const guess = Object.entries(properties).find(
    ([key, value]) => /name|nazw/i.test(key) && typeof value === 'string' && value.trim() !== '',
  )
  return guess ? String(guess[1]).trim() : undefined
}

/**
 * A feature of somebody else's file: points and lines become observations to be checked, polygons neighbourhoods or
 * places. All its properties are kept under `foreign` and exported again.
 */
export const foreignRecords = (
  feature: RawFeature,
  index: number,
  { polygonsAs }: ForeignOptions,
  tally: Tally,
): readonly IncomingRecord[] => {
  const properties = feature.properties ?? {}
  const parts = feature.geometry ? readGeometry(feature.geometry, tally, index) : []
  // A shape that was there and could not be read leaves nothing to show; one that was never there is a place of words.
  if (feature.geometry && parts.length === 0) return []
  if (parts.length > 1) tally.add('import.collections-split', index)

  const found = findName(properties)
  if (!found) tally.add('import.names-made', index)
  const full = found ?? `Bez nazwy ${index}`
  if (full.length > NAME_MAX) tally.add('import.names-cut', index)
  const sourceId = sourceIdOf(feature, properties)

  return (parts.length > 0 ? parts : [null]).map((geometry, part): IncomingRecord => {
    const isArea =
      polygonsAs === 'neighbourhood' && (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon')
    const partId = sourceId && parts.length > 1 ? `${sourceId}#${part + 1}` : sourceId
    return {
      type: isArea ? 'neighbourhood' : 'place',
      ...(partId ? { sourceId: partId.slice(0, 500) } : {}),
      index,
      fields: {
        name: full.slice(0, NAME_MAX),
        geometry,
        ...(full.length > NAME_MAX ? { description: full } : {}),
        ...(Object.keys(properties).length > 0 ? { foreign: properties } : {}),
      },
    }
  })
}

const sourceIdOf = (feature: RawFeature, properties: Readonly<Record<string, unknown>>): string | undefined => {
  if (typeof feature.id === 'string' && feature.id !== '') return feature.id
  if (typeof feature.id === 'number') return String(feature.id)
  return findText(properties, ID_KEYS)
}
