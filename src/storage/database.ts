import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie'
import type { DocumentName } from '@/document/types'
import type { MapPicture } from '@/domain/pins/map-picture'
import { MIGRATIONS } from './migrations'
import { toStorageError } from './storage-failure'
import type { MapRow, MapView } from './types'

export const DATABASE_NAME = 'okolica'

/** One step of a document's log. `seq` is given by the database and rises in the order of commits, over all maps. */
export type UpdateRow = {
  readonly seq: number
  readonly map: string
  readonly doc: DocumentName
  readonly epoch: string
  /** Yjs update, encoding version 1. */
  readonly u: Uint8Array
}
/** Without a value: the draft was taken away at that time. `at` rises with each write; rows of before have none. */
type DraftRow = { readonly map: string; readonly key: string; readonly at?: number; readonly value?: unknown }
/** Of another `format` than today's it is of no use. */
type PictureRow = {
  readonly map: string
  readonly epoch: string
  readonly format: number
  readonly picture: MapPicture
}
type ViewRow = { readonly map: string; readonly view: MapView }
export type SettingRow = { readonly key: string; readonly value: unknown }

/** Where the browser keeps databases; given by tests, otherwise the browser's own. */
export type DatabaseHost = {
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

export class MapDatabase extends Dexie {
  declare readonly maps: Table<MapRow, string>
  declare readonly updates: EntityTable<UpdateRow, 'seq'>
  declare readonly drafts: Table<DraftRow, [string, string]>
  declare readonly views: Table<ViewRow, string>
  declare readonly settings: Table<SettingRow, string>
  declare readonly pictures: Table<PictureRow, string>

  constructor(name = DATABASE_NAME, host: DatabaseHost = {}) {
    super(name, {
      ...host,
      // Everything here was typed or walked by a person: a transaction counts when it is on the disk.
      chromeTransactionDurability: 'strict',
      // Rows are big and read once. Dexie's cache would keep them, and shows rows before they are committed.
      cache: 'disabled',
    })
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const step = this.version(version).stores(stores as { [table: string]: string | null })
      if (upgrade) step.upgrade(upgrade)
    }
    // A newer version of the app in another tab waits for this connection to close. Not opening it again by itself
    // keeps old code from writing old rows into a new schema; writes fail as "unavailable" from here on.
    this.on('versionchange', () => {
      this.close()
      return false
    })
  }

  /** Rows of a map, or of one document of it, by document and then in the order in which they were written. */
  rowsOf(map: string) {
    return this.updates.where('[map+doc]').between([map, Dexie.minKey], [map, Dexie.maxKey])
  }

  /**
   * One strict transaction: all of `work` or nothing; resolves when it has completed. Rejects with `StorageError`.
   * Why a transaction was aborted stands on the transaction; its requests only say that it was.
   */
  async write<T>(tables: readonly Table[], work: () => Promise<T>): Promise<T> {
    let transaction: Transaction | undefined
    try {
      return await this.transaction('rw', [...tables], async (current) => {
        transaction = current
        return await work()
      })
    } catch (error) {
      const reason: unknown = (transaction?.idbtrans as IDBTransaction | undefined)?.error
      throw toStorageError(reason ? new Error(String(error), { cause: reason }) : error)
    }
  }
}

/** A tab that is frozen with an older version open can't close it: don't wait for that for ever. */
const BLOCKED_MS = 5_000

/** Opens the database. Rejects with `StorageError`, also when another tab blocks it for too long. */
export const openDatabase = async (name?: string, host?: DatabaseHost): Promise<MapDatabase> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const database = new MapDatabase(name, host)
    database.on('blocked', () => {
      timer ??= setTimeout(() => database.close(), BLOCKED_MS)
    })
    await database.open()
    return database
  } catch (error) {
    throw toStorageError(error)
  } finally {
    clearTimeout(timer)
  }
}
