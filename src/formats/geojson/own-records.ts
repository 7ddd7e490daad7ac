import { isOwnCategory } from '@/domain/categories/catalogue'
import type { IncomingRecord } from '@/domain/change/incoming'
import { isId } from '@/domain/schema/fields'
import { HEADER_ID, headerFields } from '@/domain/schema/map-records'
import { fieldNames, isRecordType, type RecordType } from '@/domain/schema/record'
import type { Tally } from '@/domain/tally'
import { isKind } from '@/domain/taxonomy'
import { cleanJson } from './clean-json'
import { isOurs } from './metadata'
import { FOREIGN, isOurProperty } from './property-names'
import { isObject, type RawCollection, type RawFeature } from './raw'
import type { ReadGeometry } from './read-geometry'

/** What stands elsewhere in a feature, or is nobody's to change. */
const NOT_READ: ReadonlySet<string> = new Set(['id', 'type', 'geometry', 'deletedAt', FOREIGN])

const readFields = (type: RecordType): ReadonlySet<string> =>
  new Set(fieldNames(type).filter((name) => !NOT_READ.has(name)))

const FIELDS = { place: readFields('place'), neighbourhood: readFields('neighbourhood') }

/**
 * A feature of our own export, perhaps edited elsewhere since; `undefined` for one that was added elsewhere and says
 * neither id nor kind. Properties that are not ours came from a foreign file, or from that other program: they go to
 * `foreign`.
 */
export const ownRecord = (
  feature: RawFeature,
  { parts }: ReadGeometry,
  index: number,
  tally: Tally,
): IncomingRecord | undefined => {
  const properties = feature.properties ?? {}
  const type = typeOf(properties)
  const id = isId(feature.id) ? feature.id : isId(properties.id) ? properties.id : undefined
  if (type === undefined || id === undefined) return undefined

  const known = FIELDS[type]
  let isAllKnown = true
  for (const name in properties) {
    if (known.has(name)) continue
    isAllKnown = false
    break
  }
  // Nearly always there is nothing to choose. Then the record takes over what was parsed, for nobody else reads it, and a
  // hundred thousand copies are an eighth of the time until the preview is there.
  const fields: Record<string, unknown> = isAllKnown
    ? (properties as Record<string, unknown>)
    : Object.fromEntries(Object.entries(properties).filter(([name]) => known.has(name)))
  const foreign = isAllKnown ? undefined : foreignOf(properties, known)
  if (type === 'neighbourhood' && fields.areaType === undefined && properties.category !== undefined) {
    fields.areaType = properties.category
  }
  const nested = properties[FOREIGN]
  if (isObject(nested) || foreign) {
    fields.foreign = cleanJson({ ...foreign, ...(isObject(nested) ? nested : {}) }, () =>
      tally.add('import.fields-skipped', index, FOREIGN),
    )
  }

  const [geometry] = parts
  if (geometry && parts.length === 1) fields.geometry = geometry
  // `null` says that it has no place of its own; a shape that can't be read, or is missing, says nothing.
  else if (feature.geometry === null && type === 'place') fields.geometry = null
  return { type, id, fields, index }
}

/** Properties that are not ours; `undefined`: there are none. */
const foreignOf = (
  properties: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): Readonly<Record<string, unknown>> | undefined => {
  const names = Object.keys(properties).filter(
    (name) => !known.has(name) && !NOT_READ.has(name) && !isOurProperty(name),
  )
  return names.length > 0 ? Object.fromEntries(names.map((name) => [name, properties[name]])) : undefined
}

/** `undefined` when the feature doesn't say: then it is no thing of ours. */
const typeOf = ({
  kind,
  type,
  category,
}: Readonly<Record<string, unknown>>): 'place' | 'neighbourhood' | undefined => {
  if (kind === 'neighbourhood' || type === 'neighbourhood') return 'neighbourhood'
  const said =
    isKind(kind) || type === 'place' || (typeof category === 'string' && isKind(category.split('.')[0]))
  return said ? 'place' : undefined
}

/** Relations, groups and whatever else is no feature, from the `okolica` member. */
export const otherRecords = ({ okolica }: RawCollection, tally: Tally): readonly IncomingRecord[] => {
  if (!isObject(okolica) || !Array.isArray(okolica.records)) return []
  return (okolica.records as readonly unknown[]).flatMap((record): readonly IncomingRecord[] => {
    const isOther =
      isObject(record) &&
      isRecordType(record.type) &&
      !['place', 'neighbourhood', 'header'].includes(record.type) &&
      isId(record.id)
    if (!isOther) {
      tally.add('import.records-skipped')
      return []
    }
    const { type, id, deletedAt: _deletedAt, ...fields } = record
    return [{ type: type as string, id: id as string, fields, index: 0 }]
  })
}

/** Names of a team's own categories, which a public version has in its metadata. */
export const publicCategories = ({ metadata }: RawCollection): readonly IncomingRecord[] => {
  if (!isOurs(metadata) || !Array.isArray(metadata.ownCategories)) return []
  return (metadata.ownCategories as readonly unknown[]).flatMap((said): readonly IncomingRecord[] => {
    if (!isObject(said) || !isId(said.id) || !isOwnCategory(said.id)) return []
    const { id, kind, name, theme, icon } = said as Readonly<Record<string, unknown>>
    const fields = Object.entries({ kind, name, theme, icon }).filter(([, value]) => value !== undefined)
    return [{ type: 'category', id: id as string, fields: Object.fromEntries(fields), index: 0 }]
  })
}

/** What the metadata say of the map itself; `undefined` for a foreign file. */
export const headerRecord = ({ metadata }: RawCollection): IncomingRecord | undefined => {
  if (!isOurs(metadata)) return undefined
  const fields = Object.fromEntries(
    Object.keys(headerFields)
      .filter((field) => !NOT_READ.has(field) && metadata[field] !== undefined)
      .map((field) => [field, metadata[field]]),
  )
  return { type: 'header', id: HEADER_ID, fields, index: 0 }
}
