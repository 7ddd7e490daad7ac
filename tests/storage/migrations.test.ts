import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import v1 from '@tests/fixtures/storage/v1.json'
import { openMapDocuments } from '@/document/map-documents'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { MIGRATIONS, SCHEMA_VERSION } from '@/storage/migrations'
import { aName, aSmallStore } from './builders'

/** Makes the database as version 1 did, with nothing of today's code. */
const asVersion1 = async (name: string): Promise<void> => {
  const old = new Dexie(name)
  old.version(1).stores(v1.stores)
  await old.open()
  const { updates, ...others } = v1.rows
  for (const [table, rows] of Object.entries(others)) await old.table(table).bulkAdd(rows as object[])
  await old
    .table('updates')
    .bulkAdd(updates.map((row) => ({ ...row, u: new Uint8Array(Buffer.from(row.u, 'base64')) })))
  expect(old.backendDB().version).toBe(v1.nativeVersion)
  old.close()
}

describe('[S11] migrations', () => {
  it('are numbered from 1 without a gap, up to the version of today', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    expect(MIGRATIONS.at(-1)?.version).toBe(SCHEMA_VERSION)
  })

  it('open the database that version 1 wrote, whole', async () => {
    const name = aName()
    await asVersion1(name)
    const { storage, loss } = await openIndexedDbStorage({ name, store: aSmallStore() })
    expect(loss).toBeUndefined()
    expect(await storage.listMaps()).toEqual(v1.rows.maps)
    expect(await storage.readDraft('czestocice', 'quick-add')).toEqual({ recordId: 'p4', name: 'Plac zab' })
    expect(await storage.readView('czestocice')).toEqual(v1.rows.views[0]?.view)
    expect(await storage.readSetting('settings')).toEqual({ language: 'pl' })

    const stored = await storage.loadMap('czestocice')
    expect(stored?.lastSeq).toBe(v1.rows.updates.at(-1)?.seq)
    const { docs, damage } = openMapDocuments({
      mapId: 'czestocice',
      epoch: 'epoka1',
      updates: stored?.updates ?? new Map(),
    })
    expect(damage).toEqual([])
    expect([...docs.all()].sort((a, b) => a.id.localeCompare(b.id))).toEqual(v1.records)

    const updates: Parameters<typeof storage.append>[1][number][] = []
    docs.onCommit((rows) => updates.push(...rows))
    docs.commit(
      { patch: [{ id: 'p1', fields: { name: 'Park' } }], note: { code: 'place.changed' } },
      '2027-01-01T00:00:00.000Z',
    )
    await storage.append('czestocice', updates, {})
    expect((await storage.loadMap('czestocice'))?.lastSeq).toBe((stored?.lastSeq ?? 0) + 1)
    storage.close()
  })
})
