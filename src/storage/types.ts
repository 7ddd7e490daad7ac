import type { DocumentName, DocumentUpdate } from '@/document/types'
import type { PlaceFilter } from '@/domain/filter/place-filter'
import type { Position } from '@/domain/geometry/geometry'
import type { MapPicture } from '@/domain/pins/map-picture'

/** What the library shows of a map without opening it: a copy of facts that live in the documents. */
export type MapSummary = {
  readonly title: string
  readonly town?: string
  readonly demo?: boolean
  readonly communityType: 'territorial' | 'categorial' | 'both'
  readonly placeCount: number
  readonly neighbourhoodCount: number
  /** ISO instant of the last change. */
  readonly changedAt: string
  /** Outer rings of the neighbourhoods, thinned, for the little picture on the card. */
  readonly outline?: readonly (readonly Position[])[]
}

export type MapRow = MapSummary & {
  readonly id: string
  readonly epoch: string
  readonly createdAt: string
  /** In the bin of the library. */
  readonly deletedAt?: string
}

/** A filter that somebody gave a name. */
export type SavedFilter = { readonly name: string; readonly filter: PlaceFilter }

/** How this device last looked at a map; not part of the map. */
export type MapView = {
  readonly centre?: Position
  readonly zoom?: number
  readonly baseMap?: string
  /** Which places are shown; without it all are. */
  readonly filter?: PlaceFilter
  readonly savedFilters?: readonly SavedFilter[]
  readonly isPanelCollapsed?: boolean
}

export type StoredMap = {
  readonly row: MapRow
  /** Updates per document in the order in which they were written. */
  readonly updates: ReadonlyMap<DocumentName, readonly Uint8Array[]>
  /** Highest sequence number read; `follow` goes on from here. */
  readonly lastSeq: number
}

export type StoredUpdate = DocumentUpdate & { readonly seq: number }

/** Why a write did not happen. The data in memory is intact whenever this is thrown. */
export type StorageFailure = 'quota' | 'unavailable' | 'other'

export class StorageError extends Error {
  constructor(
    readonly failure: StorageFailure,
    cause: unknown,
  ) {
    super(`Storage failed (${failure}): ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'StorageError'
  }
}

/** A newer version of the app has written this database; old code must not write into it. */
export class NewerDatabaseError extends StorageError {
  constructor(found: number, known: number) {
    super(
      'unavailable',
      new Error(`Database version ${found}, this app reads up to ${known}. Update the app.`),
    )
    this.name = 'NewerDatabaseError'
  }
}

/**
 * Where maps are kept. Two implementations (IndexedDB, memory) pass one contract test.
 * Every method rejects with `StorageError` and with nothing else.
 */
export type MapStorage = {
  readonly kind: 'indexeddb' | 'memory'
  listMaps(): Promise<readonly MapRow[]>
  createMap(row: MapRow, updates: readonly DocumentUpdate[]): Promise<void>
  loadMap(id: string): Promise<StoredMap | undefined>
  /**
   * Appends to the update log and refreshes the summary in one transaction with strict durability; resolves when
   * the transaction has completed. Updates of a foreign epoch are refused with `other`.
   */
  append(id: string, updates: readonly DocumentUpdate[], summary: Partial<MapSummary>): Promise<void>
  /** Calls back with rows that another tab (or this one) has written after `afterSeq`, until the returned function is called. */
  follow(id: string, afterSeq: number, onRows: (rows: readonly StoredUpdate[]) => void): () => void
  /** Calls back at once and whenever the list of maps changes, in any tab. */
  followMaps(onMaps: (maps: readonly MapRow[]) => void): () => void
  /** Merges the log of a map inside one transaction. `false`: nothing to do, or a hole was found and rows were kept. */
  compact(id: string): Promise<boolean>
  /** Into the library's bin (`deletedAt` set) or out of it (`undefined`). */
  setMapDeleted(id: string, deletedAt: string | undefined): Promise<void>
  /** Removes a map with its rows, drafts, view and picture for good. */
  eraseMap(id: string): Promise<void>
  readView(id: string): Promise<MapView | undefined>
  writeView(id: string, view: MapView): Promise<void>
  /** How the map was last drawn; `undefined` when that is not known, or was before an erasure. It may be out of date. */
  readPicture(id: string): Promise<MapPicture | undefined>
  /** Keeps it, or forgets it. Nothing is kept of a map that is not there. */
  writePicture(id: string, picture: MapPicture | undefined): Promise<void>
  /** Drafts are plain JSON values, kept per map and key; written with strict durability. */
  readDraft(mapId: string, key: string): Promise<unknown>
  writeDraft(mapId: string, key: string, value: unknown): Promise<void>
  removeDraft(mapId: string, key: string): Promise<void>
  readSetting(key: string): Promise<unknown>
  writeSetting(key: string, value: unknown): Promise<void>
  close(): void
}
