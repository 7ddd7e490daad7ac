import fc from 'fast-check'
import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import type { Position } from '@/domain/geometry/geometry'
import { distanceMetres } from '@/domain/geometry/length-metres'
import { parseGeojson } from '@/formats/geojson/parse-geojson'
import { readShapes, type ShapeHints } from '@/formats/geojson/read-shapes'

const name = 'plik.geojson'
const ETRS = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
const PL_1992 = `+proj=tmerc +lat_0=0 +lon_0=19 +k=0.9993 +x_0=500000 +y_0=-5300000 ${ETRS}`
const PL_2000_6 = `+proj=tmerc +lat_0=0 +lon_0=18 +k=0.999923 +x_0=6500000 +y_0=0 ${ETRS}`
const GDANSK: Position = [18.65, 54.35]
const LUBLIN: Position = [22.57, 51.25]

const to = (proj: string, position: Position): readonly number[] => proj4(proj).forward([...position])
const swapped = ([first = 0, second = 0, ...rest]: readonly number[]) => [second, first, ...rest]
const points = (...all: readonly (readonly number[])[]) => ({
  type: 'FeatureCollection',
  features: all.map((coordinates) => ({
    type: 'Feature',
    properties: null,
    geometry: { type: 'Point', coordinates },
  })),
})
const withCrs = (file: object, words: string) => ({
  ...file,
  crs: { type: 'name', properties: { name: words } },
})

const read = async (file: unknown, hints: ShapeHints = {}) => {
  const parsed = parseGeojson(JSON.stringify(file), name)
  if (!parsed.ok) throw new Error('no GeoJSON')
  const result = await readShapes(parsed.value, name, hints)
  if (!result.ok) return { refused: result.problems[0] }
  const { shapes, notes, reading, candidates } = result.value
  return {
    shapes: shapes.map(({ parts }) => parts[0]),
    notes: notes.map(({ code }) => code),
    reading: `${reading.system} ${reading.order}`,
    candidates: candidates.map(({ reading: { system, order }, town }) => `${system} ${order} ${town ?? '?'}`),
  }
}
const off = (found: Awaited<ReturnType<typeof read>>, position: Position): number => {
  const [shape] = found.shapes ?? []
  return shape?.type === 'Point' ? distanceMetres(shape.coordinates, position) : Number.NaN
}

describe('coordinates of a plane', () => {
  it('without a word are recognised, converted and to be confirmed', async () => {
    const found = await read(points(swapped(to(PL_2000_6, GDANSK))))
    expect(found).toMatchObject({
      reading: 'pl-2000-6 north-east',
      candidates: ['pl-2000-6 north-east Gdańsk'],
      notes: ['import.reprojected'],
    })
    expect(off(found, GDANSK)).toBeLessThan(0.1)
  })

  it('of a stated system are beyond doubt when only one order leads to Poland', async () => {
    for (const coordinates of [to(PL_2000_6, GDANSK), swapped(to(PL_2000_6, GDANSK))]) {
      const found = await read(withCrs(points(coordinates), 'urn:ogc:def:crs:EPSG::2177'))
      expect(found).toMatchObject({ candidates: [], notes: ['import.reprojected'] })
      expect(off(found, GDANSK)).toBeLessThan(0.1)
    }
  })

  it('of a stated system are to be confirmed when both orders do', async () => {
    const file = withCrs(points(to(PL_1992, GDANSK)), 'EPSG:2180')
    const found = await read(file)
    expect([found.reading, found.candidates?.length]).toEqual(['pl-1992 east-north', 2])
    const other = await read(file, { reading: { system: 'pl-1992', order: 'north-east' } })
    expect(other).toMatchObject({ reading: 'pl-1992 north-east', candidates: found.candidates })
    expect(off(other, GDANSK)).toBeGreaterThan(100_000)
  })

  it('of the map’s own town are likelier than of another', async () => {
    const file = points(swapped(to(PL_1992, LUBLIN)))
    const found = await read(file, { near: LUBLIN })
    expect(found).toMatchObject({ reading: 'pl-1992 north-east' })
    expect(off(found, LUBLIN)).toBeLessThan(0.1)
  })

  it('may have heights and holes, and some that are missing', async () => {
    const ring = (by: number) =>
      [
        [0, 0],
        [by, 0],
        [by, by],
        [0, by],
        [0, 0],
      ].map(([x = 0, y = 0]) => [...swapped(to(PL_2000_6, [GDANSK[0] + x, GDANSK[1] + y])), 12])
    const found = await read({
      type: 'FeatureCollection',
      features: [
        ...points([0, 0], swapped(to(PL_2000_6, GDANSK))).features,
        {
          type: 'Feature',
          properties: null,
          geometry: { type: 'Polygon', coordinates: [ring(0.02), ring(0.01)] },
        },
      ],
    })
    expect(found.notes).toEqual(['import.reprojected', 'import.geometry-skipped', 'import.altitude-dropped'])
    const [none, , area] = found.shapes ?? []
    expect(none).toBeUndefined()
    expect(area?.type === 'Polygon' && area.coordinates.map((each) => each.length)).toEqual([5, 5])
  })

  it('anywhere in the world, when the file says Web Mercator', async () => {
    const paris: Position = [2.35, 48.86]
    const found = await read(withCrs(points(to('EPSG:3857', paris)), 'EPSG:3857'))
    expect(found).toMatchObject({ reading: 'web-mercator east-north', candidates: [] })
    expect(off(found, paris)).toBeLessThan(0.1)
  })

  it.each([
    ['in no known system', points([1e9, 1e9]), 'file.coordinates-out-of-range'],
    ['of a system that is not known', withCrs(points([1, 2]), 'EPSG:31467'), 'file.other-crs'],
    ['that don’t fit the system', withCrs(points([1e9, 1e9]), 'EPSG:2180'), 'file.other-crs'],
  ])('%s are refused', async (_what, file, code) => {
    expect((await read(file)).refused?.code).toBe(code)
  })
})

describe('degrees', () => {
  it('are taken as they are, with no question', async () => {
    for (const file of [points(GDANSK), withCrs(points(GDANSK), 'EPSG:4326'), points([2.35, 48.86])]) {
      expect(await read(file)).toMatchObject({ reading: 'wgs84 east-north', candidates: [], notes: [] })
    }
  })

  it('that lie in Poland only the other way round are read so, and may be meant as they stand', async () => {
    const file = points(swapped(GDANSK))
    expect(await read(file)).toMatchObject({
      reading: 'wgs84 north-east',
      candidates: ['wgs84 north-east Gdańsk', 'wgs84 east-north ?'],
      notes: ['import.swapped'],
      shapes: [{ type: 'Point', coordinates: GDANSK }],
    })
    const asTheyStand = await read(file, { reading: { system: 'wgs84', order: 'east-north' } })
    expect(asTheyStand).toMatchObject({ notes: [], shapes: [{ coordinates: swapped(GDANSK) }] })
  })

  it('are not needed where nothing has a shape', async () => {
    const file = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: null, geometry: null }],
    }
    expect(await read(withCrs(file, 'EPSG:2180'))).toMatchObject({ notes: [], candidates: [] })
  })

  it('under the name of a plane are degrees', async () => {
    expect(await read(withCrs(points(GDANSK), 'EPSG:2180'))).toMatchObject({
      reading: 'wgs84 east-north',
      candidates: [],
      notes: ['import.crs-ignored'],
    })
  })
})

it('nothing is thrown, whatever stands where coordinates should', async () => {
  const junk = fc.json().map((text): unknown => JSON.parse(text))
  await fc.assert(
    fc.asyncProperty(fc.array(junk), fc.constantFrom('EPSG:2180', 'EPSG:4326', ''), async (all, crs) => {
      const features = all.map((coordinates) => ({
        type: 'Feature',
        properties: null,
        geometry: { type: 'MultiPoint', coordinates },
      }))
      await read(
        withCrs({ type: 'FeatureCollection', features: [...features, ...points([2e6, 2e6]).features] }, crs),
      )
    }),
  )
})
