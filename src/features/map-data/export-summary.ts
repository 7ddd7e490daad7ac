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
