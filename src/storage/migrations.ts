import type { Transaction } from 'dexie'

type Migration = {
  readonly version: number
  /** What changed for the data, in a few words. */
  readonly name: string
  /** Dexie's notation: primary key first, then indexes; `null` drops a table. Tables not named stay as they were. */
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

/**
 * Every shape the database has had. A published entry never changes: add a new one, and keep rows of the old shape
 * as `tests/fixtures/storage/v<n>.json`.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'maps as update logs, drafts, views, settings',
    stores: {
      maps: 'id',
      // One index only: each is one more record in the browser's log at every edit. Index entries with the same
      // key are ordered by seq, so it reads a document in the order in which it was written.
      updates: '++seq, [map+doc]',
      drafts: '[map+key], map',
      views: 'map',
      settings: 'key',
    },
  },
  {
    version: 2,
    name: 'pictures of maps, drawn while they are opened',
    stores: { pictures: 'map' },
  },
]

export const SCHEMA_VERSION = 2
