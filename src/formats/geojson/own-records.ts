import type { IncomingRecord } from '@/domain/change/incoming'
import { isId } from '@/domain/schema/fields'
import { HEADER_ID } from '@/domain/schema/map-records'
import { isRecordType } from '@/domain/schema/record'
import { isObject, type RawCollection, type RawFeature } from './raw'
import { readGeometry } from './read-geometry'
import type { Tally } from '@/domain/tally'

const HEADER_FIELDS = ['title', 'town', 'organisation', 'purpose', 'communityType', 'home', 'retentionDate', 'demo']

/** What our own public version has and no record holds. */
const DERIVED = new Set(['needCounts', 'updated'])

/** A feature of our own export, perhaps edited elsewhere since; `undefined` when it is not one of ours. */
export const ownRecord = (feature: RawFeature, index: number, tally: Tally): IncomingRecord | undefined => {
  const properties = feature.properties ?? {}
  const type = properties.type ?? (properties.kind === 'neighbourhood' ? 'neighbourhood' : undefined)
  if ((type !== 'place' && type !== 'neighbourhood') || !isId(feature.id)) return undefined
  const fields: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(properties)) {
    if (field === 'type' || field === 'id' || DERIVED.has(field)) continue
    if (type === 'neighbourhood' && (field === 'kind' || field === 'category')) continue
    fields[field] = value
  }
  if (feature.geometry) {
    const [geometry, ...more] = readGeometry(feature.geometry, tally, index)
    if (geometry && more.length === 0) fields.geometry = geometry
    else if (geometry) tally.add('import.geometry-skipped', index)
  } else if (type === 'place') fields.geometry = null
  return { type, id: feature.id, fields, index }
}

/** Relations, groups and whatever else is no feature, from the `okolica` member. */
export const otherRecords = ({ okolica }: RawCollection): readonly IncomingRecord[] => {
  if (!isObject(okolica) || !Array.isArray(okolica.records)) return []
  return (okolica.records as readonly unknown[]).flatMap((record): readonly IncomingRecord[] => {
    if (!isObject(record) || !isRecordType(record.type) || !isId(record.id)) return []
    if (record.type === 'place' || record.type === 'neighbourhood' || record.type === 'header') return []
    const { type, id, ...fields } = record
    return [{ type: type as string, id: id as string, fields, index: 0 }]
  })
}

/** What the metadata say of the map itself; for a file that becomes a map of its own. */
export const headerRecord = ({ metadata }: RawCollection): IncomingRecord | undefined => {
  if (!isObject(metadata) || metadata.app !== 'Okolica') return undefined
  const fields = Object.fromEntries(
    HEADER_FIELDS.filter((field) => metadata[field] !== undefined).map((field) => [field, metadata[field]]),
  )
  return { type: 'header', id: HEADER_ID, fields, index: 0 }
}
