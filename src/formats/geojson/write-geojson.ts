import type { PlaceGeometry } from '@/domain/geometry/geometry'
import { rewind } from '@/domain/geometry/rewind'
import { type PublicEdition, publicEdition, type PublicOptions } from '@/domain/publish/public-edition'
import type { Header, Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import { FORMAT_VERSION, type Metadata } from './metadata'

export type ExportOptions = {
  readonly appVersion: string
  /** ISO 8601 date. */
  readonly date: string
  readonly mapId: string
} & ({ readonly version: 'working' } | ({ readonly version: 'public' } & PublicOptions))

type Feature = {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: PlaceGeometry | null
  readonly properties: Readonly<Record<string, unknown>>
}

const HEADER_FIELDS = ['town', 'organisation', 'purpose', 'communityType', 'home', 'retentionDate', 'demo'] as const
const PUBLIC_HEADER_FIELDS = ['town', 'organisation', 'purpose', 'communityType', 'demo'] as const

const pick = (source: object | undefined, fields: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(source ?? {}).filter(([field]) => fields.includes(field)))

/** Right-hand rule for areas (RFC 7946 §3.1.6). Positions go out as they are kept: a working file loses nothing. */
const written = (geometry: PlaceGeometry): PlaceGeometry =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? rewind(geometry) : geometry

/** What a record says, without what GeoJSON has a place for. */
const propertiesOf = ({ id: _id, geometry: _geometry, ...fields }: Place | Neighbourhood) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))

/**
 * A FeatureCollection (RFC 7946) with a `metadata` member; described in docs/geojson.md. Records in the bin and private
 * records are in neither version. The same records and options give the same text.
 */
export const writeGeojson = (records: Iterable<AnyRecord>, options: ExportOptions): string => {
  const all = [...records]
  const header = all.find((record) => record.type === 'header')
  return options.version === 'public'
    ? collection(
        metadataOf(header, options, PUBLIC_HEADER_FIELDS),
        publicFeatures(publicEdition(all, options)),
      )
    : workingVersion(all, header, options)
}

const workingVersion = (
  all: readonly AnyRecord[],
  header: Header | undefined,
  options: ExportOptions,
): string => {
  const live = all.filter((record) => !record.deletedAt && !isPrivate(record))
  const kept = new Set(live.map((record) => record.id))
  const hidden = new Set(all.filter((record) => !kept.has(record.id)).map((record) => record.id))
  const features = live
    .filter((record) => record.type === 'place' || record.type === 'neighbourhood')
    .map(
      (record): Feature => ({
        type: 'Feature',
        id: record.id,
        geometry: record.geometry && written(record.geometry),
        properties:
          record.type === 'place'
            ? propertiesOf(record)
            : { kind: 'neighbourhood', category: record.areaType, ...propertiesOf(record) },
      }),
    )
  const others = live.filter(
    (record) => !['header', 'place', 'neighbourhood'].includes(record.type) && !names(record, hidden),
  )
  return collection(metadataOf(header, options, HEADER_FIELDS), features, { okolica: { records: others } })
}

const isPrivate = (record: AnyRecord): boolean => record.type === 'place' && record.visibility === 'private'

/** A relation, vote or photo that names a record which stays must stay too. */
const names = (record: AnyRecord, hidden: ReadonlySet<string>): boolean =>
  (record.type === 'relation' && (hidden.has(record.from) || hidden.has(record.to))) ||
  (record.type === 'vote' && hidden.has(record.placeId)) ||
  (record.type === 'photo' && hidden.has(record.ownerId)) ||
  (record.type === 'entry' && (record.placeIds ?? []).some((id) => hidden.has(id)))

const publicFeatures = ({ places, neighbourhoods }: PublicEdition): readonly Feature[] => [
  ...neighbourhoods.map(
    ({ id, geometry, ...properties }): Feature => ({
      type: 'Feature',
      id,
      geometry: written(geometry),
      properties: { type: 'neighbourhood', kind: 'neighbourhood', category: properties.areaType, ...properties },
    }),
  ),
  ...places.map(
    ({ id, geometry, ...properties }): Feature => ({
      type: 'Feature',
      id,
      geometry: geometry && written(geometry),
      properties: { type: 'place', visibility: 'public', ...properties },
    }),
  ),
]

const metadataOf = (
  header: Header | undefined,
  options: ExportOptions,
  fields: readonly string[],
): Metadata => ({
  app: 'Okolica',
  appVersion: options.appVersion,
  formatVersion: FORMAT_VERSION,
  version: options.version,
  date: options.date.slice(0, 10),
  title: header?.title ?? '',
  ...pick(header, fields),
  sources: ['Okolica'],
  coordinatePrecision: options.version === 'public' ? options.precision : 'exact',
  ...(options.version === 'working' ? { mapId: options.mapId } : {}),
})

/** One feature a line: readable, comparable by line, and written piece by piece. */
const collection = (
  metadata: Metadata,
  features: readonly Feature[],
  members: Readonly<Record<string, unknown>> = {},
): string => {
  const extra = Object.entries(members).map(([name, value]) => `,\n${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return `{"type": "FeatureCollection",\n"metadata": ${JSON.stringify(metadata)}${extra.join('')},\n"features": [\n${lines}\n]}\n`
}
