import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import { arbitraryGeometry, arbitraryRecords } from '@tests/formats/arbitrary-records'
import { runs } from '@tests/formats/runs'
import { isPlaceGeometry } from '@/domain/geometry/geometry'
import { coarsen } from '@/domain/publish/coarsen'
import { publicView } from '@/domain/publish/public-view'
import type { Place } from '@/domain/schema/place'
import { type AnyRecord, fieldNames } from '@/domain/schema/record'
import { categoriesOf, KINDS } from '@/domain/taxonomy'

const exact = { precision: 'exact' } as const
const only = (place: Place, options: Parameters<typeof publicView>[1] = exact) =>
  publicView([place, aNeighbourhood({ id: 'n' })], options).places[0]

const open = (fields: Partial<Place>): Place => aPlace({ id: 'p', visibility: 'public', ...fields })

describe('what never leaves', () => {
  it('is everything that is not public, and everything in the bin', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const { places, neighbourhoods } = publicView(records, { precision: '10m', needPoints: true })
        const visible = new Map(records.map((record) => [record.id, record]))
        for (const { id } of places)
          expect(visible.get(id)).toMatchObject({ type: 'place', visibility: 'public' })
        for (const { id } of neighbourhoods) expect(visible.get(id)?.type).toBe('neighbourhood')
      }),
    )
    expect(publicView([open({ deletedAt: NOW }), aNeighbourhood({ deletedAt: NOW })], exact)).toMatchObject({
      places: [],
      neighbourhoods: [],
    })
  })

  const SECRET = 'TAJNE'
  const allowedTexts = new Set([
    'name',
    'description',
    'address',
    'openingHours',
    'accessibilityNotes',
    'meetingDays',
    'leadOrg',
    'boundarySource',
    'title',
    'town',
    'organisation',
    'population',
  ])
  /** A record with a secret in every field that can hold one and may not be published. */
  const planted = (record: AnyRecord): AnyRecord => {
    const texts = fieldNames(record.type).filter((field) => {
      const value = (record as Readonly<Record<string, unknown>>)[field]
      return typeof value === 'string' && !['type', 'id', 'kind', 'category', 'visibility'].includes(field)
    })
    const free = texts.filter((field) => !allowedTexts.has(field) && !isFixed(field))
    return {
      ...record,
      ...Object.fromEntries(free.map((field) => [field, SECRET])),
      ...('sourceId' in record ? { foreign: { [SECRET]: SECRET } } : {}),
      ...(record.type === 'place'
        ? {
            contactPerson: SECRET,
            contactPhone: SECRET,
            contactEmail: SECRET,
            reporter: SECRET,
            potential: SECRET,
            foreign: { a: SECRET },
            theme: SECRET,
            contribution: [SECRET],
            addressee: [SECRET],
            frequency: SECRET,
            groupIds: [SECRET],
            walkId: SECRET,
            sourceId: SECRET,
            createdBy: SECRET,
            contactWww: `${SECRET}@example.org`,
          }
        : {}),
      ...(record.type === 'neighbourhood'
        ? { description: SECRET, foreign: { a: SECRET }, sourceId: SECRET }
        : {}),
      ...(record.type === 'header' ? { purpose: SECRET } : {}),
    } as AnyRecord
  }
  const isFixed = (field: string): boolean =>
    [
      'createdAt',
      'updatedAt',
      'verifiedAt',
      'since',
      'validFrom',
      'validTo',
      'status',
      'areaType',
      'communityType',
      'accessibility',
      'cost',
      'resourceType',
    ].includes(field)

  it('is any text outside the allow-list, on any record of any kind', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.boolean(), (records, needPoints) => {
        const edition = publicView(records.map(planted), { precision: 'exact', needPoints })
        expect(JSON.stringify(edition)).not.toContain(SECRET)
      }),
      { numRuns: runs(300) },
    )
  })

  it('is an exact time', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        expect(JSON.stringify(publicView(records, exact).places)).not.toMatch(/"\d{4}-\d\d-\d\dT/)
      }),
    )
    expect(only(open({ verifiedAt: '2026-10-05T07:00:00Z', since: '2019-04-07' }))).toMatchObject({
      updatedMonth: '2026-11',
      verifiedMonth: '2026-10',
    })
  })

  it('is words that lead to a door that the position hides', () => {
    const people = open({
      category: 'resource.people',
      name: 'Złota rączka',
      description: 'mieszka obok sklepu',
      address: 'Sadowa 5/3',
      openingHours: 'Mo 10:00',
      accessibilityNotes: 'drugie piętro',
      contactWww: 'example.org',
    })
    expect(only(people)).toEqual({
      id: 'p',
      kind: 'resource',
      category: 'resource.people',
      name: 'Złota rączka',
      geometry: null,
      neighbourhoodId: 'n',
      theme: 'community',
      status: 'active',
      updatedMonth: '2026-11',
    })
    expect(only(open({ address: 'Sadowa 5' }))).toHaveProperty('address')
    expect(only(open({ address: 'Sadowa 5' }), { precision: '10m' })).not.toHaveProperty('address')
  })

  it('is a mail address in the place of a web address, and the page of a small circle', () => {
    const www = (contactWww: string, fields: Partial<Place> = {}) =>
      only(open({ contactWww, ...fields }))?.contactWww
    expect(www('https://mops.example.pl/kontakt')).toBeDefined()
    expect(www('mops.example.pl')).toBeDefined()
    expect(www('mailto:jan@example.pl')).toBeUndefined()
    expect(www('jan@example.pl')).toBeUndefined()
    expect(www('https://jan@example.pl/')).toBeUndefined()
    expect(www('600 100 200')).toBeUndefined()
    expect(www('example.pl', { kind: 'club', category: 'club.families' })).toBeUndefined()
    expect(www('example.pl', { kind: 'initiative', category: 'initiative.picnic' })).toBeUndefined()
  })
})

describe('what is shown as a point', () => {
  it('is decided by kind, sensitivity and, where it may be a home, by a person', () => {
    for (const kind of KINDS) {
      for (const { id: category, sensitivity } of categoriesOf(kind)) {
        const shown = (fields: Partial<Place>, needPoints: boolean): boolean =>
          Boolean(only(open({ kind, category, ...fields }), { precision: 'exact', needPoints })?.geometry)
        const said = [shown({}, false), shown({}, true), shown({ meetingPlaceConfirmed: true }, false)]
        const expected =
          kind === 'need'
            ? [false, sensitivity === 0, false]
            : kind === 'observation'
              ? [sensitivity === 0, sensitivity === 0, sensitivity === 0]
              : [sensitivity < 2, sensitivity < 2, true]
        expect([category, ...said]).toEqual([category, ...expected])
      }
    }
  })

  it('is nothing of a category that nobody has judged, until it is confirmed', () => {
    expect(only(open({ category: 'own.ours' }))?.geometry).toBeNull()
    expect(only(open({ category: 'own.ours', meetingPlaceConfirmed: true }))?.geometry).not.toBeNull()
  })

  it('lies on the grid, the same spot every time, and outlines stay exact', () => {
    const place = open({ geometry: { type: 'Point', coordinates: [21.123456, 50.987654] } })
    expect(only(place, { precision: '10m' })?.geometry).toEqual({
      type: 'Point',
      coordinates: [21.1235, 50.9877],
    })
    expect(only(place, { precision: '100m' })?.geometry).toEqual({
      type: 'Point',
      coordinates: [21.123, 50.988],
    })
    expect(only(place)?.geometry).toEqual(place.geometry)
    const area = aNeighbourhood({ id: 'n' })
    expect(publicView([area], { precision: '100m' }).neighbourhoods[0]?.geometry).toEqual(area.geometry)
  })

  it('stays a sound geometry when it is coarsened, and is not coarsened twice', () => {
    fc.assert(
      fc.property(
        arbitraryGeometry,
        fc.constantFrom('10m' as const, '100m' as const),
        (geometry, precision) => {
          const coarse = coarsen(geometry, precision)
          expect(isPlaceGeometry(coarse)).toBe(true)
          expect(coarsen(coarse, precision)).toEqual(coarse)
          expect(JSON.stringify(coarse)).not.toMatch(precision === '10m' ? /\.\d{5}/ : /\.\d{4}/)
        },
      ),
    )
  })
})

describe('needs', () => {
  const need = (id: string, category: string, fields: Partial<Place> = {}): Place =>
    open({ id, kind: 'need', category, status: 'reported', ...fields })
  const inner = aNeighbourhood({ id: 'inner', areaType: 'sub_area', parentId: 'n' })
  const outer = aNeighbourhood({
    id: 'n',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [21.3, 50.9],
          [21.4, 50.9],
          [21.4, 51],
          [21.3, 51],
          [21.3, 50.9],
        ],
      ],
    },
  })
  const far = { type: 'Point' as const, coordinates: [19, 52] as const }

  it('are counted by theme in every area they lie in, and apart where they lie in none', () => {
    const view = publicView(
      [
        inner,
        outer,
        need('a', 'need.lighting'),
        need('b', 'need.crisis'),
        need('c', 'need.safety', { geometry: null, neighbourhoodId: 'inner' }),
        need('d', 'need.safety', { geometry: null, neighbourhoodId: 'n' }),
        need('e', 'need.lighting', { geometry: far }),
        need('f', 'need.lighting', { status: 'met' }),
        need('g', 'need.lighting', { status: 'rejected' }),
        need('h', 'need.lighting', { visibility: 'internal' }),
        need('i', 'own.ours', { theme: 'free words' }),
      ],
      exact,
    )
    expect(view.places).toEqual([])
    expect(view.neighbourhoods.map(({ id, needCounts }) => [id, needCounts])).toEqual([
      ['inner', { support: 1, safety: 2, other: 1 }],
      ['n', { support: 1, safety: 3, other: 1 }],
    ])
    expect(view.needsElsewhere).toEqual({ safety: 1 })
  })

  it('say only what they are when they are allowed out as points', () => {
    const told = need('a', 'need.lighting', {
      description: 'pani Nowak',
      address: 'Sadowa 5',
      severity: 2,
      addressee: ['UM'],
    })
    const view = publicView([told], { precision: '10m', needPoints: true })
    expect(view.places).toEqual([
      {
        id: 'a',
        kind: 'need',
        category: 'need.lighting',
        name: 'Park',
        geometry: { type: 'Point', coordinates: [21.36, 50.93] },
        theme: 'safety',
        status: 'reported',
        severity: 2,
        updatedMonth: '2026-11',
      },
    ])
    expect(view.needsElsewhere).toEqual({ safety: 1 })
  })
})

describe('the edition', () => {
  it('is the same whatever the order of the records', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const view = (found: readonly AnyRecord[]) => JSON.stringify(publicView(found, { precision: '100m' }))
        expect(view(records.toReversed())).toBe(view(records))
      }),
    )
  })

  it('names the smallest area a place lies in, the decided one first', () => {
    const small = aNeighbourhood({
      id: 'small',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [21.359, 50.929],
            [21.361, 50.929],
            [21.361, 50.931],
            [21.359, 50.931],
            [21.359, 50.929],
          ],
        ],
      },
    })
    const view = (place: Place) =>
      publicView([place, aNeighbourhood({ id: 'n' }), small], exact).places[0]?.neighbourhoodId
    expect(view(open({}))).toBe('small')
    expect(view(open({ neighbourhoodId: 'n' }))).toBe('n')
    expect(view(open({ neighbourhoodId: 'gone' }))).toBe('small')
  })

  it('hides numbers of people so small that they could be recognised', () => {
    const area = aNeighbourhood({
      population: { total: 812, age0to17: 2, workingAge: 0, households: 3, source: 'GUS' },
    })
    expect(publicView([area], exact).neighbourhoods[0]?.population).toEqual({
      total: 812,
      workingAge: 0,
      households: 3,
      source: 'GUS',
    })
  })

  it('names OpenStreetMap where something comes from it', () => {
    expect(publicView([open({ sourceId: 'node/1' })], exact).sources).toEqual([
      '© OpenStreetMap contributors (ODbL)',
    ])
    expect(publicView([aPlace({ sourceId: 'node/1' })], exact).sources).toEqual([])
  })
})
