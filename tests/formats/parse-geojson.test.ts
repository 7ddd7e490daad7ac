import { describe, expect, it } from 'vitest'
import { parseGeojson } from '@/formats/geojson/parse-geojson'
import { statedSystem } from '@/formats/geojson/stated-system'

const name = 'plik.geojson'
const point = (lng: number) => ({ type: 'Point', coordinates: [lng, 50] })
const feature = (lng: number) => ({ type: 'Feature', geometry: point(lng), properties: { lng } })
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })
const crs = { type: 'name', properties: { name: 'EPSG:2180' } }

const read = (content: unknown) => {
  const parsed = parseGeojson(typeof content === 'string' ? content : JSON.stringify(content), name)
  if (!parsed.ok) return parsed.problems[0]
  const { features, collection: members } = parsed.value
  return {
    lngs: features.map(
      ({ properties, geometry }) =>
        properties?.lng ?? (geometry as { coordinates: unknown[] }).coordinates[0],
    ),
    members,
  }
}

describe('several texts in one file', () => {
  const lines = [feature(1), collection(feature(2), feature(3)), point(4)].map((one) => JSON.stringify(one))
  const pretty = [feature(1), feature(2)].map((one) => JSON.stringify(one, null, 2))

  it.each([
    ['in lines', lines.join('\n'), [1, 2, 3, 4]],
    ['in lines of Windows, with empty ones', `\r\n${lines.join('\r\n\r\n')}\r\n`, [1, 2, 3, 4]],
    ['in a sequence (RFC 8142)', lines.map((text) => `\x1e${text}\n`).join(''), [1, 2, 3, 4]],
    ['in a sequence of texts of many lines', pretty.map((text) => `\x1e${text}\n`).join(''), [1, 2]],
  ])('%s', (_what, text, lngs) => {
    expect(read(text)).toEqual({ lngs, members: {} })
  })

  it('say where one goes wrong', () => {
    expect(read(`${lines[0]}\n\n{"type":"Feature",,}\n`)).toEqual({
      code: 'file.not-json',
      params: { name, line: 3, column: 19, found: ',}' },
    })
    expect(read(`\x1e${pretty[0]}\n\x1e{"type":\n"Fea`)).toEqual({
      code: 'file.truncated',
      params: { name, line: (pretty[0]?.split('\n').length ?? 0) + 2 },
    })
  })

  it('are no excuse for a broken file of one', () => {
    expect(read('{"type":"Feature"\n"geometry":null}')).toMatchObject({
      code: 'file.not-json',
      params: { line: 2, column: 1 },
    })
  })
})

describe('a list', () => {
  it('holds whatever a file may hold, also lists', () => {
    expect(read([feature(1), collection(feature(2)), [point(3), [feature(4)]]])).toEqual({
      lngs: [1, 2, 3, 4],
      members: {},
    })
  })

  it('of one collection is that collection', () => {
    expect(read([{ ...collection(feature(1)), metadata: { app: 'x' } }])).toEqual({
      lngs: [1],
      members: { metadata: { app: 'x' } },
    })
  })

  it('keeps the coordinate system that all of it is in, and is refused when there are two', () => {
    const stated = { ...collection(feature(1)), crs }
    expect(read([stated, { ...feature(2), crs }])).toEqual({ lngs: [1, 2], members: { crs } })
    expect(read([stated, feature(2)])).toEqual({
      code: 'file.not-geojson',
      params: { name, found: 'EPSG:2180 + WGS 84' },
    })
  })

  it('says which of it is none', () => {
    expect(read([feature(1), [collection(feature(2), 7)]])).toMatchObject({
      params: { found: '[1][0].features[1]' },
    })
    expect(read([[[[[[feature(1)]]]]]])).toMatchObject({ code: 'file.not-geojson' })
  })
})

it('a coordinate system is found wherever programs write it', () => {
  const members = { crs }
  expect(read({ ...point(1), crs })).toEqual({ lngs: [1], members })
  expect(read({ ...feature(1), crs })).toEqual({ lngs: [1], members })
  expect(read(collection({ ...feature(1), geometry: { ...point(1), crs } }))).toEqual({ lngs: [1], members })
})

it.each([
  ['EPSG:2180', 2180],
  ['urn:ogc:def:crs:EPSG::2177', 2177],
  ['urn:ogc:def:crs:EPSG:6.9:3857', 3857],
  ['http://www.opengis.net/def/crs/EPSG/0/2178', 2178],
  ['urn:ogc:def:crs:EPSG::4326', 4326],
  ['ETRS89 / Poland CS92', undefined],
])('the code in “%s”', (words, epsg) => {
  const found = { words, ...(epsg === undefined ? {} : { epsg }) }
  expect(statedSystem({ type: 'name', properties: { name: words } })).toEqual(found)
  expect(statedSystem(words)).toEqual(found)
  expect(statedSystem({ type: 'link', properties: { href: words } })).toEqual(found)
})

it.each([
  undefined,
  null,
  7,
  'WGS84',
  'urn:ogc:def:crs:OGC:1.3:CRS84',
  'http://www.opengis.net/def/crs/OGC/0/CRS84',
])('nothing to be done about %s', (crsSaid) => expect(statedSystem(crsSaid)).toBeUndefined())

it('the code of a draft of 2006', () => {
  expect(statedSystem({ type: 'EPSG', properties: { code: 2180 } })?.epsg).toBe(2180)
})
