import type { AppState } from '@/store/app-store'

/** What the library knows of a map without opening it. */
export type MapRow = NonNullable<AppState['maps']>[number]

const byChange = (a: MapRow, b: MapRow): number => b.changedAt.localeCompare(a.changedAt)

export const mapsInLibrary = (maps: readonly MapRow[]): readonly MapRow[] =>
  maps.filter((map) => !map.deletedAt).sort(byChange)

export const mapsInBin = (maps: readonly MapRow[]): readonly MapRow[] =>
  maps.filter((map) => map.deletedAt).sort((a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? ''))
