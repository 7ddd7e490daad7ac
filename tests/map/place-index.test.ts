import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import type { Position } from '@/domain/geometry/geometry'
import type { Place } from '@/domain/schema/place'
import { drawOrder } from '@/map/draw-order'
import { findPin } from '@/map/find-pin'
import { indexPlaces } from '@/map/place-index'
import { stepPin } from '@/map/step-pin'
import { toWorld, worldSize } from '@/map/web-mercator'

const CENTRE: Position = [21.36, 50.93]
const WORLD = worldSize(16)

/** A position this many pixels east and south of the centre at zoom 16. */
const pixels = (x: number, y: number): Position => {
  const [worldX, worldY] = toWorld(CENTRE)
  const lng = (worldX + x / WORLD - 0.5) * 360
  const mercator = Math.PI * (1 - 2 * (worldY + y / WORLD))
  return [lng, (Math.atan(Math.sinh(mercator)) * 180) / Math.PI]
}
const pin = (id: string, x: number, y: number, fields: Partial<Place> = {}): Place =>
  aPlace({ id, geometry: { type: 'Point', coordinates: pixels(x, y) }, ...fields })
const need = { kind: 'need', category: 'need.lighting' } as const
const observation = { kind: 'observation', category: 'observation.positive' } as const

const find = (places: Place[], x: number, y: number, selectedId?: string) =>
  findPin(indexPlaces(places, NOW), {
    at: toWorld(pixels(x, y)),
    centre: toWorld(CENTRE),
    worldSize: WORLD,
    pinSize: 38,
    selectedId,
  })

describe('indexPlaces', () => {
  it('has a row per pin: none without geometry, one per point of several', () => {
    const index = indexPlaces(
      [
        aPlace({ id: 'none', geometry: null }),
        aPlace({ id: 'many', geometry: { type: 'MultiPoint', coordinates: [pixels(0, 0), pixels(5, 5)] } }),
        pin('one', 9, 9),
      ],
      NOW,
    )
    expect(index.count).toBe(3)
    expect(index.ids).toEqual(['many', 'many', 'one'])
    expect(index.rowsOf.get('many')).toEqual([0, 1])
    expect(index.rowsOf.has('none')).toBe(false)
    expect(index.shapes.size).toBe(0)
  })

  it('shares one look among pins that look the same', () => {
    const index = indexPlaces([pin('a', 0, 0), pin('b', 5, 5), pin('c', 9, 9, { status: 'inactive' })], NOW)
    expect(index.look[0]).toBe(index.look[1])
    expect(index.look[2]).toMatchObject({ kind: 'resource', outline: 'hatched' })
    expect(index.look[2]?.key).not.toBe(index.look[0]?.key)
  })

  it('keeps the line of a place with its box, and a pin half way', () => {
    const geometry = { type: 'LineString', coordinates: [pixels(0, 0), pixels(40, 0)] } as const
    const index = indexPlaces([aPlace({ id: 'line', geometry })], NOW)
    expect(index.shapes.size).toBe(1)
    const [minX, , maxX] = index.shapes.get('line')?.box ?? [0, 0, 0, 0]
    expect((maxX - minX) * WORLD).toBeCloseTo(40, 3)
    expect(((index.x[0] as number) - minX) * WORLD).toBeCloseTo(20, 3)
  })

  it('brought up to date by any changes answers as one laid out anew', () => {
    const offset = fc.integer({ min: -300, max: 300 })
    const change = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      to: fc.constantFrom('point', 'points', 'line', 'none', 'gone'),
      at: fc.tuple(offset, offset),
    })
    const placeOf = ({
      id,
      to,
      at: [x, y],
    }: {
      id: string
      to: string
      at: readonly [number, number]
    }): Place => {
      if (to === 'none') return aPlace({ id, geometry: null })
      if (to === 'point') return pin(id, x, y)
      const coordinates = [pixels(x, y), pixels(x + 30, y)]
      return aPlace({ id, geometry: { type: to === 'line' ? 'LineString' : 'MultiPoint', coordinates } })
    }
    fc.assert(
      fc.property(
        fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 }),
        offset,
        offset,
        (steps, x, y) => {
          const places = new Map<string, Place>()
          let index = indexPlaces([], NOW)
          for (const step of steps) {
            for (const one of step) {
              if (one.to === 'gone') places.delete(one.id)
              else places.set(one.id, placeOf(one))
            }
            index =
              index.update(places, new Set(step.map(({ id }) => id))) ?? indexPlaces(places.values(), NOW)
          }
          const anew = indexPlaces(places.values(), NOW)
          const [minX, minY] = toWorld(pixels(x - 80, y - 80))
          const [maxX, maxY] = toWorld(pixels(x + 80, y + 80))
          const found = (from: typeof index) =>
            from
              .within(minX, minY, maxX, maxY)
              .map((row) => `${from.ids[row]} ${from.x[row]} ${from.y[row]} ${from.look[row]?.key}`)
              .sort()
          expect(found(index)).toEqual(found(anew))
          expect([...index.rowsOf.keys()].sort()).toEqual([...anew.rowsOf.keys()].sort())
          expect([...index.shapes].sort()).toEqual([...anew.shapes].sort())
        },
      ),
    )
  })

  it('finds by box what lies in it', () => {
    const offset = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, offset), { maxLength: 40 }), (spots) => {
        const index = indexPlaces(
          spots.map(([x, y], n) => pin(`p${n}`, x, y)),
          NOW,
        )
        const [minX, minY] = toWorld(pixels(-100.5, -100.5))
        const [maxX, maxY] = toWorld(pixels(200.5, 300.5))
        const expected = spots.flatMap(([x, y], n) =>
          x >= -100 && x <= 200 && y >= -100 && y <= 300 ? [n] : [],
        )
        expect([...index.within(minX, minY, maxX, maxY)].sort((a, b) => a - b)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('is built for no places at all', () => {
    const index = indexPlaces([], NOW)
    expect(index.count).toBe(0)
    expect(index.within(0, 0, 1, 1)).toEqual([])
  })
})

describe('drawOrder', () => {
  it('draws the far ones first, the near ones over them, needs over all', () => {
    const index = indexPlaces(
      [pin('near', 5, 0), pin('need far', 90, 0, need), pin('far', 100, 0), pin('need near', 10, 0, need)],
      NOW,
    )
    const order = drawOrder(index, [0, 1, 2, 3], toWorld(CENTRE))
    expect(order.map((row) => index.ids[row])).toEqual(['far', 'near', 'need far', 'need near'])
  })
})

describe('findPin', () => {
  it('answers within 48 pixels and not beyond', () => {
    expect(find([pin('a', 0, 0)], 23, 23)).toBe('a')
    expect(find([pin('a', 0, 0)], -23, -23)).toBe('a')
    expect(find([pin('a', 0, 0)], 25, 0)).toBeUndefined()
    expect(find([pin('a', 0, 0)], 0, -25)).toBeUndefined()
    expect(find([], 0, 0)).toBeUndefined()
  })

  it('looks for a teardrop above its tip', () => {
    const drop = [pin('drop', 0, 0, observation)]
    expect(find(drop, 0, -38)).toBe('drop')
    expect(find(drop, 0, 12)).toBeUndefined()
  })

  it('takes the topmost where two are painted over each other', () => {
    const both = [pin('need', 10, 0, need), pin('resource', 0, 0)]
    expect(find(both, 2, 0)).toBe('need')
    expect(find([pin('near', 0, 0), pin('far', 10, 0)], 8, 0)).toBe('near')
  })

  it('takes the nearest where the tap is beside both', () => {
    expect(find([pin('left', -22, 0), pin('right', 22.5, 0)], 1, 0)).toBe('right')
    expect(find([pin('left', -22, 0), pin('right', 22.5, 0)], -1, 0)).toBe('left')
  })

  it('takes the selected pin, which lies over all others', () => {
    const both = [pin('need', 4, 0, need), pin('resource', 0, 0)]
    expect(find(both, 2, 0, 'resource')).toBe('resource')
  })
})

describe('stepPin', () => {
  const index = indexPlaces([pin('third', 90, 0), pin('first', 5, 0), pin('second', 0, 30)], NOW)
  const origin = toWorld(CENTRE)

  it('goes through every place once, as a sorted list of them would, both ways round', () => {
    const spot = fc.integer({ min: -3, max: 3 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(spot, spot), { minLength: 1, maxLength: 12 }),
        spot,
        spot,
        (spots, x, y) => {
          const index = indexPlaces(
            spots.map(([east, south], n) => pin(`p${n}`, east * 10, south * 10)),
            NOW,
          )
          const origin = toWorld(pixels(x * 10, y * 10))
          const far = (row: number) =>
            ((index.x[row] as number) - origin[0]) ** 2 + ((index.y[row] as number) - origin[1]) ** 2
          const sorted = spots.map((_, row) => row).sort((a, b) => far(a) - far(b))
          const ids = sorted.map((row) => `p${row}`)
          for (const by of [1, -1] as const) {
            const round: (string | undefined)[] = [stepPin(index, origin, undefined, by)]
            for (const _ of ids) round.push(stepPin(index, origin, round.at(-1), by))
            const expected = by === 1 ? ids : ids.toReversed()
            expect(round).toEqual([...expected, expected[0]])
          }
        },
      ),
    )
  })

  it('begins with the nearest, or with the farthest backwards', () => {
    expect(stepPin(index, origin, undefined, 1)).toBe('first')
    expect(stepPin(index, origin, undefined, -1)).toBe('third')
    expect(stepPin(index, origin, 'not on the map', 1)).toBe('first')
  })

  it('goes through all of them and round', () => {
    expect(stepPin(index, origin, 'first', 1)).toBe('second')
    expect(stepPin(index, origin, 'second', 1)).toBe('third')
    expect(stepPin(index, origin, 'third', 1)).toBe('first')
    expect(stepPin(index, origin, 'first', -1)).toBe('third')
  })

  it('counts a place with several pins once', () => {
    const geometry = { type: 'MultiPoint', coordinates: [pixels(200, 0), pixels(1, 0)] } as const
    const two = indexPlaces([aPlace({ id: 'many', geometry }), pin('one', 50, 0)], NOW)
    expect(stepPin(two, origin, undefined, 1)).toBe('many')
    expect(stepPin(two, origin, 'many', 1)).toBe('one')
    expect(stepPin(two, origin, 'one', 1)).toBe('many')
  })

  it('has nowhere to go without pins', () => {
    expect(stepPin(indexPlaces([], NOW), origin, undefined, 1)).toBeUndefined()
  })
})
