import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeBackup, readBackup, writeBackup } from '@/formats/backup-file'

const backup = {
  mapId: 'm1',
  epoch: 'e1',
  title: 'Osiedle „Sady”',
  savedAt: '2026-11-23T08:00:00.000Z',
  documents: [
    { name: 'team' as const, update: new Uint8Array([1, 2, 250, 0]) },
    { name: 'private' as const, update: new Uint8Array(100_000).fill(7) },
  ],
}

describe('backup file', () => {
  it('comes back byte for byte', () => {
    expect(readBackup(writeBackup(backup))).toEqual({ ok: true, value: backup })
    expect(looksLikeBackup(writeBackup(backup).slice(0, 100))).toBe(true)
    expect(looksLikeBackup('{"type":"FeatureCollection","okolica":"backup"}')).toBe(false)
  })

  it('is refused when cut off anywhere, or when a byte of a document differs', () => {
    const text = writeBackup({ ...backup, documents: backup.documents.slice(0, 1) })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (at) => {
        expect(readBackup(text.slice(0, at)).ok).toBe(false)
      }),
    )
    const damaged = readBackup(text.replace('AQL6AA==', 'AQL6AQ=='))
    expect(damaged.ok ? [] : damaged.problems.map((found) => found.code)).toEqual(['backup.damaged'])
  })

  it('says which version it found and which it knows', () => {
    const newer = readBackup(writeBackup(backup).replace('"version":1', '"version":2'))
    expect(newer.ok ? [] : newer.problems).toEqual([{ code: 'backup.newer', params: { found: 2, known: 1 } }])
  })

  it.each([
    '',
    'null',
    '7',
    '[]',
    '{"okolica":"backup","version":1}',
    '{"okolica":"backup","version":1,"mapId":"__proto__"}',
  ])('refuses %j', (text) => {
    expect(readBackup(text).ok).toBe(false)
  })
})
