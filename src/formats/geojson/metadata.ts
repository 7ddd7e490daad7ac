import type { Precision } from '@/domain/publish/precision'
import type { Header } from '@/domain/schema/map-records'
import { isObject, type RawCollection } from './raw'

/** Version of the file's shape; a newer one than the app knows is refused. */
export const FORMAT_VERSION = 1

export type Metadata = {
  readonly app: 'Okolica'
  readonly appVersion: string
  readonly formatVersion: number
  readonly version: 'working' | 'public'
  /** ISO 8601 date of the export. */
  readonly date: string
  readonly title: string
  readonly sources: readonly string[]
  readonly coordinatePrecision: Precision
  readonly mapId?: string
} & Partial<Pick<Header, 'town' | 'organisation' | 'purpose' | 'communityType' | 'home' | 'retentionDate' | 'demo'>>

/** Where a file comes from decides what it may change here. */
export type Origin = {
  readonly kind: 'working' | 'public' | 'foreign'
  readonly precision: Precision
}

/** A file that says nothing of itself is foreign; one of ours that is not plainly a working version is public. */
export const originOf = ({ metadata }: RawCollection): Origin => {
  if (!isObject(metadata) || metadata.app !== 'Okolica') return { kind: 'foreign', precision: 'exact' }
  return {
    kind: metadata.version === 'working' ? 'working' : 'public',
    precision: metadata.coordinatePrecision === 'exact' ? 'exact' : '100m',
  }
}
