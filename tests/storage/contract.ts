import { describe, expect, it } from 'vitest'
import { type MapRow, type MapStorage, StorageError, type StoredUpdate } from '@/storage/types'
import { A_PICTURE, aDocument, aMapRow, readStored, until } from './builders'

/** What every `MapStorage` does. `open` gives an empty one. */
export const describeStorage = (name: string, open: () => Promise<MapStorage>): void => {
  describe(name, () => {
    it('gives back a map as it was created, its updates in the order of writing', async () => {
      const storage = await open()
      const team = aDocument('team')
      const own = aDocument('private')
      const row = aMapRow()
      const updates = [team.set('a', 1), own.set('x', 1), team.set('a', 2)]
      await storage.createMap(row, updates)
      expect(await storage.loadMap('m1')).toEqual({
        row,
        updates: new Map([
          ['team', [updates[0]?.update, updates[2]?.update]],
          ['private', [updates[1]?.update]],
        ]),
        lastSeq: 3,
      })
      expect(await storage.listMaps()).toEqual([row])
      expect(await storage.loadMap('other')).toBeUndefined()
    })

    it('refuses to create a map that is there already and keeps what was there', async () => {
      const storage = await open()
      const document = aDocument()
      await storage.createMap(aMapRow(), [document.set('a', 1)])
      const again = storage.createMap(aMapRow({ title: 'Other' }), [aDocument().set('a', 9)])
      await expect(again).rejects.toMatchObject({ name: 'StorageError', failure: 'other' })
      const stored = await storage.loadMap('m1')
      expect(stored?.row.title).toBe('Częstocice')
      expect(readStored(stored).edits).toEqual({ a: 1 })
    })

    it('[S1] appends updates of two documents and the summary together', async () => {
      const storage = await open()
      const team = aDocument('team')
      const own = aDocument('private')
      await storage.createMap(aMapRow(), [])
      await storage.append('m1', [team.set('a', 'gone'), own.set('a', 'kept')], { placeCount: 7 })
      const stored = await storage.loadMap('m1')
      expect(stored?.row).toEqual(aMapRow({ placeCount: 7 }))
      expect(readStored(stored, 'team').edits).toEqual({ a: 'gone' })
      expect(readStored(stored, 'private').edits).toEqual({ a: 'kept' })
      await storage.append('m1', [], { title: 'Denków' })
      expect((await storage.listMaps())[0]?.title).toBe('Denków')
    })

    it('[S2] refuses updates of a foreign epoch, all of the append', async () => {
      const storage = await open()
      const document = aDocument()
      await storage.createMap(aMapRow(), [document.set('a', 1)])
      const foreign = aDocument('team', 'e2').set('b', 1)
      const refused = storage.append('m1', [document.set('c', 1), foreign], { placeCount: 9 })
      await expect(refused).rejects.toMatchObject({ name: 'StorageError', failure: 'other' })
      await expect(storage.createMap(aMapRow({ id: 'm2' }), [foreign])).rejects.toBeInstanceOf(StorageError)
      const stored = await storage.loadMap('m1')
      expect(readStored(stored).edits).toEqual({ a: 1 })
      expect(stored?.row.placeCount).toBe(0)
      expect(await storage.loadMap('m2')).toBeUndefined()
    })

    it('[S9] never makes a map by appending to one that is not there', async () => {
      const storage = await open()
      const refused = storage.append('m1', [aDocument().set('a', 1)], { title: 'New' })
      await expect(refused).rejects.toMatchObject({ name: 'StorageError', failure: 'other' })
      await expect(storage.setMapDeleted('m1', 'now')).rejects.toBeInstanceOf(StorageError)
      expect(await storage.listMaps()).toEqual([])
    })

    it('[S7] follows the rows of one map from a number on, and no longer than asked', async () => {
      const storage = await open()
      const document = aDocument()
      await storage.createMap(aMapRow(), [document.set('a', 1)])
      await storage.createMap(aMapRow({ id: 'm2' }), [aDocument().set('z', 1)])
      const seen: StoredUpdate[] = []
      const stop = storage.follow('m1', 1, (rows) => seen.push(...rows))
      const second = document.set('a', 2)
      const third = document.set('a', 3)
      await storage.append('m1', [second], {})
      await until(() => seen.length === 1)
      await storage.append('m2', [aDocument().set('z', 2)], {})
      await storage.append('m1', [third], {})
      await until(() => seen.length === 2)
      expect(seen).toEqual([
        { ...second, seq: 3 },
        { ...third, seq: 5 },
      ])
      stop()
      await storage.append('m1', [document.set('a', 4)], {})
      await new Promise((resolve) => setTimeout(resolve, 40))
      expect(seen).toHaveLength(2)
      const late: StoredUpdate[] = []
      const stopLate = storage.follow('m1', 3, (rows) => late.push(...rows))
      await until(() => late.length === 2)
      stopLate()
    })

    it('tells the list of maps at once and after each change', async () => {
      const storage = await open()
      await storage.createMap(aMapRow(), [])
      let last: readonly MapRow[] | undefined
      const stop = storage.followMaps((maps) => {
        last = maps
      })
      await until(() => last?.length === 1)
      await storage.createMap(aMapRow({ id: 'm2' }), [])
      await until(() => last?.length === 2)
      await storage.setMapDeleted('m2', '2026-11-24T08:00:00.000Z')
      await until(() => last?.some(({ deletedAt }) => deletedAt !== undefined) ?? false)
      stop()
    })

    it('[S5] folds a long log into one row per document, under the highest number it covers', async () => {
      const storage = await open()
      const team = aDocument('team')
      const own = aDocument('private')
      await storage.createMap(aMapRow(), [team.set('first', 0), own.set('x', 0)])
      expect(await storage.compact('m1')).toBe(false)
      for (let n = 1; n <= 100; n += 1) {
        await storage.append('m1', [team.set(`k${n % 7}`, n), own.set('x', n)], {})
      }
      const before = await storage.loadMap('m1')
      expect(await storage.compact('m1')).toBe(true)
      const after = await storage.loadMap('m1')
      expect([...(after?.updates.values() ?? [])].map((rows) => rows.length)).toEqual([1, 1])
      expect(after?.lastSeq).toBe(before?.lastSeq)
      expect(readStored(after, 'team')).toEqual(readStored(before, 'team'))
      expect(readStored(after, 'private').edits).toEqual({ x: 100 })
      expect(await storage.compact('m1')).toBe(false)
      // A tab that is behind the snapshot sees it, a tab past it does not.
      const behind: StoredUpdate[] = []
      const past: StoredUpdate[] = []
      const stops = [
        storage.follow('m1', 150, (rows) => behind.push(...rows)),
        storage.follow('m1', after?.lastSeq ?? 0, (rows) => past.push(...rows)),
      ]
      await until(() => behind.length === 2)
      expect(past).toEqual([])
      for (const stop of stops) stop()
      await storage.append('m1', [team.set('later', 1)], {})
      expect(readStored(await storage.loadMap('m1'), 'team').edits).toMatchObject({ later: 1, k1: 99 })
    })

    it('[S15] keeps a picture of a map that is there, until it is forgotten or the map erased', async () => {
      const storage = await open()
      await storage.createMap(aMapRow(), [])
      expect(await storage.readPicture('m1')).toBeUndefined()
      await storage.writePicture('m1', A_PICTURE)
      expect(await storage.readPicture('m1')).toEqual(A_PICTURE)
      await storage.writePicture('m1', undefined)
      expect(await storage.readPicture('m1')).toBeUndefined()
      await storage.writePicture('m1', A_PICTURE)
      await storage.eraseMap('m1')
      expect(await storage.readPicture('m1')).toBeUndefined()
      // A tab that had it open may still want to keep one.
      await storage.writePicture('m1', A_PICTURE)
      await storage.createMap(aMapRow({ epoch: 'e2' }), [])
      expect(await storage.readPicture('m1')).toBeUndefined()
    })

    it('[S5] folds a short log with a heavy tail', async () => {
      const storage = await open()
      const document = aDocument()
      await storage.createMap(aMapRow(), [document.set('a', 'x'.repeat(2_000_000))])
      await storage.append('m1', [document.set('b', 'y'.repeat(900_000))], {})
      expect(await storage.compact('m1')).toBe(false)
      await storage.append('m1', [document.set('b', 'z'.repeat(200_000))], {})
      expect(await storage.compact('m1')).toBe(true)
      expect(readStored(await storage.loadMap('m1')).edits.b).toHaveLength(200_000)
    })

    it('[S6] keeps every row of a document with a hole; the other document is folded', async () => {
      const storage = await open()
      const team = aDocument('team')
      const own = aDocument('private')
      await storage.createMap(aMapRow(), [team.set('a', 0)])
      const missing = team.set('a', 1)
      const rows = Array.from({ length: 201 }, (_, n) => team.set('a', n + 2))
      await storage.append('m1', rows, {})
      expect(await storage.compact('m1')).toBe(false)
      expect((await storage.loadMap('m1'))?.updates.get('team')).toHaveLength(202)
      await storage.append('m1', [own.set('x', 1), own.set('x', 2)], {})
      expect(await storage.compact('m1')).toBe(true)
      expect((await storage.loadMap('m1'))?.updates.get('private')).toHaveLength(1)
      // The missing row turns up: nothing was lost.
      await storage.append('m1', [missing], {})
      expect(readStored(await storage.loadMap('m1'))).toEqual({ edits: { a: 202 }, whole: true })
      expect(await storage.compact('m1')).toBe(true)
    })

    it('[S6] keeps every row when one of them can not be read', async () => {
      const storage = await open()
      const document = aDocument()
      await storage.createMap(aMapRow(), [])
      const torn = { ...document.set('a', 1), update: new Uint8Array([1, 1, 200, 3]) }
      await storage.append('m1', [torn, ...Array.from({ length: 201 }, (_, n) => document.set('b', n))], {})
      expect(await storage.compact('m1')).toBe(false)
      expect((await storage.loadMap('m1'))?.updates.get('team')).toHaveLength(202)
    })

    it('moves a map into the bin and out of it', async () => {
      const storage = await open()
      await storage.createMap(aMapRow(), [])
      await storage.setMapDeleted('m1', '2026-11-24T08:00:00.000Z')
      expect(await storage.listMaps()).toEqual([aMapRow({ deletedAt: '2026-11-24T08:00:00.000Z' })])
      await storage.setMapDeleted('m1', undefined)
      expect(await storage.listMaps()).toEqual([aMapRow()])
    })

    it('[S10] erases a map with its rows, drafts and view, and nothing of another map', async () => {
      const storage = await open()
      for (const id of ['m1', 'm2']) {
        await storage.createMap(aMapRow({ id }), [aDocument().set('a', id)])
        await storage.writeDraft(id, 'quick-add', { name: id })
        await storage.writeView(id, { zoom: 14 })
      }
      await storage.eraseMap('m1')
      await storage.eraseMap('nowhere')
      expect(await storage.loadMap('m1')).toBeUndefined()
      expect(await storage.readDraft('m1', 'quick-add')).toBeUndefined()
      expect(await storage.readView('m1')).toBeUndefined()
      expect(readStored(await storage.loadMap('m2')).edits).toEqual({ a: 'm2' })
      expect(await storage.readDraft('m2', 'quick-add')).toEqual({ name: 'm2' })
      expect(await storage.readView('m2')).toEqual({ zoom: 14 })
      await storage.createMap(aMapRow(), [])
      expect((await storage.loadMap('m1'))?.updates.size).toBe(0)
    })

    it('keeps drafts per map and key, views and settings', async () => {
      const storage = await open()
      const draft = { name: 'Ławka', at: [21.36, 50.93] }
      await storage.writeDraft('m1', 'quick-add', draft)
      draft.name = 'changed after writing'
      await storage.writeDraft('m1', 'drawing', [1])
      await storage.writeDraft('m1', 'drawing', [1, 2])
      expect(await storage.readDraft('m1', 'quick-add')).toEqual({ name: 'Ławka', at: [21.36, 50.93] })
      expect(await storage.readDraft('m1', 'drawing')).toEqual([1, 2])
      expect(await storage.readDraft('m2', 'drawing')).toBeUndefined()
      await storage.removeDraft('m1', 'drawing')
      await storage.removeDraft('m1', 'never')
      expect(await storage.readDraft('m1', 'drawing')).toBeUndefined()
      await storage.writeView('m1', { centre: [21.36, 50.93], zoom: 15, baseMap: 'ortho' })
      expect(await storage.readView('m1')).toEqual({ centre: [21.36, 50.93], zoom: 15, baseMap: 'ortho' })
      expect(await storage.readView('m2')).toBeUndefined()
      await storage.writeSetting('settings', { language: 'pl' })
      expect(await storage.readSetting('settings')).toEqual({ language: 'pl' })
      expect(await storage.readSetting('other')).toBeUndefined()
    })

    it('[S4] rejects with StorageError and nothing else', async () => {
      const storage = await open()
      await storage.createMap(aMapRow(), [])
      const uncloneable = storage.writeDraft('m1', 'quick-add', () => 'a function')
      await expect(uncloneable).rejects.toMatchObject({ name: 'StorageError', failure: 'other' })
      storage.close()
      const calls: (() => Promise<unknown>)[] = [
        () => storage.listMaps(),
        () => storage.createMap(aMapRow({ id: 'm2' }), []),
        () => storage.loadMap('m1'),
        () => storage.append('m1', [aDocument().set('a', 1)], {}),
        () => storage.compact('m1'),
        () => storage.setMapDeleted('m1', 'now'),
        () => storage.eraseMap('m1'),
        () => storage.readView('m1'),
        () => storage.writeView('m1', {}),
        () => storage.readDraft('m1', 'k'),
        () => storage.writeDraft('m1', 'k', 1),
        () => storage.removeDraft('m1', 'k'),
        () => storage.readSetting('k'),
        () => storage.writeSetting('k', 1),
      ]
      for (const call of calls) {
        await expect(call(), call.toString()).rejects.toMatchObject({
          name: 'StorageError',
          failure: 'unavailable',
        })
      }
    })
  })
}
