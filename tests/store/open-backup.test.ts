import { describe, expect, it } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import { createMapDocuments, openMapDocuments } from '@/document/map-documents'
import type { AnyRecord } from '@/domain/schema/record'
import { createMemoryStorage } from '@/storage/memory-storage'
import { openBackup } from '@/store/open-backup'

const park = aPlace({ id: 'park' })
const secret = aPlace({ id: 'secret', visibility: 'private', name: 'Tylko tutaj' })

const aMap = (...records: AnyRecord[]) => {
  const docs = createMapDocuments({ mapId: 'm', epoch: 'e' })
  docs.commit({ put: records, note: { code: 'import' } }, NOW)
  return docs
}

const backupOf = (docs: ReturnType<typeof aMap>) => ({
  mapId: docs.mapId,
  epoch: docs.epoch,
  title: 'Mapa',
  documents: docs.names.map((name) => ({ name, update: docs.encodeSince(name) })),
})

const recordsIn = async (storage: ReturnType<typeof createMemoryStorage>) => {
  const stored = await storage.loadMap('m')
  if (!stored) return []
  const { docs } = openMapDocuments({ mapId: 'm', epoch: stored.row.epoch, updates: stored.updates })
  return [...docs.all()].map((record) => record.id).sort()
}

describe('opening a backup', () => {
  it('brings a lost map back, private places included', async () => {
    const storage = createMemoryStorage()
    expect(await openBackup(storage, backupOf(aMap(park, secret)), NOW)).toEqual({ ok: true, value: 'm' })
    expect(await recordsIn(storage)).toEqual(['park', 'secret'])
    expect((await storage.listMaps())[0]).toMatchObject({ id: 'm', placeCount: 2 })
  })

  it('joins the map that is here and takes nothing from it; twice is once', async () => {
    const storage = createMemoryStorage()
    const old = aMap(park)
    const backup = backupOf(old)
    await openBackup(storage, backup, NOW)
    old.commit({ put: [secret], note: { code: 'place.added' } }, NOW)
    await openBackup(storage, backupOf(old), NOW)
    await openBackup(storage, backup, NOW)
    expect(await recordsIn(storage)).toEqual(['park', 'secret'])
  })

  it('refuses another epoch and broken bytes, and changes nothing', async () => {
    const storage = createMemoryStorage()
    const backup = backupOf(aMap(park))
    await openBackup(storage, backup, NOW)
    const foreign = await openBackup(storage, { ...backup, epoch: 'other' }, NOW)
    expect(foreign.ok ? [] : foreign.problems.map((found) => found.code)).toEqual(['backup.other-epoch'])
    const broken = { ...backup, documents: [{ name: 'team' as const, update: new Uint8Array([1, 1, 1]) }] }
    const refused = await openBackup(storage, broken, NOW)
    expect(refused.ok ? [] : refused.problems.map((found) => found.code)).toEqual(['backup.damaged'])
    expect(await recordsIn(storage)).toEqual(['park'])
  })
})
