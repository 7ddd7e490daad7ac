import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import { checkIncoming } from '@/domain/change/check-incoming'
import type { ImportOrigin, IncomingRecord } from '@/domain/change/incoming'
import { type ImportPlan, planImport } from '@/domain/change/plan-import'
import { presentOf } from '@/domain/change/present'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import { Tally } from '@/domain/tally'

const LATER = '2026-12-01T10:00:00.000Z'
const WORKING: ImportOrigin = { kind: 'working', coarse: false, mapId: 'm' }
const PUBLIC: ImportOrigin = { kind: 'public', coarse: true }
const FOREIGN: ImportOrigin = { kind: 'foreign', coarse: false }

const plan = (
  records: readonly AnyRecord[],
  incoming: readonly (Partial<IncomingRecord> & Pick<IncomingRecord, 'fields'>)[],
  origin: ImportOrigin,
  mapId?: string,
): ImportPlan => {
  let serial = 0
  const tally = new Tally()
  const found = planImport(
    presentOf(new Map(records.map((record) => [record.id, record]))),
    incoming.map((record, at) => checkIncoming({ type: 'place', index: at + 1, ...record }, tally)),
    {
      origin,
      now: LATER,
      by: 'importer',
      newId: () => {
        serial += 1
        return `new${serial}`
      },
      ...(mapId ? { mapId } : {}),
    },
  )
  return { ...found, notes: [...tally.notes(), ...found.notes] }
}
const patches = ({ change }: ImportPlan) => change.patch
const codes = ({ notes }: ImportPlan) => notes.map(({ code, params }) => [code, params?.count])

const park = aPlace({ id: 'park', name: 'Park', description: 'stary', address: 'Sadowa 1' })
const header: AnyRecord = {
  type: 'header',
  id: 'header',
  createdAt: NOW,
  updatedAt: NOW,
  createdBy: 'o',
  title: 'Mapa',
  communityType: 'territorial',
  home: { centre: [21, 50], zoom: 12 },
  schemaVersion: 1,
}

describe('a working version of ours', () => {
  it('changes the fields that differ and no others; absent is unknown, null clears', () => {
    const found = plan(
      [park],
      [
        {
          id: 'park',
          fields: { name: 'Park miejski', description: null, status: 'active', createdAt: LATER },
        },
      ],
      WORKING,
    )
    expect(patches(found)).toEqual([{ id: 'park', fields: { name: 'Park miejski', description: null } }])
    expect(found.change.put).toEqual([])
    expect(found.counts).toEqual({ added: 0, updated: 1, unchanged: 0, skipped: 0 })
    expect(found.notes).toEqual([])
  })

  it('is no change when only the direction of a ring differs', () => {
    const area = aNeighbourhood({ id: 'n' })
    const turned = { ...area.geometry, coordinates: [[...(area.geometry.coordinates[0] as [])].reverse()] }
    const found = plan([area], [{ type: 'neighbourhood', id: 'n', fields: { geometry: turned } }], WORKING)
    expect(found.counts).toMatchObject({ unchanged: 1, updated: 0 })
  })

  it('takes a geometry away where it says null, and moves it where it says another', () => {
    const found = plan(
      [park, aPlace({ id: 'q' })],
      [
        { id: 'park', fields: { geometry: null } },
        { id: 'q', fields: { geometry: { type: 'Point', coordinates: [20, 50] } } },
      ],
      WORKING,
    )
    expect(patches(found)).toEqual([
      { id: 'park', fields: { geometry: null } },
      { id: 'q', fields: { geometry: { type: 'Point', coordinates: [20, 50] } } },
    ])
  })

  it('leaves what is in the bin, and what is private', () => {
    const found = plan(
      [aPlace({ id: 'a', deletedAt: NOW }), aPlace({ id: 'b', visibility: 'private' })],
      [
        { id: 'a', fields: { name: 'x' } },
        { id: 'b', fields: { name: 'x', visibility: 'public' } },
      ],
      WORKING,
    )
    expect(found.change).toEqual({ put: [], patch: [], note: { code: 'import' } })
    expect(codes(found)).toEqual([
      ['import.in-bin', 1],
      ['import.private-untouched', 1],
    ])
    expect(found.counts.skipped).toBe(2)
  })

  it('adds what is new, with defaults for what it does not say', () => {
    const found = plan([], [{ id: 'x', fields: { category: 'need.lighting', name: 'Lampa' } }], WORKING)
    expect(found.change.put).toEqual([
      {
        type: 'place',
        id: 'x',
        createdAt: LATER,
        updatedAt: LATER,
        createdBy: 'importer',
        kind: 'need',
        category: 'need.lighting',
        name: 'Lampa',
        geometry: null,
        visibility: 'internal',
      },
    ])
  })

  it('says which fields it could not read, and takes the rest', () => {
    const found = plan(
      [park],
      [
        { id: 'park', fields: { name: '', severity: 9, address: 'Polna 2' } },
        {
          id: 'x',
          fields: {
            category: 'need.lighting',
            name: 'Lampa',
            createdAt: '23.11.2026',
            visibility: 'secret',
            cost: 3,
          },
        },
        { id: 'y', fields: { category: 'need.lighting' } },
      ],
      WORKING,
    )
    expect(patches(found)).toEqual([{ id: 'park', fields: { address: 'Polna 2' } }])
    expect(found.change.put).toMatchObject([{ id: 'x', createdAt: LATER, visibility: 'internal' }])
    expect(found.notes).toEqual([
      {
        code: 'import.fields-skipped',
        params: { count: 2, first: 1, fields: 'name, severity, createdAt, visibility, cost' },
      },
      { code: 'import.records-skipped', params: { count: 1, first: 3 } },
    ])
  })

  it('says so when what it replaces was changed here later', () => {
    const file = { id: 'park', fields: { name: 'x', updatedAt: '2026-11-01T00:00:00.000Z' } }
    expect(codes(plan([park], [file], WORKING))).toEqual([['import.changed-here-since', 1]])
    expect(codes(plan([park], [{ ...file, fields: { ...file.fields, name: 'Park' } }], WORKING))).toEqual([])
  })

  it('takes the first of those that share an id', () => {
    const found = plan(
      [park],
      [
        { id: 'park', fields: { name: 'a' } },
        { id: 'park', fields: { name: 'b' } },
      ],
      WORKING,
    )
    expect(patches(found)).toEqual([{ id: 'park', fields: { name: 'a' } }])
    expect(codes(found)).toEqual([['import.ids-repeated', 1]])
  })

  it('never turns one kind of record into another', () => {
    const found = plan([park], [{ type: 'neighbourhood', id: 'park', fields: { name: 'x' } }], WORKING)
    expect(found.change.patch).toEqual([])
    expect(found.counts.skipped).toBe(1)
  })

  it('keeps foreign properties that it lacks, and private places that an entry names', () => {
    const entry: AnyRecord = {
      type: 'entry',
      id: 'e',
      createdAt: NOW,
      updatedAt: NOW,
      createdBy: 'o',
      title: 'Spotkanie',
      happenedOn: '2026-11',
      placeIds: ['a', 'p', 'b'],
    }
    const found = plan(
      [
        aPlace({ id: 'f', foreign: { a: 1, b: 2 } }),
        entry,
        aPlace({ id: 'p', visibility: 'private' }),
        aPlace({ id: 'b' }),
      ],
      [
        { id: 'f', fields: { foreign: { b: 3 } } },
        { type: 'entry', id: 'e', fields: { placeIds: ['a'] } },
      ],
      WORKING,
    )
    expect(patches(found)).toEqual([
      { id: 'f', fields: { foreign: { a: 1, b: 3 } } },
      { id: 'e', fields: { placeIds: ['a', 'p'] } },
    ])
  })

  it('gains no empty foreign properties from a program that keeps tables', () => {
    const found = plan(
      [aPlace({ id: 'f', foreign: { a: 1 } }), aPlace({ id: 'g' })],
      [
        { id: 'f', fields: { foreign: { a: null, b: null } } },
        { id: 'g', fields: { foreign: { a: null, b: null } } },
      ],
      WORKING,
    )
    expect(patches(found)).toEqual([{ id: 'f', fields: { foreign: { a: null } } }])
    expect(found.counts).toMatchObject({ updated: 1, unchanged: 1 })
  })

  it('has what another program drew into it followed as foreign, by the second time too', () => {
    const drawn = {
      sourceId: 'way/9',
      fields: {
        kind: 'observation',
        category: 'observation.check',
        name: 'Plac',
        description: 'ich słowa',
        source: 'osm',
        geometry: { type: 'Point', coordinates: [21, 50] },
      },
    }
    const first = plan([], [drawn], WORKING).change.put?.[0] as Place
    expect(first).toMatchObject({ visibility: 'internal', status: 'active', sourceId: 'way/9' })
    const judged: Place = {
      ...first,
      kind: 'resource',
      category: 'resource.green',
      description: 'nasze słowa',
      source: 'walk',
    }
    expect(plan([judged], [drawn], WORKING).counts).toMatchObject({ updated: 0, unchanged: 1 })
    expect(plan([], [drawn], PUBLIC).change.put).toMatchObject([{ visibility: 'internal' }])
  })

  it('has no place under the id of the map itself', () => {
    const found = plan([], [{ id: 'header', fields: { category: 'need.lighting', name: 'Lampa' } }], WORKING)
    expect([found.change.put, codes(found)]).toEqual([[], [['import.records-skipped', 1]]])
  })

  it('changes the header of the map it was made from, and of no other', () => {
    const file = [
      { type: 'header', id: 'header', fields: { title: 'Nowy', purpose: 'cel', schemaVersion: 1 } },
    ]
    expect(patches(plan([header], file, WORKING, 'm'))).toEqual([
      { id: 'header', fields: { title: 'Nowy', purpose: 'cel' } },
    ])
    expect(plan([header], file, WORKING, 'm').counts.updated).toBe(1)
    const other = plan([header], file, WORKING, 'other')
    expect([other.change.patch, codes(other)]).toEqual([[], [['import.other-map', 1]]])
    const unsaid = plan([header], file, WORKING)
    expect([unsaid.change.patch, unsaid.notes, unsaid.counts.skipped]).toEqual([[], [], 0])
    const { id: _id, type: _type, ...fields } = header
    expect(plan([], [{ type: 'header', id: 'header', fields }], WORKING).change.put).toEqual([header])
  })
})

describe('a public or coarsened version', () => {
  it.each([
    ['public', PUBLIC, 'import.public-untouched'],
    ['coarsened', { kind: 'working', coarse: true } as const, 'import.coarse-geometry'],
  ])('%s: changes nothing that is here', (_what, origin, code) => {
    const found = plan(
      [park],
      [
        {
          id: 'park',
          fields: { name: 'x', description: null, geometry: { type: 'Point', coordinates: [21, 51] } },
        },
      ],
      origin,
    )
    expect(found.change).toEqual({ put: [], patch: [], note: { code: 'import' } })
    expect(codes(found)).toEqual([[code, 1]])
    expect(found.counts).toEqual({ added: 0, updated: 0, unchanged: 1, skipped: 0 })
  })

  it('offers what is new, and says where it comes from', () => {
    const found = plan(
      [],
      [
        {
          id: 'x',
          fields: {
            kind: 'resource',
            category: 'resource.green',
            name: 'Skwer',
            geometry: { type: 'Point', coordinates: [21, 51] },
            neighbourhoodId: 'n',
          },
        },
        {
          id: 'y',
          fields: {
            kind: 'club',
            category: 'club.homeless',
            name: 'Klub',
            geometry: null,
            neighbourhoodId: 'n',
          },
        },
      ],
      PUBLIC,
    )
    expect(found.change.put).toMatchObject([
      { id: 'x', visibility: 'public' },
      { id: 'y', neighbourhoodId: 'n' },
    ])
    expect(found.change.put?.[0]).not.toHaveProperty('neighbourhoodId')
    expect(codes(found)).toEqual([['import.public-new', 2]])
  })
})

describe('a foreign file', () => {
  const point = { type: 'Point', coordinates: [21, 50] } as const
  const kiosk = aPlace({
    id: 'k',
    name: 'Kiosk',
    sourceId: 'way/1',
    kind: 'partner',
    category: 'partner.business',
    description: 'nasze słowa',
    geometry: point,
    foreign: { shop: 'kiosk', levels: 1 },
  })

  it('is followed in name, shape and its own properties, and in nothing else', () => {
    const found = plan(
      [kiosk],
      [
        {
          sourceId: 'way/1',
          fields: {
            name: 'Kiosk „U Zosi”',
            kind: 'observation',
            category: 'observation.check',
            description: 'ich słowa',
            geometry: point,
            foreign: { shop: 'newsagent' },
          },
        },
      ],
      FOREIGN,
    )
    expect(patches(found)).toEqual([
      { id: 'k', fields: { name: 'Kiosk „U Zosi”', foreign: { shop: 'newsagent', levels: 1 } } },
    ])
  })

  it('makes places to be checked of what is new', () => {
    const found = plan([], [{ sourceId: 'way/2', fields: { name: 'Sklep', geometry: point } }], FOREIGN)
    expect(found.change.put).toEqual([
      {
        type: 'place',
        id: 'new1',
        createdAt: LATER,
        updatedAt: LATER,
        createdBy: 'importer',
        kind: 'observation',
        category: 'observation.check',
        theme: 'community',
        name: 'Sklep',
        geometry: point,
        visibility: 'internal',
        status: 'active',
        sourceId: 'way/2',
      },
    ])
  })

  it('never puts a made-up name in the place of a real one', () => {
    const found = plan(
      [kiosk],
      [{ sourceId: 'way/1', nameMade: true, fields: { name: 'Bez nazwy 1', geometry: point } }],
      FOREIGN,
    )
    expect(found.counts.unchanged).toBe(1)
  })

  it('with mere numbers for ids does not overwrite what another file has brought', () => {
    const first = aPlace({ id: 'a', name: 'Ławka', sourceId: '7', geometry: point })
    const other = {
      sourceId: '7',
      fields: { name: 'Kosz', geometry: { type: 'Point', coordinates: [21.5, 50] } },
    }
    const added = plan([first], [other], FOREIGN)
    expect(added.change.put).toMatchObject([{ name: 'Kosz', sourceId: '7~2' }])
    const again = plan([first, ...(added.change.put ?? [])], [other], FOREIGN)
    expect(again.counts).toEqual({ added: 0, updated: 0, unchanged: 1, skipped: 0 })
    const moved = plan([first], [{ sourceId: '7', fields: { name: 'Ławka', geometry: null } }], FOREIGN)
    expect(patches(moved)).toEqual([{ id: 'a', fields: { geometry: null } }])
  })

  it('that is our own export without its metadata makes no second records', () => {
    const found = plan([park], [{ sourceId: 'park', fields: { name: 'Park', geometry: point } }], FOREIGN)
    expect(found.change).toMatchObject({ put: [], patch: [] })
    expect(codes(found)).toEqual([['import.already-here', 1]])
  })

  it('does not touch a private place that came from it', () => {
    const found = plan(
      [aPlace({ id: 'a', sourceId: 'way/1', visibility: 'private' })],
      [{ sourceId: 'way/1', fields: { name: 'x', geometry: point } }],
      FOREIGN,
    )
    expect(found.change).toMatchObject({ put: [], patch: [] })
    expect(codes(found)).toEqual([['import.private-untouched', 1]])
  })
})

describe('a large file', () => {
  it('is compared with word of how far it is', () => {
    const incoming = Array.from({ length: 5001 }, (_, at) => ({
      type: 'place' as const,
      index: at + 1,
      id: `p${at % 4990}`,
      fields: { ...aPlace({ id: `p${at % 4990}`, name: at % 3 === 0 ? 'Inna' : 'Park' }) },
    }))
    const here = new Map(['p1', 'p3', 'p500'].map((id) => [id, aPlace({ id, name: 'Park' })]))
    const context = { origin: WORKING, now: LATER, by: 'importer', newId: () => 'new' }
    const told: number[] = []
    const { counts } = planImport(presentOf(here), incoming, context, (compared) => told.push(compared))
    expect(told).toEqual([2000, 4000])
    expect(counts).toEqual({ added: 4987, updated: 1, unchanged: 2, skipped: 11 })
  })
})
