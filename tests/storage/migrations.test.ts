import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import v1 from '@tests/fixtures/storage/v1.json'
import v2 from '@tests/fixtures/storage/v2.json'
import { openMapDocuments } from '@/document/map-documents'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { MIGRATIONS, SCHEMA_VERSION } from '@/storage/migrations'
import { aName, aSmallStore } from './builders'

/** Makes the database as that version did, with nothing of today's code. */
const asVersion = async (name: string, kept: typeof v1 | typeof v2): Promise<void> => {
  const old = new Dexie(name)
  old.version(kept.nativeVersion / 10).stores(kept.stores)
  await old.open()
  const { updates, ...others } = kept.rows
  for (const [table, rows] of Object.entries(others)) await old.table(table).bulkAdd(rows as object[])
  await old
    .table('updates')
    .bulkAdd(updates.map((row) => ({ ...row, u: new Uint8Array(Buffer.from(row.u, 'base64')) })))
  expect(old.backendDB().version).toBe(kept.nativeVersion)
  old.close()
}

describe('[S11] migrations', () => {
  it('are numbered from 1 without a gap, up to the version of today', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    expect(MIGRATIONS.at(-1)?.version).toBe(SCHEMA_VERSION)
  })

  it.each([v1, v2])(
    'open the database that an earlier version wrote, whole: $nativeVersion',
    async (kept) => {
      const name = aName()
      await asVersion(name, kept)
      const { storage, loss } = await openIndexedDbStorage({ name, store: aSmallStore() })
      expect(loss).toBeUndefined()
      expect(await storage.listMaps()).toEqual(kept.rows.maps)
      expect(await storage.readDraft('czestocice', 'quick-add')).toEqual({ recordId: 'p4', name: 'Plac zab' })
      expect(await storage.readView('czestocice')).toEqual(kept.rows.views[0]?.view)
      expect(await storage.readSetting('settings')).toEqual({ language: 'pl' })

      const stored = await storage.loadMap('czestocice')
      expect(stored?.lastSeq).toBe(kept.rows.updates.at(-1)?.seq)
      const { docs, damage } = openMapDocuments({
        mapId: 'czestocice',
        epoch: 'epoka1',
        updates: stored?.updates ?? new Map(),
      })
      expect(damage).toEqual([])
      expect([...docs.all()].sort((a, b) => a.id.localeCompare(b.id))).toEqual(kept.records)

      const updates: Parameters<typeof storage.append>[1][number][] = []
      docs.onCommit((rows) => updates.push(...rows))
      docs.commit(
        { patch: [{ id: 'p1', fields: { name: 'Park' } }], note: { code: 'place.changed' } },
        '2027-01-01T00:00:00.000Z',
      )
      await storage.append('czestocice', updates, {})
      expect((await storage.loadMap('czestocice'))?.lastSeq).toBe((stored?.lastSeq ?? 0) + 1)
      storage.close()
    },
  )
})
