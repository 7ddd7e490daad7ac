import { describe, expect, it } from 'vitest'
import { categoryOfTags } from '@/domain/mapping/category-of-tags'
import { categoryOfText } from '@/domain/mapping/category-of-text'
import { propertyAt, propertyPaths, textOf } from '@/domain/mapping/property-at'
import { osmFields } from '@/formats/geojson/osm-fields'
import { surveyFile } from '@/formats/geojson/survey-file'
import { imported, incomingOf, planOf } from './read-back'

const point = (lng = 21, lat = 50) => ({ type: 'Point', coordinates: [lng, lat] })
const square = (side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [21, 50],
      [21 + side, 50],
      [21 + side, 50 + side],
      [21, 50 + side],
      [21, 50],
    ],
  ],
})
const feature = (properties: unknown, geometry: unknown = point()) => ({
  type: 'Feature',
  geometry,
  properties,
})
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })
const surveyOf = async (...features: readonly unknown[]) =>
  surveyFile(await imported(collection(...features)))

describe('what a file is like', () => {
  it('its properties, what they say, and what they probably are', async () => {
    const survey = await surveyOf(
      feature({ NAZWA_: 'Apteka', typ: 'clinic', Adres: 'Rynek 3', uwagi: 'w podwórzu', nr: 7 }),
      feature({ NAZWA_: 'Filia', typ: 'Biblioteka', Adres: '', uwagi: null, nr: 8, dane: { piętro: 2 } }),
    )
    expect(survey).toMatchObject({ hasAreas: false, hasOthers: true, hasTags: false })
    expect(survey.properties.map(({ name, samples }) => [name, samples])).toEqual([
      ['NAZWA_', ['Apteka', 'Filia']],
      ['typ', ['clinic', 'Biblioteka']],
      ['nr', ['7', '8']],
      ['Adres', ['Rynek 3']],
      ['uwagi', ['w podwórzu']],
      ['dane.piętro', ['2']],
    ])
    expect(survey.guess).toEqual({
      name: 'NAZWA_',
      description: 'uwagi',
      address: 'Adres',
      told: {
        by: 'property',
        property: 'typ',
        values: { clinic: 'resource.health', biblioteka: 'resource.culture_heritage' },
      },
      category: 'observation.check',
      polygonsAs: 'neighbourhood',
    })
  })

  it('the same shape for the same names in any order, another for others', async () => {
    const shape = async (properties: unknown) => (await surveyOf(feature(properties))).shape
    expect(await shape({ a: 1, b: 2 })).toBe(await shape({ b: 'x', a: null }))
    expect(await shape({ a: 1, b: 2 })).not.toBe(await shape({ a: 1 }))
  })

  it('areas of a town are neighbourhoods, those of a yard are places', async () => {
    const guess = async (side: number) => (await surveyOf(feature({}, square(side)))).guess.polygonsAs
    expect([await guess(0.01), await guess(0.0005)]).toEqual(['neighbourhood', 'place'])
  })

  it('what many things say is no kind, and a hundred thousand are not all read', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => feature({ typ: `sort ${at}` }))
    const { properties } = await surveyOf(...many)
    expect(properties).toEqual([{ name: 'typ', samples: ['sort 0', 'sort 5', 'sort 10'] }])
  })
})

describe('OpenStreetMap', () => {
  const pharmacy = { '@id': 'way/1', amenity: 'pharmacy', name: 'Apteka', building: 'yes' }

  it('has whole values of a property that may tell the category, and takes no sentence for a kind', async () => {
    const long = `placówka wsparcia dziennego ${'dla dzieci i młodzieży '.repeat(3)}`.trim()
    const things = Array.from({ length: 8 }, () => feature({ typ: long, opis: 'x'.repeat(201) }))
    const [typ, opis] = (await surveyOf(...things)).properties
    expect(typ).toMatchObject({ name: 'typ', values: [long] })
    expect(typ?.samples[0]).toHaveLength(60)
    expect(opis?.values).toBeUndefined()
  })

  it('tells categories by tags, and areas by their boundary', async () => {
    const survey = await surveyOf(feature(pharmacy, square(0.01)))
    expect(survey).toMatchObject({
      hasTags: true,
      hasAreas: true,
      hasOthers: false,
      guess: { told: { by: 'tags' }, polygonsAs: 'place', name: 'name', address: null },
    })
    const district = { '@id': 'relation/1', boundary: 'administrative', name: 'Ochota' }
    expect((await surveyOf(feature(district, square(0.001)))).guess.polygonsAs).toBe('neighbourhood')
  })

  it('may have its tags in an object of their own', async () => {
    const { records } = await incomingOf(
      collection(feature({ type: 'node', id: 7, tags: { amenity: 'library', name: 'Filia nr 2' } })),
    )
    expect(records).toMatchObject([
      {
        sourceId: 'node/7',
        fields: { name: 'Filia nr 2', category: 'resource.culture_heritage', source: 'osm' },
      },
    ])
  })

  it.each([
    [{ amenity: 'pharmacy' }, 'resource.health'],
    [{ amenity: 'bar;library' }, 'resource.culture_heritage'],
    [{ office: 'ngo' }, 'partner.ngo'],
    [{ highway: 'street_lamp' }, undefined],
    [{ amenity: 'waste_basket' }, undefined],
    [{ building: 'yes' }, undefined],
    [{ amenity: 7 }, undefined],
  ])('%j is %s', (tags, id) => expect(categoryOfTags(tags)?.id).toBe(id))

  it('says address, hours, contact and access', () => {
    expect(
      osmFields({
        'addr:place': 'Wola',
        'addr:housenumber': '3',
        'addr:postcode': '27-400',
        'contact:phone': '+48 41 123 45 67',
        'contact:email': 'not an address',
        url: 'dps.pl',
        wheelchair: 'limited',
        opening_hours: '24/7',
      }),
    ).toEqual({
      address: 'Wola 3, 27-400',
      openingHours: '24/7',
      contactPhone: '+48 41 123 45 67',
      contactWww: 'https://dps.pl',
      accessibility: 'partly',
    })
    expect(osmFields({ wheelchair: 'bad', phone: 7 })).toEqual({})
  })
})

describe('a mapping', () => {
  const file = collection(
    feature({ nazwa: 'Skwer', opis: 'cicho\ntu', co: 'Zieleń', gdzie: 'Polna 1', dane: { etykieta: 'S' } }),
    feature({ co: 'nieznane', gdzie: 5 }, point(22)),
  )

  it('says what becomes of every feature, and loses none of its properties', async () => {
    const { records } = await incomingOf(file, {
      mapping: {
        name: 'dane.etykieta',
        description: 'opis',
        address: 'gdzie',
        told: { by: 'property', property: 'co', values: { zielen: 'resource.green' } },
        category: 'need.lighting',
      },
      unnamed: 'Obiekt',
    })
    expect(records.map(({ fields }) => fields)).toEqual([
      {
        name: 'S',
        kind: 'resource',
        category: 'resource.green',
        address: 'Polna 1',
        description: 'cicho\ntu',
        geometry: point(),
        foreign: {
          nazwa: 'Skwer',
          opis: 'cicho\ntu',
          co: 'Zieleń',
          gdzie: 'Polna 1',
          dane: { etykieta: 'S' },
        },
      },
      {
        name: 'Obiekt 1',
        kind: 'need',
        category: 'need.lighting',
        address: '5',
        geometry: point(22),
        foreign: { co: 'nieznane', gdzie: 5 },
      },
    ])
  })

  it('takes no word of a file for a part of the program', async () => {
    const odd = collection(feature({ co: 'Constructor' }), feature({ co: '__proto__' }))
    const { records } = await incomingOf(odd, {
      mapping: {
        told: { by: 'property', property: 'co', values: { zielen: 'resource.green' } },
        category: 'need.lighting',
      },
    })
    expect(records.map(({ fields }) => fields.category)).toEqual(['need.lighting', 'need.lighting'])
  })

  it('may name a category of the team’s own', async () => {
    const { records } = await incomingOf(file, {
      mapping: { told: { by: 'all' }, category: 'own.mural' },
      ownCategories: { 'own.mural': { kind: 'initiative', theme: 'leisure' } },
    })
    expect(records[0]?.fields).toMatchObject({ kind: 'initiative', category: 'own.mural', theme: 'leisure' })
  })

  it('may say that nothing is a name', async () => {
    const { records } = await incomingOf(file, { mapping: { name: null, told: { by: 'all' } } })
    expect(records.map(({ fields }) => fields.name)).toEqual(['Bez nazwy 1', 'Bez nazwy 2'])
  })

  it('leaves out what is here already under another id, unless it is wanted', async () => {
    const first = await planOf(file)
    const moved = collection(
      feature({ nazwa: 'skwer', inne: 1 }, point(21.0001)),
      feature({ nazwa: 'Skwer', inne: 1 }, point(21.01)),
    )
    const found = await planOf(moved, first.change.put)
    expect([found.counts.added, found.twins]).toEqual([1, { count: 1, names: ['skwer'] }])
    const all = await planOf(moved, first.change.put, { takeTwins: true })
    expect([all.counts.added, all.twins]).toEqual([2, { count: 0, names: [] }])
  })
})

it.each([
  ['resource.health', 'resource.health'],
  ['Zdrowie i rehabilitacja', 'resource.health'],
  ['PLAC  ZABAW', 'resource.sport_play'],
  ['szkola', 'resource.education'],
  ['pharmacy', 'resource.health'],
  ['brak oswietlenia', 'need.lighting'],
  ['Apteka', 'resource.health'],
  ['las', 'resource.green'],
  ['yes', undefined],
  ['', undefined],
  ['coś innego', undefined],
])('“%s” is the category %s', (text, id) => expect(categoryOfText(text)).toBe(id))

it('properties are found by name and by path, a name with a dot first', () => {
  const properties = { 'a.b': 1, a: { b: 2, c: [3, 'x'], d: { e: 4 } }, f: null }
  expect(
    ['a.b', 'a.c', 'a.d', 'a.x', 'x', 'toString', 'a.toString'].map((path) => propertyAt(properties, path)),
  ).toEqual([1, [3, 'x'], { e: 4 }, undefined, undefined, undefined, undefined])
  expect(propertyPaths(properties)).toEqual(['a.b', 'a.b', 'a.c', 'f'])
  expect([' a \n b ', 7, true, [1, 'x', null], {}, null, Number.NaN, ''].map(textOf)).toEqual([
    'a b',
    '7',
    'true',
    '1, x',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
