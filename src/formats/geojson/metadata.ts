import type { ImportOrigin } from '@/domain/change/incoming'
import type { NeedCounts } from '@/domain/publish/need-counts'
import type { PublicCategory } from '@/domain/publish/own-categories'
import type { Precision } from '@/domain/publish/precision'
import type { Header } from '@/domain/schema/map-records'
import { isObject, type RawCollection } from './raw'

export const APP_NAME = 'Okolica'

/** Version of the file's shape, described in docs/geojson.md; a newer one than the app knows is refused. */
export const FORMAT_VERSION = 1

/** The foreign member `metadata` of the collection (RFC 7946 §6.1). The working version has every field of the header. */
export type Metadata = {
  readonly app: typeof APP_NAME
  readonly appVersion: string
  readonly formatVersion: number
  readonly version: 'working' | 'public'
  readonly mapId: string
  /** Day of the export, `2026-11-23`. */
  readonly date: string
  readonly coordinatePrecision: Precision
  readonly sources: readonly string[]
  /** Public version only; the working one has their records. */
  readonly ownCategories?: readonly PublicCategory[]
  /** Public version only: open needs that lie in no neighbourhood, by theme. */
  readonly needsElsewhere?: NeedCounts
} & Partial<Omit<Header, 'id' | 'type' | 'deletedAt'>>

export const isOurs = (metadata: unknown): metadata is Readonly<Record<string, unknown>> =>
  isObject(metadata) && metadata.app === APP_NAME

/** A file that says nothing of itself is foreign; one of ours that is not plainly an exact working version counts as coarse. */
export const originOf = ({ metadata }: RawCollection): ImportOrigin => {
  if (!isOurs(metadata)) return { kind: 'foreign', coarse: false }
  const kind = metadata.version === 'working' ? 'working' : 'public'
  return {
    kind,
    coarse: kind === 'public' || metadata.coordinatePrecision !== 'exact',
    ...(typeof metadata.mapId === 'string' ? { mapId: metadata.mapId } : {}),
  }
}
