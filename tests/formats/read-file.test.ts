import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROBLEM_CODES, type Problem } from '@/domain/problem'
import { findJsonError } from '@/formats/json-error'
import { type Imported, readFile } from '@/formats/read-file'
import { problems } from '@/i18n/core/messages/pl/problems'
import { bytesOf, imported, planOf } from './read-back'

const name = 'plik.geojson'
const refused = async (bytes: Uint8Array): Promise<readonly Problem[]> => {
  const result = await readFile({ name, bytes })
  return result.ok ? [] : result.problems
}
const remarks = ({ notes, located }: Imported): readonly Problem[] => [...notes, ...located.notes]
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const feature = (geometry: unknown, properties: unknown = {}, id?: unknown) => ({
  type: 'Feature',
  geometry,
  properties,
  ...(id === undefined ? {} : { id }),
})
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })
const point = (...coordinates: readonly unknown[]) => ({ type: 'Point', coordinates })
const LINE = {
  type: 'LineString',
  coordinates: [
    [21, 50],
    [22, 51],
  ],
}
const SQUARE = [
  [21, 50],
  [21.1, 50],
  [21.1, 50.1],
  [21, 50.1],
  [21, 50],
]

describe('a file is refused whole', () => {
  it.each<[string, Uint8Array, Problem]>([
    ['nothing', new Uint8Array(), { code: 'file.empty', params: { name } }],
    ['blanks', bytesOf(' \n\t'), { code: 'file.empty', params: { name } }],
    ['a mark of order alone', latin('\xef\xbb\xbf'), { code: 'file.empty', params: { name } }],
    ['a PNG', latin('\x89PNG\r\n\x1a\n\0\0'), { code: 'file.not-text', params: { name, kind: 'PNG' } }],
    ['a JPEG', latin('\xff\xd8\xff\xe0'), { code: 'file.not-text', params: { name, kind: 'JPEG' } }],
    ['a GIF', latin('GIF89a'), { code: 'file.not-text', params: { name, kind: 'GIF' } }],
    ['a WebP', latin('RIFF\x01\x02\x03\x04WEBP'), { code: 'file.not-text', params: { name, kind: 'WebP' } }],
    ['a PDF', latin('%PDF-1.7'), { code: 'file.not-text', params: { name, kind: 'PDF' } }],
    ['a ZIP', latin('PK\x03\x04'), { code: 'file.not-text', params: { name, kind: 'ZIP' } }],
    [
      'a KML',
      bytesOf('<?xml version="1.0"?>\n<kml xmlns="x">'),
      { code: 'file.not-text', params: { name, kind: 'KML' } },
    ],
    [
      'a web page',
      bytesOf('<!DOCTYPE html><html>'),
      { code: 'file.not-text', params: { name, kind: 'HTML' } },
    ],
    ['bytes', new Uint8Array([1, 0, 3]), { code: 'file.not-text', params: { name, kind: 'BIN' } }],
    [
      'words',
      bytesOf('Ala ma kota'),
      { code: 'file.not-json', params: { name, line: 1, column: 1, found: 'Ala ma kota' } },
    ],
    [
      'a missing comma',
      bytesOf('{\n  "type": "FeatureCollection"\n  "features": []\n}'),
      { code: 'file.not-json', params: { name, line: 3, column: 3, found: '"features": ' } },
    ],
    [
      'two files in one',
      bytesOf('{}{}'),
      { code: 'file.not-json', params: { name, line: 1, column: 3, found: '{}' } },
    ],
    [
      'half a file',
      bytesOf('{"type":"FeatureCollection",\n"feat'),
      { code: 'file.truncated', params: { name, line: 2 } },
    ],
    ['a number', bytesOf('7'), { code: 'file.not-geojson', params: { name, found: '7' } }],
    ['null', bytesOf('null'), { code: 'file.not-geojson', params: { name, found: 'null' } }],
    ['a list', bytesOf('[]'), { code: 'file.not-geojson', params: { name, found: '[…]' } }],
    ['TopoJSON', bytesOf({ type: 'Topology' }), { code: 'file.topojson', params: { name } }],
    [
      'some JSON',
      bytesOf({ a: 1, b: 2 }),
      { code: 'file.not-geojson', params: { name, found: '{ a, b… }' } },
    ],
    [
      'features that are none',
      bytesOf(collection(feature(null), 7)),
      { code: 'file.not-geojson', params: { name, found: 'features[1]' } },
    ],
    ['no features', bytesOf(collection()), { code: 'file.no-features', params: { name } }],
    [
      'projected coordinates',
      bytesOf(collection(feature(point(21, 50)), feature(point(6024668.17, 6541655.25)))),
      { code: 'file.coordinates-out-of-range', params: { name, index: 2, x: 6024668.17, y: 6541655.25 } },
    ],
    [
      'another coordinate system by name',
      bytesOf({
        ...collection(feature(null)),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31467' } },
      }),
      { code: 'file.other-crs', params: { name, crs: 'urn:ogc:def:crs:EPSG::31467' } },
    ],
    [
      'a newer version of ours',
      bytesOf({ ...collection(), metadata: { app: 'Okolica', formatVersion: 2 } }),
      { code: 'file.newer-format', params: { name, found: 2, known: 1 } },
    ],
  ])('%s', async (_what, bytes, problem) => {
    expect(await refused(bytes)).toEqual([problem])
  })

  it('by its size, before it is looked at', async () => {
    const bytes = { length: 151 * 1024 * 1024 } as Uint8Array
    expect(await refused(bytes)).toEqual([{ code: 'file.too-large', params: { name, size: 151, max: 150 } }])
  })

  it('cut anywhere', async () => {
    const whole = bytesOf(
      collection(feature(point(21.5, 50), { name: 'Żółć "\\u0142" \n', a: [true, null, -1e-7] })),
    )
    for (let at = 1; at < whole.length; at++) {
      expect([at, (await refused(whole.slice(0, at)))[0]?.code]).toEqual([at, 'file.truncated'])
    }
  })

  it('or read, but nothing is thrown, whatever the bytes and whatever the JSON', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map(bytesOf),
      fc
        .array(fc.anything().map((geometry) => feature(geometry)))
        .map((features) => bytesOf(safe(collection(...features)))),
    )
    const safe = (value: object): string =>
      JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? String(item) : item))
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const result = await readFile({ name, bytes })
        const problems = result.ok ? remarks(result.value) : result.problems
        for (const { code } of problems) expect(PROBLEM_CODES).toContain(code)
        if (!result.ok) expect(problems.length).toBeGreaterThan(0)
      }),
    )
  })

  it('nested deeper than a call stack, wherever that is, and whatever else is said', async () => {
    const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`
    for (const spot of ['properties":{"name":"a","x', 'id', 'geometry', 'properties":{"\\u005f":1,"x']) {
      const text = `{"type":"FeatureCollection","features":[{"type":"Feature","${spot}":${deep}${spot.includes('{') ? '}' : ''}}]}`
      expect((await planOf(text)).counts.added).toBe(spot === 'geometry' ? 0 : 1)
    }
    for (const member of ['metadata', 'okolica', 'crs']) {
      const text = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}],"${member}":${deep}}`
      expect((await planOf(text)).counts.added).toBe(1)
    }
    expect(await refused(bytesOf('['.repeat(100_000)))).toEqual([
      { code: 'file.truncated', params: { name, line: 1 } },
    ])
    expect((await refused(bytesOf(deep)))[0]?.code).toBe('file.not-geojson')
  })

  it('though an outline crosses itself at every step', async () => {
    const star = (corners: number) => {
      const ring = Array.from({ length: corners }, (_, at) => {
        const angle = ((at * (corners - 1)) / corners) * Math.PI
        return [21 + Math.cos(angle), 50 + Math.sin(angle)]
      })
      return feature({ type: 'Polygon', coordinates: [[...ring, ring[0]]] })
    }
    // The large one is taken as it is; what follows is still looked at.
    const notes = remarks(await imported(collection(star(9001), star(301))))
    expect(notes).toEqual([{ code: 'import.crosses-itself', params: { count: 1, first: 2 } }])
  })

  it('or coordinates by the hundred thousand', async () => {
    const coordinates = Array.from({ length: 300_000 }, (_, at) => [21 + at / 1e6, 50])
    const file = await imported(collection(feature({ type: 'LineString', coordinates })))
    expect([file.features.length, remarks(file)]).toEqual([1, []])
  })

  it('as a shape of hardly anything but brackets', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const result = await readFile({ name, bytes: bytesOf(`{"type":"Point","coordinates":${deep}}`) })
    expect(result.ok && remarks(result.value).map(({ code }) => code)).toEqual(['import.geometry-skipped'])
  })
})

describe('where JSON goes wrong', () => {
  it('is found exactly when JSON.parse refuses', () => {
    const nearlyJson = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '\n', '\u00A0', '-', '0', 't', '.', 'e'),
      )
      .map(([text, at, letter]) => {
        const spot = at % (text.length + 1)
        return text.slice(0, spot) + letter + text.slice(spot + 1)
      })
    fc.assert(
      fc.property(nearlyJson, (text) => {
        let refusal = false
        try {
          JSON.parse(text)
        } catch {
          refusal = true
        }
        const { found, truncated } = findJsonError(text)
        expect(found !== '' || truncated).toBe(refusal)
      }),
      { numRuns: 1000 },
    )
  })

  it('is found behind a string of megabytes', () => {
    expect(findJsonError(`["${'ab\\n'.repeat(3_000_000)}" x`)).toMatchObject({
      line: 1,
      found: 'x',
      truncated: false,
    })
  })
})

describe('a file is read with remarks', () => {
  it('as it is, whatever its features', async () => {
    const content = collection(
      feature(point(21, 50, 210), { name: 'a' }, 'x'),
      feature({ type: 'GeometryCollection', geometries: [point(21, 50), LINE] }),
      feature({ type: 'Polygon', coordinates: [SQUARE.slice(0, 4)] }),
      feature({ type: 'Polygon', coordinates: [SQUARE.slice(0, 2)] }),
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [21, 50],
            [21.1, 50.1],
            [21.1, 50],
            [21, 50.1],
            [21, 50],
          ],
        ],
      }),
      feature(null),
      feature({ type: 'Polygon', coordinates: [] }),
      feature('POINT(21 50)'),
    )
    const file = await imported(content)
    expect(file.features.slice(0, 7)).toEqual(content.features.slice(0, 7))
    expect(remarks(file)).toEqual([
      { code: 'import.altitude-dropped', params: { count: 1, first: 1 } },
      { code: 'import.collections-split', params: { count: 1, first: 2 } },
      { code: 'import.rings-closed', params: { count: 1, first: 3 } },
      { code: 'import.geometry-skipped', params: { count: 2, first: 4 } },
      { code: 'import.crosses-itself', params: { count: 1, first: 5 } },
    ])
  })

  it.each([
    ['a bare geometry', point(21, 50)],
    ['a feature', feature(point(21, 50))],
    ['a collection of geometries', { type: 'GeometryCollection', geometries: [point(21, 50)] }],
    ['a mark of order', `\uFEFF${JSON.stringify(collection(feature(point(21, 50))))}`],
    [
      'WGS 84 by its old name',
      {
        ...collection(feature(point(21, 50))),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      },
    ],
  ])('and without any: %s', async (_what, content) => {
    const file = await imported(content)
    expect([file.features.length, remarks(file), file.format]).toEqual([1, [], 'geojson'])
  })

  it('when longitude and latitude seem to have changed places', async () => {
    const notes = remarks(await imported(collection(feature(point(50.9, 21.4)), feature(point(52.2, 21)))))
    expect(notes).toEqual([{ code: 'import.swapped' }])
  })

  it('when it was written by an older program', async () => {
    const text = JSON.stringify(collection(feature(point(21, 50), { nazwa: '@' })))
    const bytes = latin(text.replace('@', '\xaf\xf3\xb3w'))
    const result = await readFile({ name, bytes })
    expect(result.ok && result.value.features[0]?.properties).toEqual({ nazwa: 'Żółw' })
    expect(result.ok && result.value.notes).toEqual([
      { code: 'import.encoding-guessed', params: { encoding: 'windows-1250' } },
    ])
  })

  it.each(['le', 'be'])('when it is UTF-16 (%s)', async (order) => {
    const bytes = Buffer.from(
      `\uFEFF${JSON.stringify(collection(feature(point(21, 50), { nazwa: 'Żółw' })))}`,
      'utf16le',
    )
    const result = await readFile({ name, bytes: new Uint8Array(order === 'le' ? bytes : bytes.swap16()) })
    expect(result.ok && result.value.features[0]?.properties).toEqual({ nazwa: 'Żółw' })
    expect(result.ok && result.value.notes).toEqual([
      { code: 'import.encoding-guessed', params: { encoding: 'UTF-16' } },
    ])
  })

  it('when a letter was cut in two, without harm to the others', async () => {
    const bytes = bytesOf(collection(feature(point(21, 50), { nazwa: 'Zażółć gęślą@' })))
    bytes[bytes.indexOf(0x40)] = 0xc5
    const result = await readFile({ name, bytes })
    expect(result.ok && result.value.features[0]?.properties).toEqual({ nazwa: 'Zażółć gęślą\uFFFD' })
    expect(result.ok && result.value.notes).toEqual([{ code: 'import.letters-broken', params: { count: 1 } }])
  })

  it('and keys that reach a prototype do nothing', async () => {
    for (const key of ['__proto__', '\\u005f_proto__', '__\\u0070roto__', '__pro\\u0074o__']) {
      const { features } = await imported(
        `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"${key}":{"polluted":1},"a":2}}]}`,
      )
      expect(Object.assign({}, features[0]?.properties)).toEqual({ a: 2 })
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    }
  })
})

it('every refusal says that the maps are safe', () => {
  const refusals = Object.entries(problems).filter(([code]) => code.startsWith('file.'))
  expect(refusals.length).toBe(PROBLEM_CODES.filter((code) => code.startsWith('file.')).length)
  for (const [code, text] of refusals) {
    expect([code, /Twoje mapy|Nic nie wczytano/.test(text)]).toEqual([code, true])
  }
})
