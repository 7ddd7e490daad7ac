import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { compactMap } from '@/storage/compact'
import { openDatabase } from '@/storage/database'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import type { Journal } from '@/storage/journal/journal'
import { SCHEMA_VERSION } from '@/storage/migrations'
import { type MapStorage, NewerDatabaseError, type StoredUpdate } from '@/storage/types'
import { A_PICTURE, aDocument, aMapRow, aName, aSmallStore, read, readStored, until } from './builders'

const openTab = async (name: string, options: Parameters<typeof openIndexedDbStorage>[0] = {}) =>
  (await openIndexedDbStorage({ name, store: aSmallStore(), ...options })).storage

it('a database of a newer version of the app is refused and left as it is', async () => {
  const name = aName()
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 990)
    request.onupgradeneeded = () => request.result.createObjectStore('maps', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result.close())
    request.onerror = () => reject(request.error)
  })
  await expect(openTab(name)).rejects.toBeInstanceOf(NewerDatabaseError)
  expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(990)
})

describe('an edit and its second copy', () => {
  /** A journal that notes what it is given, and how many rows the database had by then. */
  const withJournal = async () => {
    const name = aName()
    const given: { readonly entries: number; readonly stored: number }[] = []
    const add: Journal['add'] = async (_mapId, entries) => {
      const database = await openDatabase(name)
      given.push({ entries: entries.length, stored: await database.updates.count() })
      database.close()
    }
    const journal: Journal = {
      add,
      restoreMissing: async () => undefined,
      reconcile: () => undefined,
      fold: async () => undefined,
      erase: async () => undefined,
    }
    const storage = await openTab(name, { journal, hasJournal: async () => false })
    await storage.createMap(aMapRow(), [])
    given.length = 0
    return { storage, given }
  }

  it('[S12] are written side by side, the card of the library with it', async () => {
    const { storage, given } = await withJournal()
    const document = aDocument()
    await storage.append('m1', [document.set('a', 1)], { title: 'Fabryczne' })
    expect(given.map(({ entries }) => entries)).toEqual([2])
  })

  it('[S12] of an import go to the journal in pieces, when the database has all of it: a kill leaves no half', async () => {
    const { storage, given } = await withJournal()
    const document = aDocument()
    const updates = Array.from({ length: 45 }, (_, n) => document.set(`p${n}`, n))
    await storage.append('m1', updates, {})
    expect(given).toEqual([
      { entries: 20, stored: 45 },
      { entries: 20, stored: 45 },
      { entries: 6, stored: 45 },
    ])
  })
})

describe('two tabs on one database', () => {
  it('[S5] [S7] follow each other and fold the log at the same time, losing and repeating nothing', async () => {
    const name = aName()
    const tabs = [await openTab(name), await openTab(name)] as const
    await tabs[0].createMap(aMapRow(), [])
    const EDITS = 240
    const seen: [StoredUpdate[], StoredUpdate[]] = [[], []]
    const stops = tabs.map((tab, index) => tab.follow('m1', 0, (rows) => seen[index]?.push(...rows)))
    const work = async (tab: MapStorage, who: string): Promise<number> => {
      const team = aDocument('team')
      const own = aDocument('private')
      let compactions = 0
      for (let n = 0; n < EDITS; n += 1) {
        await tab.append('m1', [team.set(`${who}${n}`, n), own.set(`${who}${n % 5}`, n)], {})
        if (n % 20 === 0 && (await tab.compact('m1'))) compactions += 1
      }
      return compactions
    }
    const compactions = await Promise.all([work(tabs[0], 'a'), work(tabs[1], 'b')])
    expect(compactions[0] + compactions[1]).toBeGreaterThan(2)

    const stored = await tabs[0].loadMap('m1')
    const { edits, whole } = readStored(stored)
    expect(whole).toBe(true)
    expect(Object.keys(edits)).toHaveLength(2 * EDITS)
    expect(readStored(stored, 'private').edits).toMatchObject({ a4: 239, b4: 239 })
    // What each tab was told is all there is, whatever was folded between.
    for (const rows of seen) {
      await until(() => rows.at(-1)?.seq === stored?.lastSeq)
      const told = rows.filter(({ doc }) => doc === 'team').map(({ update }) => update)
      expect(read(told)).toEqual({ edits, whole: true })
      const numbers = rows.map(({ seq }) => seq)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    }
    for (const stop of stops) stop()
  }, 20_000)

  it('[S5] leaves rows of another epoch alone', async () => {
    const name = aName()
    const storage = await openTab(name)
    const document = aDocument()
    await storage.createMap(aMapRow(), [document.set('a', 1)])
    const database = await openDatabase(name)
    const foreign = aDocument('team', 'e0').set('old', 1)
    await database.updates.add({ map: 'm1', doc: 'team', epoch: 'e0', u: foreign.update })
    await storage.append(
      'm1',
      Array.from({ length: 201 }, (_, n) => document.set('a', n)),
      {},
    )
    expect(await storage.compact('m1')).toBe(true)
    const rows = await database.updates.toArray()
    expect(rows.map(({ epoch }) => epoch)).toEqual(['e0', 'e1'])
    expect(readStored(await storage.loadMap('m1')).edits).toEqual({ a: 200 })
    database.close()
  })

  it('[S15] shows no picture of another epoch, and none made differently', async () => {
    const name = aName()
    const storage = await openTab(name)
    await storage.createMap(aMapRow(), [])
    await storage.writePicture('m1', A_PICTURE)
    const database = await openDatabase(name)
    for (const other of [{ epoch: 'e0' }, { format: 0 }]) {
      const kept = await database.pictures.get('m1')
      if (!kept) throw new Error('no picture')
      await database.pictures.put({ ...kept, ...other })
      expect(await storage.readPicture('m1')).toBeUndefined()
      await database.pictures.put(kept)
      expect(await storage.readPicture('m1')).toEqual(A_PICTURE)
    }
    database.close()
  })

  it('[S5] does nothing for a map that is gone', async () => {
    const name = aName()
    const storage = await openTab(name)
    await storage.createMap(aMapRow(), [])
    const database = await openDatabase(name)
    expect(await compactMap(database, 'gone')).toBe(false)
    database.close()
  })

  it('[S11] closes for a tab that upgrades or deletes the database, and says so on the next write', async () => {
    const name = aName()
    const storage = await openTab(name)
    await storage.createMap(aMapRow(), [])
    await new Promise((resolve, reject) => {
      const upgrade = indexedDB.open(name, (SCHEMA_VERSION + 1) * 10)
      upgrade.onblocked = reject
      upgrade.onsuccess = () => {
        upgrade.result.close()
        resolve(undefined)
      }
    })
    const refused = storage.append('m1', [aDocument().set('a', 1)], {})
    await expect(refused).rejects.toMatchObject({ name: 'StorageError', failure: 'unavailable' })
    // It did not open the newer database by itself.
    await expect(storage.listMaps()).rejects.toMatchObject({ failure: 'unavailable' })
  })

  it('[S11] gives up after a while when another tab does not let go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const factory = new IDBFactory()
    const holding = factory.open('okolica', 5)
    await new Promise((resolve) => {
      holding.onsuccess = resolve
    })
    const opened = openIndexedDbStorage({ indexedDB: factory, name: 'okolica', store: aSmallStore() })
    const failed = expect(opened).rejects.toMatchObject({ name: 'StorageError', failure: 'unavailable' })
    for (let turn = 0; turn < 20; turn += 1) await vi.advanceTimersByTimeAsync(1_000)
    await failed
    holding.result.close()
    vi.useRealTimers()
  })
})

describe('writing', () => {
  it('[S1] asks for strict durability with every write', async () => {
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const storage = await openTab(aName())
    await storage.createMap(aMapRow(), [])
    await storage.append('m1', [aDocument().set('a', 1)], {})
    await storage.writeDraft('m1', 'quick-add', {})
    const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.length).toBeGreaterThanOrEqual(3)
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' })
    spy.mockRestore()
  })

  it('[S1] [S4] stores nothing of an append whose transaction runs out of space', async () => {
    const storage = await openTab(aName())
    const document = aDocument()
    await storage.createMap(aMapRow(), [document.set('a', 1)])
    // As the browser does it: the requests succeed, the transaction does not.
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const refused = storage.append('m1', [document.set('a', 2)], { placeCount: 5 })
    await expect(refused).rejects.toMatchObject({ name: 'StorageError', failure: 'quota' })
    spy.mockRestore()
    const stored = await storage.loadMap('m1')
    expect(readStored(stored).edits).toEqual({ a: 1 })
    expect(stored?.row.placeCount).toBe(0)
    expect(stored?.lastSeq).toBe(1)
  })

  it('[S4] knows a full disk that shows only as the abort of the transaction', async () => {
    const name = aName()
    const storage = await openTab(name)
    await storage.createMap(aMapRow(), [])
    const real = IDBObjectStore.prototype.add
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = real.apply(this, args)
      request.addEventListener('success', () => {
        Object.defineProperty(this.transaction, 'error', {
          get: () => new DOMException('full', 'QuotaExceededError'),
          set: () => undefined,
        })
        this.transaction.abort()
      })
      return request
    })
    const refused = storage.append('m1', [aDocument().set('a', 1)], {})
    await expect(refused).rejects.toMatchObject({ name: 'StorageError', failure: 'quota' })
    spy.mockRestore()
    expect((await storage.loadMap('m1'))?.updates.size).toBe(0)
  })

  it('[S5] gives maps with many records or many bytes to the worker, others not', async () => {
    const asked: string[] = []
    const runInWorker = async (id: string): Promise<boolean> => {
      asked.push(id)
      return true
    }
    const storage = await openTab(aName(), { runInWorker })
    const long = (text: string) => {
      const document = aDocument()
      return Array.from({ length: 201 }, (_, n) => document.set(`k${n}`, text))
    }
    await storage.createMap(aMapRow({ id: 'small' }), long('x'))
    await storage.createMap(aMapRow({ id: 'many', placeCount: 5_001 }), long('x'))
    await storage.createMap(aMapRow({ id: 'heavy' }), long('x'.repeat(20_000)))
    await storage.createMap(aMapRow({ id: 'done', placeCount: 5_001 }), [aDocument().set('a', 1)])
    expect(await Promise.all(['small', 'many', 'heavy', 'done'].map((id) => storage.compact(id)))).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(asked.sort()).toEqual(['heavy', 'many'])
  })
})
