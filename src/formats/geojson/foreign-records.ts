import type { IncomingRecord } from '@/domain/change/incoming'
import { isOsmId } from '@/domain/publish/sources-of'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Tally } from '@/domain/tally'
import type { Kind } from '@/domain/taxonomy'
import { cleanJson } from './clean-json'
import { cutName } from './cut-name'
import { findName } from './find-name'
import type { RawFeature } from './raw'
import type { ReadGeometry } from './read-geometry'

export type ForeignOptions = {
  /** What a polygon of a foreign file is. */
  readonly polygonsAs: 'neighbourhood' | 'place'
  /** What every other shape is; without both, an observation to be checked. */
  readonly kind?: Kind
  readonly category?: string
  readonly areaType?: Neighbourhood['areaType']
  /** Said as the source of imported outlines. */
  readonly fileName?: string
  /** Begins the name of what has none; a number follows. */
  readonly unnamed?: string
}

export type ForeignContext = {
  readonly options: ForeignOptions
  readonly sourceIds: (feature: RawFeature, count: number) => readonly string[]
  /** Number of the next thing without a name, from 1. */
  readonly nextUnnamed: () => number
  readonly tally: Tally
}

const DESCRIPTION_KEYS = ['description', 'opis']
const DESCRIPTION_MAX = 20_000

/**
 * A feature of somebody else's file: points and lines become places to be checked, polygons neighbourhoods with an
 * approximate outline. All its properties are kept under `foreign` and exported again. A collection of shapes gives one
 * record for each; a shape that can't be read gives none.
 */
export const foreignRecords = (
  feature: RawFeature,
  { parts, unreadable }: ReadGeometry,
  index: number,
  { options, sourceIds, nextUnnamed, tally }: ForeignContext,
): readonly IncomingRecord[] => {
  if (parts.length === 0 && unreadable > 0) return []
  const properties = feature.properties ?? {}
  const found = findName(properties)
  if (!found) tally.add('import.names-made', index)
  const full = found?.name ?? `${options.unnamed ?? 'Bez nazwy'} ${nextUnnamed()}`
  const name = cutName(full)
  if (name !== full) tally.add('import.names-cut', index)
  const description = (name !== full ? full : descriptionOf(properties))?.slice(0, DESCRIPTION_MAX)
  const foreign = cleanJson(withoutName(properties, found && name === full ? found.name : undefined), () =>
    tally.add('import.fields-skipped', index, 'foreign'),
  )

  // No shape at all is a place of words; it belongs to the map as a whole until somebody says where.
  const shapes = parts.length > 0 ? parts : [null]
  const ids = sourceIds(feature, shapes.length)
  return shapes.map((geometry, part): IncomingRecord => {
    const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
    const isNeighbourhood = isArea && options.polygonsAs === 'neighbourhood'
    const sourceId = ids[part] as string
    return {
      type: isNeighbourhood ? 'neighbourhood' : 'place',
      sourceId,
      index,
      ...(found ? {} : { nameMade: true }),
      fields: {
        ...(isNeighbourhood ? areaFields(options) : placeFields(options, sourceId)),
        name,
        geometry,
        ...(description ? { description } : {}),
        ...(Object.keys(foreign ?? {}).length > 0 ? { foreign } : {}),
      },
    }
  })
}

const areaFields = ({ areaType = 'osiedle', fileName }: ForeignOptions) => ({
  areaType,
  approximate: true,
  ...(fileName ? { boundarySource: fileName.slice(0, 500) } : {}),
})

const placeFields = ({ kind, category }: ForeignOptions, sourceId: string) => ({
  ...(kind && category ? { kind, category } : {}),
  ...(isOsmId(sourceId.replace(/#\d+$/, '')) ? { source: 'osm' } : {}),
})

const descriptionOf = (properties: Readonly<Record<string, unknown>>): string | undefined => {
  const text = DESCRIPTION_KEYS.map((key) => properties[key]).find((value) => typeof value === 'string')
  return (text as string | undefined)?.trim() || undefined
}

/** A property `name` that became the name as it is would only be said twice. */
const withoutName = (
  properties: Readonly<Record<string, unknown>>,
  name: string | undefined,
): Readonly<Record<string, unknown>> => {
  if (name === undefined || properties.name !== name) return properties
  const { name: _said, ...others } = properties
  return others
}
