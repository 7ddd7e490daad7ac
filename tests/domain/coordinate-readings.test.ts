import fc from 'fast-check'
import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import type { Position } from '@/domain/geometry/geometry'
import { distanceMetres } from '@/domain/geometry/length-metres'
import { degreesOf } from '@/domain/geometry/project'
import { recogniseReading } from '@/domain/geometry/recognise-reading'
import { type AxisOrder, type SystemId, systemOfEpsg } from '@/domain/geometry/systems'

/** As epsg.io gives them, and where in Poland they are used. */
const KNOWN: readonly { epsg: number; id: SystemId; proj: string; west: number; east: number }[] = [
  {
    epsg: 2180,
    id: 'pl-1992',
    proj: '+proj=tmerc +lat_0=0 +lon_0=19 +k=0.9993 +x_0=500000 +y_0=-5300000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
    west: 14.14,
    east: 24.15,
  },
  ...[5, 6, 7, 8].map((zone) => ({
    epsg: 2171 + zone,
    id: `pl-2000-${zone}` as SystemId,
    proj: `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=0.999923 +x_0=${zone * 1e6 + 5e5} +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`,
    west: Math.max(14.14, zone * 3 - 1.5),
    east: Math.min(24.15, zone * 3 + 1.5),
  })),
  {
    epsg: 3857,
    id: 'web-mercator',
    proj: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
    west: 14.14,
    east: 24.15,
  },
  {
    epsg: 32633,
    id: 'utm-33',
    proj: '+proj=utm +zone=33 +datum=WGS84 +units=m +no_defs',
    west: 14.14,
    east: 18,
  },
  {
    epsg: 25834,
    id: 'utm-34',
    proj: '+proj=utm +zone=34 +ellps=GRS80 +units=m +no_defs',
    west: 18,
    east: 24.15,
  },
]
const ORDERS: readonly AxisOrder[] = ['east-north', 'north-east']
const CASES = KNOWN.flatMap((system) => ORDERS.map((order) => ({ ...system, order })))

const inOrder = (order: AxisOrder, [east, north]: readonly [number, number]): readonly [number, number] =>
  order === 'east-north' ? [east, north] : [north, east]
const projected = (proj: string, order: AxisOrder, position: Position): readonly [number, number] =>
  inOrder(order, proj4(proj).forward([...position]) as [number, number])

describe.each(CASES)('EPSG:$epsg, $order', ({ epsg, id, proj, west, east, order }) => {
  const spot = fc
    .tuple(fc.double({ min: west, max: east, noNaN: true }), fc.double({ min: 49, max: 54.85, noNaN: true }))
    .map(([lng, lat]): Position => [lng, lat])

  it('is known by its code, and read within 0.1 m', () => {
    expect(systemOfEpsg(epsg)).toBe(id)
    fc.assert(
      fc.property(spot, (position) => {
        const back = degreesOf({ system: id, order })(...projected(proj, order, position))
        expect(back && distanceMetres(back, position)).toBeLessThan(0.1)
      }),
    )
  })

  it('is recognised by its range; the map’s own place decides what the range can’t', () => {
    fc.assert(
      fc.property(spot, (position) => {
        const pairs = [projected(proj, order, position)]
        const all = recogniseReading(pairs).map(({ reading }) => reading)
        expect(all).toContainEqual({ system: id, order })
        expect(all.length).toBeLessThanOrEqual(4)
        const likely = recogniseReading(pairs, { near: position })[0]
        expect(distanceMetres(likely?.dots[0] ?? [0, 0], position)).toBeLessThan(60_000)
      }),
    )
  })
})

/** Spots that everybody knows, to a hundred metres or so: the parameters above could be wrong in both places. */
it.each<[string, CoordinateCase]>([
  [
    'Gdańsk, a bike stand of the city’s own table',
    ['pl-2000-6', 'north-east', [6024668.17376, 6541655.25537], [18.6407, 54.3506]],
  ],
  ['Warszawa, Pałac Kultury', ['pl-1992', 'east-north', [637_050, 486_900], [21.006, 52.2317]]],
])('%s', (_what, [system, order, pair, [lng, lat]]) => {
  const found = degreesOf({ system, order })(...pair)
  expect(found?.[0]).toBeCloseTo(lng, 2)
  expect(found?.[1]).toBeCloseTo(lat, 2)
})
type CoordinateCase = [SystemId, AxisOrder, readonly [number, number], Position]

describe('what a file’s numbers may mean', () => {
  const gdansk: readonly [number, number] = [6024668.17, 6541655.26]

  it('is one thing for Gdańsk’s bike stands', () => {
    expect(recogniseReading([gdansk])).toMatchObject([
      { reading: { system: 'pl-2000-6', order: 'north-east' }, town: 'Gdańsk' },
    ])
  })

  it('may be either order in PL-1992, east first unless the map is where the other leads', () => {
    const [first, second] = [475_000, 720_000]
    const readings = (near?: Position) =>
      recogniseReading([[first, second]], near ? { near } : {}).map(({ reading, town }) => [
        reading.order,
        town,
      ])
    expect(readings()).toEqual([
      ['east-north', 'Gdańsk'],
      ['north-east', 'Siedlce'],
    ])
    expect(readings([22.3, 52.2])[0]?.[0]).toBe('north-east')
  })

  it('is only what the file says, if it does', () => {
    const [pair] = [projected(KNOWN[6]?.proj ?? '', 'east-north', [18, 52])]
    const ids = (stated?: SystemId) =>
      recogniseReading([pair as [number, number]], stated ? { stated } : {}).map(
        ({ reading }) => reading.system,
      )
    expect(ids()).toEqual(expect.arrayContaining(['utm-33', 'utm-34']))
    expect(ids('utm-33')).toEqual(['utm-33'])
    expect(ids('pl-1992')).toEqual([])
  })

  it('is found although some of the coordinates are missing or wrong', () => {
    const pairs = [gdansk, gdansk, gdansk, gdansk, [0, 0], [0, 0], [1e9, Number.NaN]] as const
    expect(recogniseReading(pairs)).toHaveLength(1)
    expect(recogniseReading([gdansk, [0, 1], [1, 1]])).toEqual([])
  })

  it('is degrees in either order', () => {
    const orders = (pair: readonly [number, number]) => recogniseReading([pair]).map(({ reading }) => reading)
    expect(orders([21, 52])).toEqual([{ system: 'wgs84', order: 'east-north' }])
    expect(orders([52, 21])).toEqual([{ system: 'wgs84', order: 'north-east' }])
    expect(orders([0.46, 46.3])).toEqual([])
  })
})
