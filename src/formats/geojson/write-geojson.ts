import type { PlaceGeometry } from '@/domain/geometry/geometry'
import { rewind } from '@/domain/geometry/rewind'
import { type PublishOptions, publicView } from '@/domain/publish/public-view'
import { sourcesOf } from '@/domain/publish/sources-of'
import { workingView } from '@/domain/publish/working-view'
import type { Header, Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import { APP_NAME, FORMAT_VERSION, type Metadata } from './metadata'
import { foreignProperties } from './property-names'

export type ExportOptions = {
  readonly appVersion: string
  /** ISO 8601 date or instant; only the day is written. */
  readonly date: string
  readonly mapId: string
} & ({ readonly version: 'working' } | ({ readonly version: 'public' } & PublishOptions))

type Feature = {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: PlaceGeometry | null
  readonly properties: Readonly<Record<string, unknown>>
}

/**
 * A FeatureCollection (RFC 7946) with a `metadata` member, described in docs/geojson.md. Records in the bin and private
 * records are in neither version. The same records in any order, with the same options, give the same text.
 */
export const writeGeojson = (records: Iterable<AnyRecord>, options: ExportOptions): string =>
  [...geojsonPieces(records, options)].join('')

/** The same text in pieces, for a caller that wants to let the page breathe between them. */
export function* geojsonPieces(records: Iterable<AnyRecord>, options: ExportOptions): Generator<string> {
  if (options.version === 'public') {
    const edition = publicView(records, options)
    const { header, places, neighbourhoods, sources, needsElsewhere, ownCategories, precision } = edition
    const metadata: Metadata = {
      ...commonMetadata(options),
      coordinatePrecision: precision,
      sources,
      ...header,
      ...(ownCategories.length > 0 ? { ownCategories } : {}),
      ...(Object.keys(needsElsewhere).length > 0 ? { needsElsewhere } : {}),
    }
    yield* collection(metadata, publicFeatures(neighbourhoods, places))
    return
  }
  const { header, neighbourhoods, places, others } = workingView(records)
  const metadata: Metadata = {
    ...commonMetadata(options),
    coordinatePrecision: 'exact',
    sources: sourcesOf(neighbourhoods, places),
    ...(header ? headerFields(header) : {}),
  }
  yield* collection(metadata, workingFeatures([...neighbourhoods, ...places]), others)
}

const commonMetadata = ({ appVersion, version, mapId, date }: ExportOptions) => ({
  app: APP_NAME as typeof APP_NAME,
  appVersion,
  formatVersion: FORMAT_VERSION,
  version,
  mapId,
  date: date.slice(0, 10),
})

const headerFields = ({ id: _id, type: _type, deletedAt: _deletedAt, ...fields }: Header) => fields

/** Right-hand rule for areas (RFC 7946 §3.1.6). */
const wound = (geometry: PlaceGeometry): PlaceGeometry =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? rewind(geometry) : geometry

/** What a table or another program needs to tell areas from places; a place has both as fields of its own. */
const areaWords = (area: Pick<Neighbourhood, 'areaType'>) => ({
  kind: 'neighbourhood',
  category: area.areaType,
})

function* workingFeatures(records: readonly (Place | Neighbourhood)[]): Generator<Feature> {
  for (const record of records) {
    const { id, type: _type, geometry, foreign, deletedAt: _deletedAt, ...fields } = record
    yield {
      type: 'Feature',
      id,
      geometry: geometry && wound(geometry),
      properties: {
        ...(record.type === 'neighbourhood' ? areaWords(record) : {}),
        ...fields,
        ...(foreign ? foreignProperties(foreign) : {}),
      },
    }
  }
}

type Shown = { readonly id: string; readonly geometry: PlaceGeometry | null }

function* publicFeatures(
  neighbourhoods: readonly (Shown & Pick<Neighbourhood, 'areaType'>)[],
  places: readonly Shown[],
): Generator<Feature> {
  for (const area of neighbourhoods) yield publicFeature(area, areaWords(area))
  for (const place of places) yield publicFeature(place, {})
}

const publicFeature = ({ id, geometry, ...fields }: Shown, words: object): Feature => ({
  type: 'Feature',
  id,
  geometry: geometry && wound(geometry),
  properties: { ...words, ...fields },
})

/** Features in one piece: large enough to be worth a string, small enough to be made between two frames. */
const PIECE = 1000

/** One feature and one record a line, so that two exports can be compared line by line. */
function* collection(
  metadata: Metadata,
  features: Iterable<Feature>,
  others?: readonly AnyRecord[],
): Generator<string> {
  yield `{"type":"FeatureCollection",\n"metadata":${JSON.stringify(metadata)},\n"features":[`
  yield* lines(features)
  yield '\n]'
  if (others && others.length > 0) {
    yield ',\n"okolica":{"records":['
    yield* lines(others)
    yield '\n]}'
  }
  yield '}\n'
}

function* lines(items: Iterable<unknown>): Generator<string> {
  let text = ''
  let count = 0
  for (const item of items) {
    text += `${count === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`
    count += 1
    if (count % PIECE === 0) {
      yield text
      text = ''
    }
  }
  yield text
}
