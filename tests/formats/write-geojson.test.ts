import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import type { Place } from '@/domain/schema/place'
import { type AnyRecord, fieldNames, isValidField } from '@/domain/schema/record'
import { type ExportOptions, geojsonPieces, writeGeojson } from '@/formats/geojson/write-geojson'
import { arbitraryRecords } from './arbitrary-records'
import { applied, planOf } from './read-back'
import { violations } from './rfc7946'
import { runs } from './runs'

const OPTIONS = { appVersion: '1.2.3', date: NOW, mapId: 'map1' }
const working: ExportOptions = { ...OPTIONS, version: 'working' }
const byId = (a: AnyRecord, b: AnyRecord): number => (a.id < b.id ? -1 : 1)
const inBin = (record: AnyRecord): AnyRecord => ({ ...record, deletedAt: NOW })

/** Some of the records in the bin; never the header. */
const withBin = fc
  .tuple(arbitraryRecords, fc.infiniteStream(fc.integer({ min: 0, max: 5 })))
  .map(([records, dice]) =>
    records.map((record) => (record.type !== 'header' && dice.next().value === 0 ? inBin(record) : record)),
  )

/** What must come back of these records, said without the code that is tested. */
const leaving = (records: readonly AnyRecord[]): readonly AnyRecord[] => {
  const names = (record: AnyRecord): readonly string[] =>
    record.type === 'relation'
      ? [record.from, record.to]
      : record.type === 'vote'
        ? [record.placeId]
        : record.type === 'photo'
          ? [record.ownerId]
          : []
  let left = records.filter(
    (record) => !record.deletedAt && !(record.type === 'place' && record.visibility === 'private'),
  )
  for (let round = 0; round < records.length; round++) {
    const gone = records.filter((record) => !left.includes(record)).map(({ id }) => id)
    left = left.filter((record) => !names(record).some((id) => gone.includes(id)))
  }
  const kept = new Set(left.map(({ id }) => id))
  const here = new Set(records.map(({ id }) => id))
  return left
    .map((record) =>
      record.type === 'entry' && record.placeIds
        ? { ...record, placeIds: record.placeIds.filter((id) => kept.has(id) || !here.has(id)) }
        : record,
    )
    .toSorted(byId)
}

describe('the working version', () => {
  it('is valid by RFC 7946 and comes back without loss', async () => {
    await fc.assert(
      fc.asyncProperty(withBin, async (records) => {
        const text = writeGeojson(records, working)
        expect(violations(JSON.parse(text))).toEqual([])
        const plan = await planOf(text)
        expect([...(plan.change.put ?? [])].toSorted(byId)).toEqual(leaving(records))
        expect(
          [...plan.notes, ...plan.fileNotes].filter(({ code }) => code !== 'import.crosses-itself'),
        ).toEqual([])
      }),
      { numRuns: runs(100) },
    )
  })

  it('changes nothing when it comes back into the map it was made from', async () => {
    await fc.assert(
      fc.asyncProperty(withBin, async (records) => {
        const plan = await planOf(writeGeojson(records, working), records, { mapId: 'map1' })
        expect(plan.change).toEqual({ put: [], patch: [], note: { code: 'import' } })
        expect(plan.counts).toMatchObject({ added: 0, updated: 0, skipped: 0 })
        expect(applied(records, plan)).toEqual(records)
      }),
    )
  })

  it('is the same text whatever the order of the records, in one piece or in many', () => {
    fc.assert(
      fc.property(withBin, (records) => {
        const text = writeGeojson(records, working)
        expect(writeGeojson(records.toReversed(), working)).toBe(text)
        expect([...geojsonPieces(new Set(records), working)].join('')).toBe(text)
      }),
    )
  })

  it('looks like this', () => {
    const text = writeGeojson(
      [
        aPlace({ id: 'p', name: 'Klub', foreign: { 'addr:city': 'Ostrowiec', name: 'inna', leer: null } }),
        aPlace({ id: 'q', geometry: null, neighbourhoodId: 'n' }),
        aNeighbourhood({ id: 'n', boundarySource: 'GUS', sourceId: 'way/1' }),
        {
          type: 'relation',
          id: 'r',
          createdAt: NOW,
          updatedAt: NOW,
          createdBy: 'organizator',
          from: 'p',
          to: 'q',
          relation: 'answers',
        },
      ],
      working,
    )
    const { metadata, features, okolica } = JSON.parse(text)
    expect(metadata).toEqual({
      app: 'Okolica',
      appVersion: '1.2.3',
      formatVersion: 1,
      version: 'working',
      mapId: 'map1',
      date: '2026-11-23',
      coordinatePrecision: 'exact',
      sources: ['GUS', '© OpenStreetMap contributors (ODbL)'],
    })
    expect(features.map(({ id, properties: { kind, category } }: never) => [id, kind, category])).toEqual([
      ['n', 'neighbourhood', 'osiedle'],
      ['p', 'resource', 'resource.green'],
      ['q', 'resource', 'resource.green'],
    ])
    expect(features[1].properties).toEqual({
      createdAt: NOW,
      updatedAt: NOW,
      createdBy: 'organizator',
      kind: 'resource',
      category: 'resource.green',
      name: 'Klub',
      visibility: 'internal',
      status: 'active',
      'addr:city': 'Ostrowiec',
      leer: null,
      foreign: { name: 'inna' },
    })
    expect(features[2].geometry).toBeNull()
    expect(okolica.records.map(({ id }: { id: string }) => id)).toEqual(['r'])
  })

  it('says every word of a place that is not private, and none of one that is', () => {
    const texts = fieldNames('place').filter(
      (field) => isValidField('place', field, `WORD-${field}`) && field !== 'name',
    )
    const words = Object.fromEntries(texts.map((field) => [field, `WORD-${field}`]))
    const said = (visibility: Place['visibility']): readonly string[] => {
      const text = writeGeojson([aPlace({ ...words, id: 'p', visibility, name: 'WORD-name' })], working)
      return [...texts, 'name'].filter((field) => text.includes(`WORD-${field}`))
    }
    expect(texts.length).toBeGreaterThan(15)
    expect(said('public')).toHaveLength(texts.length + 1 - (texts.includes('id') ? 1 : 0))
    expect(said('internal')).toEqual(said('public'))
    expect(said('private')).toEqual([])
  })

  it('holds nothing that names a private place, however far away', () => {
    const common = { createdAt: NOW, updatedAt: NOW, createdBy: 'o' }
    const records: readonly AnyRecord[] = [
      { type: 'photo', id: 'ph2', ...common, hash: 'a'.repeat(64), ownerId: 'ph1', consent: 'nobody' },
      { type: 'photo', id: 'ph1', ...common, hash: 'a'.repeat(64), ownerId: 'rel', consent: 'nobody' },
      { type: 'relation', id: 'rel', ...common, from: 'home', to: 'open', relation: 'runs' },
      { type: 'entry', id: 'ent', ...common, title: 'Dzień', happenedOn: '2026', placeIds: ['home', 'open'] },
      aPlace({ id: 'home', visibility: 'private' }),
      aPlace({ id: 'open' }),
    ]
    const { features, okolica } = JSON.parse(writeGeojson(records, working))
    expect(features.map(({ id }: { id: string }) => id)).toEqual(['open'])
    expect(okolica.records).toMatchObject([{ id: 'ent', placeIds: ['open'] }])
  })

  it('has right-hand rings though the record has not', () => {
    const { geometry } = aNeighbourhood()
    const clockwise = {
      type: 'Polygon' as const,
      coordinates: [[...(geometry.coordinates[0] as [])].reverse()],
    }
    const text = writeGeojson([aNeighbourhood({ geometry: clockwise })], working)
    expect(violations(JSON.parse(text))).toEqual([])
  })
})

describe('the public version', () => {
  it.each(['exact', '10m', '100m'] as const)(
    'is valid by RFC 7946 at %s and the same bytes each time',
    (precision) => {
      const options: ExportOptions = { ...OPTIONS, version: 'public', precision, needPoints: true }
      fc.assert(
        fc.property(withBin, (records) => {
          const text = writeGeojson(records, options)
          expect(violations(JSON.parse(text))).toEqual([])
          expect(writeGeojson(records.toReversed(), options)).toBe(text)
        }),
      )
    },
  )

  it('never changes a map that it comes back into', async () => {
    await fc.assert(
      fc.asyncProperty(withBin, async (records) => {
        const text = writeGeojson(records, { ...OPTIONS, version: 'public', precision: '100m' })
        const plan = await planOf(text, records, { mapId: 'map1' })
        expect(plan.change).toEqual({ put: [], patch: [], note: { code: 'import' } })
      }),
    )
  })

  it('says what it is', () => {
    const text = writeGeojson([aNeighbourhood({ id: 'n' })], {
      ...OPTIONS,
      version: 'public',
      precision: '100m',
    })
    expect(JSON.parse(text).metadata).toMatchObject({
      version: 'public',
      coordinatePrecision: '100m',
      date: '2026-11-23',
    })
    expect(JSON.parse(text).okolica).toBeUndefined()
  })
})

describe('a team’s own categories', () => {
  const category = (id: string, name: string): AnyRecord => ({
    type: 'category',
    id,
    createdAt: NOW,
    updatedAt: NOW,
    createdBy: 'organizator',
    kind: 'resource',
    name,
    theme: 'space',
    icon: 'trees',
  })
  const records: readonly AnyRecord[] = [
    category('own.herbs', 'Zielnik'),
    category('own.secret', 'Tylko u nas'),
    aPlace({ id: 'p1', category: 'own.herbs', visibility: 'public' }),
    aPlace({ id: 'p2', category: 'own.secret', visibility: 'internal' }),
  ]

  it('come back by name from a public version, and only those that its places have', async () => {
    const text = writeGeojson(records, { ...OPTIONS, version: 'public', precision: '100m' })
    expect(JSON.parse(text).metadata.ownCategories).toEqual([
      { id: 'own.herbs', kind: 'resource', name: 'Zielnik', theme: 'space', icon: 'trees' },
    ])
    expect(text).not.toContain('Tylko u nas')
    const plan = await planOf(text)
    expect(plan.change.put?.filter(({ type }) => type === 'category')).toMatchObject([
      { id: 'own.herbs', kind: 'resource', name: 'Zielnik', theme: 'space', icon: 'trees' },
    ])
    expect(plan.notes).toEqual([{ code: 'import.public-new', params: expect.objectContaining({ count: 1 }) }])
  })

  it('stay as the team has named them when a public version comes back', async () => {
    const text = writeGeojson(records, { ...OPTIONS, version: 'public', precision: 'exact' })
    const here = [category('own.herbs', 'Ogródek ziołowy')]
    const { change } = await planOf(text, here)
    expect(change.patch).toEqual([])
  })
})
