import { describe, expect, it } from 'vitest'
import { checkRecord } from '@/domain/schema/record'
import type { ExportOptions } from '@/formats/geojson/write-geojson'
import { writeGeojson } from '@/formats/geojson/write-geojson'
import { incomingOf, planOf } from './read-back'

const SQUARE = [
  [21, 50],
  [21, 50.1],
  [21.1, 50.1],
  [21.1, 50],
]
const point = (lng = 21, lat = 50) => ({ type: 'Point', coordinates: [lng, lat] })
const feature = (geometry: unknown, properties: unknown = {}, id?: unknown) => ({
  type: 'Feature',
  geometry,
  properties,
  ...(id === undefined ? {} : { id }),
})
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })
const working: ExportOptions = { version: 'working', appVersion: '1', date: '2026-11-23', mapId: 'm' }

describe('a foreign file', () => {
  it('brings outlines as approximate neighbourhoods, wound and closed', async () => {
    const { records } = await incomingOf(
      collection(
        feature({ type: 'Polygon', coordinates: [SQUARE] }, { JPT_NAZWA_: 'Ochota', JPT_KOD_JE: '14' }),
      ),
      { fileName: 'granice.geojson' },
    )
    expect(records).toEqual([
      {
        type: 'neighbourhood',
        sourceId: '14',
        index: 1,
        fields: {
          areaType: 'osiedle',
          approximate: true,
          boundarySource: 'granice.geojson',
          name: 'Ochota',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [21, 50],
                [21.1, 50],
                [21.1, 50.1],
                [21, 50.1],
                [21, 50],
              ],
            ],
          },
          foreign: { JPT_NAZWA_: 'Ochota', JPT_KOD_JE: '14' },
        },
      },
    ])
  })

  it('or as places, when the user says so', async () => {
    const { records } = await incomingOf(
      collection(feature({ type: 'Polygon', coordinates: [SQUARE] }, {}, 'way/1')),
      { mapping: { polygonsAs: 'place', category: 'resource.green' } },
    )
    expect(records).toMatchObject([
      {
        type: 'place',
        sourceId: 'way/1',
        fields: { kind: 'resource', category: 'resource.green', source: 'osm' },
      },
    ])
  })

  it.each<[string, unknown, string]>([
    ['name before nazwa', { nazwa: 'b', name: 'a' }, 'a'],
    ['Polish before local', { name: 'a', 'name:pl': 'c' }, 'c'],
    ['any case', { NAZWA: ' Stary   Park\n' }, 'Stary Park'],
    ['something like a name', { OBJ_NAZWA_PL: 'Szkoła' }, 'Szkoła'],
    ['nobody’s name', { nazwisko: 'Kowalska', username: 'ala' }, 'Bez nazwy 1'],
    ['nothing', null, 'Bez nazwy 1'],
  ])('finds the name: %s', async (_what, properties, name) => {
    const { records } = await incomingOf(collection(feature(point(), properties)))
    expect(records[0]?.fields.name).toBe(name)
  })

  it('counts what has no name, and keeps a long one whole in the description', async () => {
    const long = '🌳'.repeat(100)
    const { records, notes } = await incomingOf(
      collection(feature(point(), {}), feature(point(22), { name: long }), feature(point(23), {})),
      { unnamed: 'Unnamed' },
    )
    expect(records.map(({ fields }) => fields.name)).toEqual([
      'Unnamed 1',
      `${'🌳'.repeat(59)}…`,
      'Unnamed 2',
    ])
    expect(records[1]?.fields.description).toBe(long)
    expect(records[1]?.fields.foreign).toEqual({ name: long })
    expect(notes).toEqual([
      { code: 'import.names-made', params: { count: 2, first: 1 } },
      { code: 'import.names-cut', params: { count: 1, first: 2 } },
    ])
  })

  it('takes collections of shapes apart, and gives each part an id of its own', async () => {
    const { records } = await incomingOf(
      collection(
        feature(
          { type: 'GeometryCollection', geometries: [point(), { type: 'Polygon', coordinates: [SQUARE] }] },
          {},
          5,
        ),
      ),
    )
    expect(records.map(({ type, sourceId }) => [type, sourceId])).toEqual([
      ['place', '5#1'],
      ['neighbourhood', '5#2'],
    ])
  })

  it('leaves out what can’t be read, and nothing else', async () => {
    const { records, notes } = await incomingOf(
      collection(
        feature(point(), { name: 'a' }),
        feature({ type: 'Polygon', coordinates: [SQUARE.slice(0, 2)] }, { name: 'b' }),
        feature(null, { name: 'c' }),
      ),
    )
    expect(records.map(({ fields }) => [fields.name, fields.geometry])).toEqual([
      ['a', point()],
      ['c', null],
    ])
    expect(notes).toEqual([{ code: 'import.geometry-skipped', params: { count: 1, first: 2 } }])
  })

  it('comes in once, however often it is read, even without ids or with the same one', async () => {
    const file = collection(
      feature(point(), { name: 'a' }),
      feature(point(), { name: 'a' }),
      feature(point(22), { id: 1, name: 'b' }),
      feature(point(22.1), { id: 1, name: 'c' }),
      feature({ type: 'Polygon', coordinates: [SQUARE] }, { name: 'd' }),
      feature(
        { type: 'GeometryCollection', geometries: [point(), { type: 'LineString', coordinates: SQUARE }] },
        { name: 'e' },
      ),
    )
    const first = await planOf(file)
    expect(first.counts).toEqual({ added: 7, updated: 0, unchanged: 0, skipped: 0 })
    const here = first.change.put ?? []
    const again = await planOf(file, here)
    expect(again.counts).toEqual({ added: 0, updated: 0, unchanged: 7, skipped: 0 })
    for (const record of here) expect(checkRecord(record)).toEqual({ record, badFields: [] })
  })

  it('keeps its properties through our own export', async () => {
    const properties = {
      '@id': 'way/7',
      name: 'Apteka',
      kind: 'shop',
      'addr:city': 'Ostrowiec',
      n: [1, { a: null }],
    }
    const first = await planOf(collection(feature(point(), properties)))
    const text = writeGeojson(first.change.put ?? [], working)
    expect(JSON.parse(text).features[0].properties).toMatchObject({
      '@id': 'way/7',
      'addr:city': 'Ostrowiec',
      n: [1, { a: null }],
      kind: 'observation',
      name: 'Apteka',
      sourceId: 'way/7',
      foreign: { kind: 'shop' },
    })
    expect((await planOf(text)).change.put).toEqual(first.change.put)
  })

  it('may hold what no record may: it is left out and said', async () => {
    const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`
    const { records, notes } = await incomingOf(
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"name":"x","constructor":1,"big":1e999,"ok":2,"deep":${deep}}}]}`,
    )
    expect(records[0]?.fields.foreign).toMatchObject({ ok: 2 })
    expect(records[0]?.fields.foreign).not.toHaveProperty('big')
    expect(Object.hasOwn(records[0]?.fields.foreign as object, 'constructor')).toBe(false)
    expect(notes).toMatchObject([{ code: 'import.fields-skipped', params: { fields: 'foreign' } }])
  })
})

describe('our own export, edited elsewhere', () => {
  const edited = async (change: (file: never) => void) => {
    const records = (
      await planOf(
        collection(feature(point(), { name: 'a' }, 'way/1'), feature(point(22), { name: 'b' }, 'way/2')),
      )
    ).change.put as never[]
    const file = JSON.parse(writeGeojson(records, working))
    change(file as never)
    return planOf(file, records)
  }
  type File = {
    features: { id?: unknown; geometry?: unknown; properties: Record<string, unknown> }[]
    metadata?: object
  }

  it('changes what was edited', async () => {
    const plan = await edited((file: File) => {
      const [first, second] = file.features as [File['features'][0], File['features'][0]]
      first.properties.name = 'nowa'
      first.properties.note = 'z innego programu'
      delete second.geometry
      second.properties = { kind: 'observation' }
    })
    expect(plan.change).toEqual({
      put: [],
      patch: [{ id: 'new1', fields: { name: 'nowa', foreign: { note: 'z innego programu' } } }],
      note: { code: 'import' },
    })
  })

  it('without its metadata makes no second records', async () => {
    const plan = await edited((file: File) => {
      delete file.metadata
    })
    expect(plan.change).toEqual({ put: [], patch: [], note: { code: 'import' } })
    expect(plan.notes).toEqual([{ code: 'import.already-here', params: { count: 2, first: 1 } }])
  })

  it('takes what was drawn into it elsewhere as foreign', async () => {
    const plan = await edited((file: File) => {
      file.features.push({ ...feature(point(23), { name: 'dorysowane' }) } as never)
    })
    expect(plan.change.put).toMatchObject([
      { type: 'place', name: 'dorysowane', kind: 'observation', visibility: 'internal' },
    ])
  })
})
