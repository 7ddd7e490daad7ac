import { type Place, VISIBILITIES, type Visibility } from '@/domain/schema/place'

export type ExportVersion = 'public' | 'working'

/** What the public version makes of positions. */
export type ExportPrecision = 'exact' | '10m' | '100m'

export type ExportOptions = {
  readonly version: ExportVersion
  /** Of the working version positions are always exact. */
  readonly precision: ExportPrecision
}

export type VisibilityCounts = Readonly<Record<Visibility, number>>

/** Public needs that are still open: the public version has them as numbers, without pins (`domain/publish`). */
export const countOpenNeeds = (places: Iterable<Pick<Place, 'kind' | 'status' | 'visibility'>>): number => {
  let count = 0
  for (const { kind, status, visibility } of places) {
    if (kind === 'need' && visibility === 'public' && status !== 'met' && status !== 'rejected') count += 1
  }
  return count
}

export const countByVisibility = (places: Iterable<Pick<Place, 'visibility'>>): VisibilityCounts => {
  const counts: Record<Visibility, number> = { public: 0, internal: 0, private: 0 }
  for (const { visibility } of places) counts[visibility] += 1
  return counts
}

/** Which places a version holds. Private ones leave in no version. */
export const leaving = (version: ExportVersion): readonly Visibility[] =>
  version === 'public' ? ['public'] : ['public', 'internal']

export const staying = (version: ExportVersion): readonly Visibility[] =>
  VISIBILITIES.filter((visibility) => !leaving(version).includes(visibility))
