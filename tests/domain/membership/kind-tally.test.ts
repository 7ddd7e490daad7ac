import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import { type KindTally, kindTallySteps } from '@/domain/membership/kind-tally'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import { KINDS } from '@/domain/taxonomy'

const area = aNeighbourhood({ id: 'area' })
const other = aNeighbourhood({
  id: 'other',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [21.36, 50.92],
        [21.37, 50.92],
        [21.37, 50.94],
        [21.36, 50.94],
        [21.36, 50.92],
      ],
    ],
  },
})
const areas = [area, other]
const find = createNeighbourhoodFinder(areas)
const tallyOf = (places: Iterable<Place>) => drain(kindTallySteps(places, find))
const outside = { type: 'Point', coordinates: [21, 50] } as const

test('counts by kind in the order of the legend; a decision of a person goes before the geometry', () => {
  const whole = aPlace({ kind: 'resource', geometry: null, neighbourhoodId: 'area' })
  const tally = tallyOf([
    aPlace({ kind: 'need', geometry: { type: 'Point', coordinates: [21.357, 50.93] } }),
    aPlace({ kind: 'resource' }),
    aPlace({ kind: 'resource', geometry: outside }),
    aPlace({ kind: 'observation', geometry: outside, neighbourhoodId: 'area' }),
    aPlace({ kind: 'club', neighbourhoodId: 'other' }),
    aPlace({ kind: 'club', geometry: null }),
    whole,
  ])
  expect(tally.of('area')).toEqual([
    { kind: 'resource', count: 2 },
    { kind: 'need', count: 1 },
    { kind: 'observation', count: 1 },
  ])
  // The resource of the first area stands on the boundary of this one.
  expect(tally.of('other')).toEqual([
    { kind: 'resource', count: 1 },
    { kind: 'club', count: 1 },
  ])
  expect(tally.of('gone')).toEqual([])
  expect(tally.wholeOf('area')).toEqual([whole.id])
  expect(tally.wholeOf('other')).toEqual([])
})

test('a change that makes no difference gives the same object, any other a new one', () => {
  const place = aPlace({ id: 'p' })
  const tally = tallyOf([place])
  const renamed = { ...place, name: 'Skwer' }
  expect(tally.update(new Map([['p', renamed]]), ['p', 'gone'])).toBe(tally)
  expect(tally.update(new Map(), ['p'])).not.toBe(tally)
})

const aChange = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  isGone: fc.boolean(),
  kind: fc.constantFrom(...KINDS),
  lng: fc.constantFrom(21.357, 21.36, 21.363, 21.368, 22),
  hasSpot: fc.boolean(),
  neighbourhoodId: fc.constantFrom(undefined, 'area', 'other', 'gone'),
})

test('after any changes it says what counting anew would say', () => {
  fc.assert(
    fc.property(fc.array(fc.array(aChange, { maxLength: 4 }), { maxLength: 8 }), (steps) => {
      const places = new Map<string, Place>()
      let tally: KindTally = tallyOf([])
      for (const changes of steps) {
        for (const { id, isGone, kind, lng, hasSpot, neighbourhoodId } of changes) {
          places.delete(id)
          if (isGone) continue
          const geometry = hasSpot ? ({ type: 'Point', coordinates: [lng, 50.93] } as const) : null
          places.set(id, aPlace({ id, kind, geometry, ...(neighbourhoodId ? { neighbourhoodId } : {}) }))
        }
        tally = tally.update(
          places,
          changes.map(({ id }) => id),
        )
        const anew = tallyOf(places.values())
        for (const { id } of areas) {
          expect(tally.of(id)).toEqual(anew.of(id))
          expect([...tally.wholeOf(id)].sort()).toEqual([...anew.wholeOf(id)].sort())
        }
      }
    }),
  )
})
