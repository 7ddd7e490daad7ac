import type { IncomingRecord } from '@/domain/change/incoming'
import { foldText } from '@/domain/find/fold-text'
import { categoryOfTags } from '@/domain/mapping/category-of-tags'
import { type FileMapping, type OwnCategories, UNJUDGED_CATEGORY } from '@/domain/mapping/file-mapping'
import { propertyAt, textOf } from '@/domain/mapping/property-at'
import { isOsmId } from '@/domain/publish/sources-of'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Tally } from '@/domain/tally'
import { cleanJson } from './clean-json'
import { cutName } from './cut-name'
import { type FoundName, findName } from './find-name'
import { osmFields, tagsOf } from './osm-fields'
import type { RawFeature } from './raw'
import type { ReadGeometry } from './read-geometry'

export type ForeignOptions = {
  readonly mapping: FileMapping
  /** Categories that the mapping may name beside those of the taxonomy. */
  readonly ownCategories?: OwnCategories
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

type Properties = Readonly<Record<string, unknown>>

const DESCRIPTION_MAX = 20_000
const ADDRESS_MAX = 500

/**
 * A feature of somebody else's file, as the mapping says: points and lines become places, areas neighbourhoods with an
 * approximate outline or places too. All its properties are kept under `foreign` and exported again. A collection of shapes
 * gives one record for each sort of shape; a shape that can't be read gives none.
 */
export const foreignRecords = (
  feature: RawFeature,
  { parts, unreadable }: ReadGeometry,
  index: number,
  { options, sourceIds, nextUnnamed, tally }: ForeignContext,
): readonly IncomingRecord[] => {
  if (parts.length === 0 && unreadable > 0) return []
  const { mapping } = options
  const properties = feature.properties ?? {}
  const found = nameOf(properties, mapping)
  if (!found) tally.add('import.names-made', index)
  const full = found?.name ?? `${options.unnamed ?? 'Bez nazwy'} ${nextUnnamed()}`
  const name = cutName(full)
  if (name !== full) tally.add('import.names-cut', index)
  const description = (name !== full ? full : longTextAt(properties, mapping.description))?.slice(
    0,
    DESCRIPTION_MAX,
  )
  const foreign = cleanJson(withoutName(properties, found && name === full ? found.name : undefined), () =>
    tally.add('import.fields-skipped', index, 'foreign'),
  )

  // No shape at all is a place of words; it belongs to the map as a whole until somebody says where.
  const shapes = parts.length > 0 ? parts : [null]
  const ids = sourceIds(feature, shapes.length)
  return shapes.map((geometry, part): IncomingRecord => {
    const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
    const isNeighbourhood = isArea && mapping.polygonsAs === 'neighbourhood'
    const sourceId = ids[part] as string
    return {
      type: isNeighbourhood ? 'neighbourhood' : 'place',
      sourceId,
      index,
      ...(found ? {} : { nameMade: true }),
      fields: {
        ...(isNeighbourhood ? areaFields(options) : placeFields(properties, options, sourceId)),
        name,
        geometry,
        ...(description ? { description } : {}),
        ...(Object.keys(foreign ?? {}).length > 0 ? { foreign } : {}),
      },
    }
  })
}

const nameOf = (properties: Properties, { name }: FileMapping): FoundName | undefined => {
  if (name === null) return undefined
  const said = textOf(propertyAt(properties, name))
  return said === undefined ? findName(tagsOf(properties)) : { key: name, name: said }
}

const areaFields = ({ areaType = 'osiedle', fileName }: ForeignOptions) => ({
  areaType,
  approximate: true,
  ...(fileName ? { boundarySource: fileName.slice(0, 500) } : {}),
})

const placeFields = (
  properties: Properties,
  { mapping, ownCategories = {} }: ForeignOptions,
  sourceId: string,
) => {
  const category = categoryOf(properties, mapping)
  const own = ownCategories[category]
  const address = mapping.address === null ? undefined : textOf(propertyAt(properties, mapping.address))
  return {
    // What nobody has judged is said by the map itself: a hundred thousand times less to check.
    ...(category === UNJUDGED_CATEGORY
      ? {}
      : { kind: own?.kind ?? category.slice(0, category.indexOf('.')), category }),
    ...(own?.theme ? { theme: own.theme } : {}),
    ...(mapping.told.by === 'tags' ? osmFields(tagsOf(properties)) : {}),
    ...(address ? { address: address.slice(0, ADDRESS_MAX) } : {}),
    ...(isOsmId(sourceId.replace(/#\d+$/, '')) ? { source: 'osm' } : {}),
  }
}

const categoryOf = (properties: Properties, { told, category }: FileMapping): string => {
  if (told.by === 'tags') return categoryOfTags(tagsOf(properties))?.id ?? category
  if (told.by === 'all') return category
  const said = textOf(propertyAt(properties, told.property))
  const word = said === undefined ? '' : foldText(said)
  // A thing may call itself "constructor".
  return Object.hasOwn(told.values, word) ? (told.values[word] as string) : category
}

/** With its lines: a description may have several. */
const longTextAt = (properties: Properties, path: string | null): string | undefined => {
  if (path === null) return undefined
  const value = propertyAt(properties, path)
  return typeof value === 'string' ? value.trim() || undefined : textOf(value)
}

/** A property `name` that became the name as it is would only be said twice. */
const withoutName = (properties: Properties, name: string | undefined): Properties => {
  if (name === undefined || properties.name !== name) return properties
  const { name: _said, ...others } = properties
  return others
}
