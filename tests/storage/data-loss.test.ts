import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { acknowledgeLoss, reportLoss } from '@/storage/data-loss'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { SCHEMA_VERSION } from '@/storage/migrations'
import { probeDatabase } from '@/storage/probe-database'
import { aDocument, aMapRow, aSmallStore, readStored } from './builders'

const MESSAGE = 'IndexedDB (database was corrupt): checksum mismatch'

/** A factory whose first `upgradeneeded` event says what Chromium says after it has made an empty database. */
const aFactoryWithLoss = (loss: { dataLoss?: string; dataLossMessage?: string }): IDBFactory => {
  const factory = new IDBFactory()
  const open = factory.open.bind(factory)
  let told = false
  factory.open = (...args) => {
    const request = open(...args)
    request.addEventListener('upgradeneeded', (event) => {
      if (!told) Object.assign(event, loss)
      told = true
    })
    return request
  }
  return factory
}

const aLibrary = () => {
  const store = aSmallStore()
  const open = (factory: IDBFactory) => openIndexedDbStorage({ indexedDB: factory, name: 'okolica', store })
  return { store, open }
}

const NEXT = SCHEMA_VERSION + 1

describe('[S9] a lost database', () => {
  it('is no loss when nothing was there', async () => {
    const { open } = aLibrary()
    expect((await open(new IDBFactory())).loss).toBeUndefined()
  })

  it('is told with what the browser says, until it is acknowledged', async () => {
    const { open, store } = aLibrary()
    const factory = aFactoryWithLoss({ dataLoss: 'total', dataLossMessage: MESSAGE })
    const first = await open(factory)
    expect(first.loss).toEqual({ lost: [], message: MESSAGE })
    first.storage.close()
    // The browser says it once; the report is kept.
    const second = await open(factory)
    expect(second.loss).toEqual({ lost: [], message: MESSAGE })
    second.storage.close()
    acknowledgeLoss(store)
    expect((await open(factory)).loss).toBeUndefined()
  })

  it('is told from the list of maps where the browser says nothing', async () => {
    const { open, store } = aLibrary()
    const { storage } = await open(new IDBFactory())
    await storage.createMap(aMapRow(), [])
    await storage.createMap(aMapRow({ id: 'm2', title: 'Denków' }), [])
    storage.close()

    const emptied = new IDBFactory()
    const lost = [
      { id: 'm1', title: 'Częstocice' },
      { id: 'm2', title: 'Denków' },
    ]
    const opened = await open(emptied)
    expect(opened.loss).toEqual({ lost })
    expect(await opened.storage.listMaps()).toEqual([])
    // Work goes on, one of the maps is read back from a file: the rest stays reported.
    await opened.storage.createMap(aMapRow({ id: 'm3', title: 'New' }), [])
    await opened.storage.createMap(aMapRow(), [])
    opened.storage.close()
    const again = await open(emptied)
    expect(again.loss).toEqual({ lost: [lost[1]] })
    again.storage.close()
    acknowledgeLoss(store)
    expect((await open(emptied)).loss).toBeUndefined()
  })

  it('is not reported for a map that was erased, even when the list still names it after a crash', async () => {
    const { open, store } = aLibrary()
    const factory = new IDBFactory()
    const { storage } = await open(factory)
    await storage.createMap(aMapRow(), [])
    const before = store.kept.get('okolica.maps') as string
    await storage.eraseMap('m1')
    expect(store.kept.get('okolica.maps')).toBe('[]')
    storage.close()
    store.setItem('okolica.maps', before)
    expect((await open(factory)).loss).toBeUndefined()
    expect(store.kept.get('okolica.maps')).toBe('[]')
  })

  it('is reported for a map in the bin: it could have been taken out again', async () => {
    const { open } = aLibrary()
    const { storage } = await open(new IDBFactory())
    await storage.createMap(aMapRow(), [])
    await storage.setMapDeleted('m1', '2026-11-24T08:00:00.000Z')
    storage.close()
    expect((await open(new IDBFactory())).loss).toEqual({ lost: [{ id: 'm1', title: 'Częstocice' }] })
  })

  it('names the map as it was called last', async () => {
    const { open } = aLibrary()
    const { storage } = await open(new IDBFactory())
    await storage.createMap(aMapRow(), [])
    await storage.append('m1', [aDocument().set('header/title', 'Kuźnia')], { title: 'Kuźnia' })
    storage.close()
    expect((await open(new IDBFactory())).loss?.lost).toEqual([{ id: 'm1', title: 'Kuźnia' }])
  })

  it('fills the list again from the database when only the list is lost', async () => {
    const { open, store } = aLibrary()
    const factory = new IDBFactory()
    const { storage } = await open(factory)
    await storage.createMap(aMapRow(), [])
    storage.close()
    store.kept.clear()
    expect((await open(factory)).loss).toBeUndefined()
    expect(JSON.parse(store.kept.get('okolica.maps') ?? '')).toEqual([{ id: 'm1', title: 'Częstocice' }])
  })

  it('reads a damaged report as no report, and lives without a store', () => {
    const store = aSmallStore()
    store.setItem('okolica.loss', '{"lost":[{"id":1},{"id":"m1","title":"A"}],"message":7}')
    const nothing = { message: undefined, present: new Set<string>(), erased: new Set<string>() }
    expect(reportLoss(store, nothing)).toEqual({ lost: [{ id: 'm1', title: 'A' }] })
    store.setItem('okolica.loss', 'rubbish')
    store.removeItem('okolica.maps')
    expect(reportLoss(store, nothing)).toBeUndefined()
    expect(reportLoss(undefined, { ...nothing, message: 'total' })).toEqual({ lost: [], message: 'total' })
    acknowledgeLoss(undefined)
  })
})

describe('probeDatabase', () => {
  it('leaves no half-made database behind', async () => {
    const factory = new IDBFactory()
    expect(await probeDatabase(factory, 'okolica')).toBeUndefined()
    expect(await factory.databases()).toEqual([])
  })

  it('takes `dataLoss: none` and a missing message as what they are', async () => {
    expect(await probeDatabase(aFactoryWithLoss({ dataLoss: 'none' }), 'okolica')).toBeUndefined()
    expect(await probeDatabase(aFactoryWithLoss({ dataLoss: 'total' }), 'okolica')).toBe('total')
  })

  it('[S4] rejects where there is no database or it may not be opened', async () => {
    const unavailable = { name: 'StorageError', failure: 'unavailable' }
    await expect(probeDatabase(undefined, 'okolica')).rejects.toMatchObject(unavailable)
    const refusing = new IDBFactory()
    refusing.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
    await expect(probeDatabase(refusing, 'okolica')).rejects.toMatchObject(unavailable)
  })

  it('[S11] refuses a database of a newer version and leaves it as it is', async () => {
    const factory = new IDBFactory()
    const request = factory.open('okolica', NEXT * 10)
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    request.result.close()
    const opened = openIndexedDbStorage({ indexedDB: factory, name: 'okolica', store: aSmallStore() })
    await expect(opened).rejects.toMatchObject({
      failure: 'unavailable',
      message: new RegExp(`version ${NEXT}.*up to ${SCHEMA_VERSION}`),
    })
    expect(await factory.databases()).toEqual([{ name: 'okolica', version: NEXT * 10 }])
  })

  it('opens our own database whose last digit Dexie has raised', async () => {
    const factory = new IDBFactory()
    const { storage } = await openIndexedDbStorage({
      indexedDB: factory,
      name: 'okolica',
      store: aSmallStore(),
    })
    await storage.createMap(aMapRow(), [aDocument().set('a', 1)])
    storage.close()
    const raised = factory.open('okolica', SCHEMA_VERSION * 10 + 1)
    await new Promise((resolve) => {
      raised.onsuccess = resolve
    })
    raised.result.close()
    const again = await openIndexedDbStorage({ indexedDB: factory, name: 'okolica', store: aSmallStore() })
    expect(readStored(await again.storage.loadMap('m1')).edits).toEqual({ a: 1 })
  })
})
