import { IDBKeyRange, IDBFactory as NewFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '@/storage/database'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { createJournal, type JournalState } from '@/storage/journal/journal'
import { createJournalKeeper, type JournalFolder, type Restored } from '@/storage/journal/journal-keeper'
import { journalledDatabase } from '@/storage/journal/journalled-database'
import { aDocument, aMapRow, read } from '../builders'
import { type MemoryFile, memoryFile } from './memory-files'

type Disk = Map<string, readonly [MemoryFile, MemoryFile]>

const folderOn = (disk: Disk): JournalFolder => ({
  list: async () => [...disk.keys()],
  open: async (mapId) => {
    const files = disk.get(mapId) ?? ([memoryFile(), memoryFile()] as const)
    disk.set(mapId, files)
    return files
  },
  remove: async (mapId) => void disk.delete(mapId),
})

/** A device: a disk for journals and a database that can be taken away. `start` is one start of the app. */
const aDevice = () => {
  const disk: Disk = new Map()
  const words = new Map<string, string>()
  let indexedDB = new NewFactory()
  return {
    disk,
    wipe: () => {
      indexedDB = new NewFactory()
    },
    host: () => ({ indexedDB, IDBKeyRange }),
    start: async ({ journal: withJournal = true } = {}) => {
      const states: JournalState[] = []
      const restored: Restored[] = []
      const host = { indexedDB, IDBKeyRange }
      const connect = async () => {
        if (!withJournal) throw new Error('no private file system')
        return createJournalKeeper(folderOn(disk), journalledDatabase(await openDatabase(undefined, host)))
      }
      const journal = createJournal(connect, {
        onState: (state) => states.push(state),
        onRestored: (found) => restored.push(found),
        waitMs: 500,
      })
      const store = {
        getItem: (key: string) => words.get(key) ?? null,
        setItem: (key: string, value: string) => void words.set(key, value),
        removeItem: (key: string) => void words.delete(key),
      }
      const opened = await openIndexedDbStorage({
        ...host,
        store,
        journal,
        hasJournal: async () => disk.size > 0,
      })
      return { ...opened, journal, states, restored }
    },
  }
}

const editsIn = async (
  storage: Awaited<ReturnType<ReturnType<typeof aDevice>['start']>>['storage'],
  id = 'm1',
) => read((await storage.loadMap(id))?.updates.get('team') ?? [])

const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

describe('[S12] the journal', () => {
  it('brings back every map, edit and draft when the browser has emptied the database', async () => {
    const device = aDevice()
    const first = await device.start()
    const doc = aDocument()
    await first.storage.createMap(aMapRow(), [doc.set('a/name', 'Park')])
    await first.storage.append('m1', [doc.set('b/name', 'Ławka')], { placeCount: 2, title: 'Nowa nazwa' })
    await first.storage.writeDraft('m1', 'drawing', { points: 3 })
    await first.storage.writeDraft('m1', 'quick-add', { name: 'Szk' })
    await first.storage.removeDraft('m1', 'quick-add')
    first.storage.close()

    device.wipe()
    const second = await device.start()
    expect(second.loss).toBeUndefined()
    expect(second.restored).toEqual([{ maps: ['m1'], changed: [] }])
    expect(await second.storage.listMaps()).toEqual([{ ...aMapRow(), placeCount: 2, title: 'Nowa nazwa' }])
    expect(await editsIn(second.storage)).toEqual({
      edits: { 'a/name': 'Park', 'b/name': 'Ławka' },
      whole: true,
    })
    expect(await second.storage.readDraft('m1', 'drawing')).toEqual({ points: 3 })
    expect(await second.storage.readDraft('m1', 'quick-add')).toBeUndefined()
  })

  it('gives back rows that went missing without a word, and takes what it lacks itself', async () => {
    const device = aDevice()
    const first = await device.start()
    const doc = aDocument()
    await first.storage.createMap(aMapRow(), [doc.set('a/name', 'Park')])
    await first.storage.append('m1', [doc.set('b/name', 'Ławka')], {})
    await first.storage.append('m1', [doc.set('c/name', 'Sklep')], {})
    // One row in the middle is gone, as after a torn record.
    const database = await openDatabase(undefined, device.host())
    const rows = await database.updates.toArray()
    await database.updates.delete(rows[1]?.seq ?? 0)
    database.close()
    expect((await editsIn(first.storage)).whole).toBe(false)
    await settled()
    expect(await editsIn(first.storage)).toEqual({
      edits: { 'a/name': 'Park', 'b/name': 'Ławka', 'c/name': 'Sklep' },
      whole: true,
    })
    expect(first.restored).toEqual([{ maps: [], changed: ['m1'] }])
    first.storage.close()

    // Then a session without a journal, a session with one, and the database goes.
    const second = await device.start({ journal: false })
    await second.storage.append('m1', [doc.set('d/name', 'Klub')], {})
    expect(second.states).toEqual(['off'])
    second.storage.close()
    const third = await device.start()
    await third.storage.loadMap('m1')
    await settled()
    third.storage.close()
    device.wipe()
    const fourth = await device.start()
    expect((await editsIn(fourth.storage)).edits).toMatchObject({ 'a/name': 'Park', 'd/name': 'Klub' })
  })

  it('begins with the whole map where there was none before', async () => {
    const device = aDevice()
    const before = await device.start({ journal: false })
    const doc = aDocument()
    await before.storage.createMap(aMapRow(), [doc.set('a/name', 'Park')])
    before.storage.close()
    const first = await device.start()
    await first.storage.loadMap('m1')
    await first.storage.append('m1', [doc.set('b/name', 'Ławka')], {})
    first.storage.close()
    device.wipe()
    const second = await device.start()
    expect(await editsIn(second.storage)).toEqual({
      edits: { 'a/name': 'Park', 'b/name': 'Ławka' },
      whole: true,
    })
  })

  it('never brings back what was erased, nor what another epoch has left behind', async () => {
    const device = aDevice()
    const first = await device.start()
    const doc = aDocument()
    await first.storage.createMap(aMapRow(), [doc.set('a/name', 'Park')])
    await first.storage.createMap(aMapRow({ id: 'm2' }), [aDocument().set('x/name', 'Dom')])
    await first.storage.eraseMap('m2')
    expect([...device.disk.keys()]).toEqual(['m1'])
    // Killed between the two erasures: the journal is still there, the database knows better.
    device.disk.set('m2', device.disk.get('m1') ?? [memoryFile(), memoryFile()])
    first.storage.close()
    const second = await device.start()
    await settled()
    expect((await second.storage.listMaps()).map(({ id }) => id)).toEqual(['m1'])
    expect([...device.disk.keys()]).toEqual(['m1'])

    const database = await openDatabase(undefined, device.host())
    await database.maps.update('m1', { epoch: 'e2' })
    await database.updates.clear()
    await database.updates.add({
      map: 'm1',
      doc: 'team',
      epoch: 'e2',
      u: aDocument().set('n/name', 'Nowe').update,
    })
    database.close()
    await second.storage.loadMap('m1')
    await settled()
    expect((await editsIn(second.storage)).edits).toEqual({ 'n/name': 'Nowe' })
    second.storage.close()
    device.wipe()
    const third = await device.start()
    expect((await editsIn(third.storage)).edits).toEqual({ 'n/name': 'Nowe' })
    expect((await third.storage.listMaps())[0]?.epoch).toBe('e2')
  })

  it('keeps what it has on a full disk, says so, and catches up when there is room', async () => {
    const device = aDevice()
    const { storage, states } = await device.start()
    const doc = aDocument()
    await storage.createMap(aMapRow(), [doc.set('a/name', 'Park')])
    const files = device.disk.get('m1') ?? []
    for (const file of files) file.room = 5
    await storage.append('m1', [doc.set('b/name', 'Ławka')], {})
    expect(states).toEqual(['behind'])
    for (const file of files) file.room = Number.POSITIVE_INFINITY
    await storage.append('m1', [doc.set('c/name', 'Sklep')], {})
    expect(states).toEqual(['behind', 'on'])
    storage.close()
    device.wipe()
    const second = await device.start()
    expect(await editsIn(second.storage)).toEqual({
      edits: { 'a/name': 'Park', 'b/name': 'Ławka', 'c/name': 'Sklep' },
      whole: true,
    })
  })

  it('keeps the draft of a map that is not made yet, and the newer of two drafts', async () => {
    const device = aDevice()
    const first = await device.start()
    await first.storage.writeDraft('new', 'map', { title: 'Fab' })
    await first.storage.writeDraft('new', 'map', { title: 'Fabryczne' })
    first.storage.close()
    device.wipe()
    const second = await device.start()
    expect(await second.storage.readDraft('new', 'map')).toEqual({ title: 'Fabryczne' })
    expect(await second.storage.listMaps()).toEqual([])
    expect(second.loss).toBeUndefined()
  })

  it('folds a long tail without losing anything', async () => {
    const device = aDevice()
    const { storage, journal } = await device.start()
    const doc = aDocument()
    await storage.createMap(aMapRow(), [doc.set('a/name', 'Park')])
    const long = 'długi opis '.repeat(30_000)
    for (let n = 0; n < 4; n++) await storage.append('m1', [doc.set('a/description', `${long}${n}`)], {})
    const sizes = () => (device.disk.get('m1') ?? []).map(({ bytes }) => bytes.length)
    const before = Math.max(...sizes())
    await journal.fold('m1')
    await storage.append('m1', [doc.set('b/name', 'Ławka')], {})
    // What was overwritten is not kept.
    expect(Math.min(...sizes())).toBeLessThan(before / 2)
    storage.close()
    device.wipe()
    const second = await device.start()
    expect((await editsIn(second.storage)).edits).toEqual({
      'a/name': 'Park',
      'a/description': `${long}3`,
      'b/name': 'Ławka',
    })
  })

  it('has every acknowledged edit after any series of kills, wipes, lost rows and torn files', async () => {
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ t: fc.constant('edit' as const), key: fc.constantFrom('a', 'b', 'c') }),
      },
      { weight: 1, arbitrary: fc.record({ t: fc.constant('wipe' as const) }) },
      { weight: 1, arbitrary: fc.record({ t: fc.constant('restart' as const) }) },
      { weight: 1, arbitrary: fc.record({ t: fc.constant('lose' as const), row: fc.nat(5) }) },
      {
        weight: 1,
        arbitrary: fc.record({
          t: fc.constant('tear' as const),
          bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ t: fc.constant('fold' as const) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const device = aDevice()
        const start = async () => {
          const app = await device.start()
          await app.storage.loadMap('m1')
          await settled()
          return app
        }
        let app = await device.start()
        const doc = aDocument()
        await app.storage.createMap(aMapRow(), [doc.set('start', 0)])
        const expected: Record<string, unknown> = { start: 0 }
        let n = 0
        for (const one of steps) {
          if (one.t === 'edit') {
            n += 1
            await app.storage.append('m1', [doc.set(one.key, n)], {})
            expected[one.key] = n
          } else if (one.t === 'fold') await app.journal.fold('m1')
          else {
            app.storage.close()
            if (one.t === 'wipe') device.wipe()
            else if (one.t === 'tear') {
              // Only what was never acknowledged can be torn: foreign bytes at the end.
              for (const file of device.disk.get('m1') ?? [])
                if (file.bytes.length > 0) file.write(one.bytes, { at: file.bytes.length })
            } else if (one.t === 'lose') {
              const database = await openDatabase(undefined, device.host())
              const rows = await database.updates.toArray()
              const row = rows[one.row % Math.max(1, rows.length)]
              if (row) await database.updates.delete(row.seq)
              database.close()
            }
            app = await start()
          }
        }
        app.storage.close()
        const last = await start()
        expect(await editsIn(last.storage)).toEqual({ edits: expected, whole: true })
        last.storage.close()
      }),
      { numRuns: 12 * Number(process.env.LONG_RUNS ?? 1) },
    )
  }, 120_000)
})
