import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import type { Shown } from '@/domain/filter/place-filter'
import type { Place } from '@/domain/schema/place'
import { KINDS } from '@/domain/taxonomy'
import { groupPlaces, opensAt } from '@/map/place-groups'
import { indexPlaces, type PlaceIndex } from '@/map/place-index'
import { spreadOffsets } from '@/map/spread'
import { stepPin } from '@/map/step-pin'
import { fromWorld, toWorld, worldSize } from '@/map/web-mercator'

const ZOOM = 16
const MOST_ZOOM = 21
const WORLD = worldSize(ZOOM)
const [centreX, centreY] = toWorld([21.36, 50.93])
const EVERYWHERE = [0, 0, 1, 1] as const

/** A place this many pixels east and south of the centre at zoom 16. */
const at = (id: string, x: number, y: number, fields: Partial<Place> = {}): Place =>
  aPlace({
    id,
    geometry: { type: 'Point', coordinates: fromWorld([centreX + x / WORLD, centreY + y / WORLD]) },
    ...fields,
  })
const need = { kind: 'need', category: 'need.lighting' } as const

const spots = fc.array(
  fc.tuple(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: -2_000, max: 2_000 })),
  { maxLength: 60 },
)
const indexOf = (pixels: readonly (readonly [number, number])[]) =>
  indexPlaces(
    pixels.map(([x, y], n) => at(`p${n}`, x, y)),
    NOW,
  )

describe('groups of pins', () => {
  it('count what stands together, by kind', () => {
    const index = indexPlaces([at('a', 0, 0), at('b', 10, 0), at('c', 0, 12, need), at('far', 300, 0)], NOW)
    const { rows, groups } = groupPlaces(index, ZOOM, undefined).within(EVERYWHERE)
    expect(rows.map((row) => index.ids[row])).toEqual(['far'])
    expect(groups.map((group) => group.rows.length)).toEqual([3])
    expect(groups[0]?.kinds).toEqual(KINDS.map((kind) => ({ resource: 2, need: 1 })[kind as string] ?? 0))
  })

  it('lose and double nothing, at any zoom', () => {
    fc.assert(
      fc.property(spots, fc.integer({ min: 3, max: 21 }), (pixels, zoom) => {
        const { rows, groups } = groupPlaces(indexOf(pixels), zoom, undefined).within(EVERYWHERE)
        const all = [...rows, ...groups.flatMap((group) => group.rows)]
        expect(all.length).toBe(pixels.length)
        expect(new Set(all).size).toBe(pixels.length)
        for (const { kinds, rows: own } of groups)
          expect(kinds.reduce((sum, n) => sum + n, 0)).toBe(own.length)
      }),
    )
  })

  it('never take a pin with no other within 40 px, and none is larger than 80', () => {
    fc.assert(
      fc.property(spots, fc.integer({ min: 12, max: 18 }), (pixels, zoom) => {
        const scale = 2 ** (zoom - ZOOM)
        const far = (a: number, b: number): number => {
          const [[ax, ay], [bx, by]] = [pixels[a] as [number, number], pixels[b] as [number, number]]
          return Math.hypot(ax - bx, ay - by) * scale
        }
        const { rows, groups } = groupPlaces(indexOf(pixels), zoom, undefined).within(EVERYWHERE)
        const alone = new Set(rows)
        pixels.forEach((_, n) => {
          // The last digits of a position are lost between degrees and pixels.
          if (pixels.every((_other, m) => m === n || far(n, m) > 40.001)) expect(alone.has(n)).toBe(true)
        })
        for (const { rows: own } of groups) {
          // One of them began the group, and the others are within its reach.
          expect(own.some((seed) => own.every((row) => far(seed, row) < 40.001))).toBe(true)
        }
      }),
    )
  })

  it('open at a closer zoom, down to the closest; never where all stand at one spot', () => {
    const apart = indexPlaces([at('a', 0, 0), at('b', 30, 0)], NOW)
    expect(opensAt(apart, [0, 1], ZOOM, MOST_ZOOM)).toBe(17)
    // A pixel and a half at zoom 16 are 48 at zoom 21.
    const near = indexPlaces([at('a', 0, 0), at('b', 1.5, 0)], NOW)
    expect(opensAt(near, [0, 1], ZOOM, MOST_ZOOM)).toBe(21)
    const together = indexPlaces([at('a', 0, 0), at('b', 0, 0), at('c', 0.5, 0)], NOW)
    expect(opensAt(together, [0, 1, 2], ZOOM, MOST_ZOOM)).toBeUndefined()
  })

  it('leave out what is not shown, also when stepping', () => {
    const index = indexPlaces([at('a', 0, 0), at('b', 10, 0), at('n', 100, 0, need)], NOW)
    const onlyNeeds: Shown = { kinds: new Set(['need']), ids: undefined }
    const { rows, groups } = groupPlaces(index, ZOOM, onlyNeeds).within(EVERYWHERE)
    expect(rows.map((row) => index.ids[row])).toEqual(['n'])
    expect(groups).toEqual([])
    expect(stepPin(index, [centreX, centreY], undefined, 1, onlyNeeds)).toBe('n')
    const onlyB: Shown = { kinds: undefined, ids: new Set(['b']) }
    expect(
      groupPlaces(index, ZOOM, onlyB)
        .within(EVERYWHERE)
        .rows.map((row) => index.ids[row]),
    ).toEqual(['b'])
    expect(stepPin(index, [centreX, centreY], undefined, 1, onlyB)).toBe('b')
  })

  it('show an edit at once: moved, removed, added', () => {
    const places = new Map([at('a', 0, 0), at('b', 10, 0), at('c', 20, 0)].map((place) => [place.id, place]))
    const index = indexPlaces(places.values(), NOW)
    places.set('a', at('a', 500, 0))
    places.delete('b')
    places.set('d', at('d', 25, 0))
    const updated = index.update(places, new Set(['a', 'b', 'd'])) as PlaceIndex
    const { rows, groups } = groupPlaces(updated, ZOOM, undefined).within(EVERYWHERE)
    expect(rows.map((row) => updated.ids[row])).toEqual(['a'])
    expect(groups.map((group) => group.rows.map((row) => updated.ids[row]).sort())).toEqual([['c', 'd']])
  })
})

describe('pins of one spot', () => {
  it('are spread so that none covers another', () => {
    for (const count of [2, 3, 8, 9, 30, 120]) {
      const offsets = spreadOffsets(count)
      expect(offsets).toHaveLength(count)
      offsets.forEach(([x, y], n) => {
        for (const [otherX, otherY] of offsets.slice(n + 1))
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(36)
      })
    }
  })
})
