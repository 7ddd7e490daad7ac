import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import type { Place } from '@/domain/schema/place'
import { KINDS } from '@/domain/taxonomy'
import { countAreaItems } from '@/map/area-items'

const whole = (id: string, fields: Partial<Place> = {}): Place =>
  aPlace({ id, geometry: null, neighbourhoodId: 'a', ...fields })

describe('what an area holds as a whole', () => {
  it('is what has no spot of its own, by kind in the order of the legend', () => {
    const items = countAreaItems([
      whole('1', { kind: 'need' }),
      whole('2', { kind: 'resource' }),
      whole('3', { kind: 'need' }),
      whole('4', { kind: 'need', neighbourhoodId: 'b' }),
      // Of the map as a whole.
      aPlace({ id: '5', geometry: null }),
      aPlace({ id: '6', neighbourhoodId: 'a' }),
    ])
    expect(items.of('a')).toEqual([
      { kind: 'resource', count: 1 },
      { kind: 'need', count: 2 },
    ])
    expect(items.of('b')).toEqual([{ kind: 'need', count: 1 }])
    expect(items.of('c')).toEqual([])
    expect(items.of('a', { kinds: new Set(['need']), ids: undefined })).toEqual([{ kind: 'need', count: 2 }])
    expect(items.of('a', { kinds: undefined, ids: new Set(['2', '4', '5', '6']) })).toEqual([
      { kind: 'resource', count: 1 },
    ])
  })

  it('is the same object when a change makes no difference to it', () => {
    const places = new Map([['1', whole('1')]])
    const items = countAreaItems(places.values())
    places.set('1', whole('1', { name: 'Inna nazwa' }))
    places.set('2', aPlace({ id: '2' }))
    expect(items.update(places, ['1', '2', 'never there'])).toBe(items)
  })

  it('is after any changes what counting anew gives', () => {
    const place = fc.record({
      id: fc.constantFrom('1', '2', '3', '4'),
      kind: fc.constantFrom(...KINDS),
      neighbourhoodId: fc.constantFrom('a', 'b', undefined),
      hasSpot: fc.boolean(),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 10 }), (steps) => {
        const places = new Map<string, Place>()
        let items = countAreaItems([])
        for (const step of steps) {
          for (const { id, kind, neighbourhoodId, hasSpot, gone } of step) {
            const area = neighbourhoodId === undefined ? {} : { neighbourhoodId }
            if (gone) places.delete(id)
            else places.set(id, aPlace({ id, kind, ...(hasSpot ? {} : { geometry: null }), ...area }))
          }
          items = items.update(
            places,
            step.map(({ id }) => id),
          )
        }
        const anew = countAreaItems(places.values())
        for (const area of ['a', 'b']) expect(items.of(area)).toEqual(anew.of(area))
      }),
    )
  })
})
