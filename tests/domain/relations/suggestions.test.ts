import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { runs } from '@tests/formats/runs'
import type { Position } from '@/domain/geometry/geometry'
import { distanceMetres } from '@/domain/geometry/length-metres'
import { nearestSteps, suggests } from '@/domain/relations/suggestions'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'

const NOBODY = () => false

const at = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] }) as const

describe('what may help nearby', () => {
  const need = aPlace({ id: 'need', kind: 'need', theme: 'safety', status: 'reported' })
  const offers = (place: Place, other: Partial<Place>, isLinked = NOBODY as (id: string) => boolean) =>
    suggests(place, isLinked)?.(aPlace({ theme: 'safety', ...other })) ?? false

  it('to a need: resources, partners, clubs and initiatives of its theme', () => {
    for (const kind of ['resource', 'partner', 'club', 'initiative'] as const) {
      expect([kind, offers(need, { kind })]).toEqual([kind, true])
    }
    for (const kind of ['need', 'observation'] as const) expect(offers(need, { kind })).toBe(false)
    expect(offers(need, { theme: 'health' })).toBe(false)
  })

  it('the other way round: needs that are open', () => {
    const club = aPlace({ kind: 'club', theme: 'safety' })
    expect(offers(club, { kind: 'need', status: 'confirmed' })).toBe(true)
    expect(offers(club, { kind: 'need', status: 'met' })).toBe(false)
    expect(offers(club, { kind: 'resource' })).toBe(false)
  })

  it('nothing that is over or linked already, and not itself', () => {
    expect(offers(need, { status: 'inactive' })).toBe(false)
    expect(offers(need, { kind: 'initiative', status: 'cancelled' })).toBe(false)
    expect(offers(need, { id: 'linked' }, (id) => id === 'linked')).toBe(false)
    const met = aPlace({ kind: 'need', theme: 'safety', status: 'met' })
    expect(suggests(met, NOBODY)).toBeUndefined()
  })

  it('to an observation, or without a theme: nothing', () => {
    expect(suggests(aPlace({ kind: 'observation', theme: 'safety' }), NOBODY)).toBeUndefined()
    expect(suggests(aPlace({ kind: 'need', status: 'reported' }), NOBODY)).toBeUndefined()
  })
})

describe('the nearest', () => {
  const coordinate = fc.integer({ min: 0, max: 12 }).map((value) => value / 1000)
  // Few spots, so that many are equally far away.
  const places = fc
    .array(fc.record({ x: coordinate, y: coordinate, pinned: fc.boolean(), good: fc.boolean() }), {
      maxLength: 60,
    })
    .map((rows) =>
      rows.map(({ x, y, pinned, good }, index) =>
        aPlace({
          id: `p${index}`,
          geometry: pinned ? at(21.36 + x, 50.93 + y) : null,
          theme: good ? 'safety' : 'health',
        }),
      ),
    )

  it('are those that a sort of all would put first, in the same order', () => {
    const from: Position = [21.366, 50.936]
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 8 }), (all, most) => {
        const accepts = ({ theme }: Place) => theme === 'safety'
        const metres = ({ geometry }: Place) =>
          geometry?.type === 'Point' ? distanceMetres(from, geometry.coordinates) : Infinity
        const naive = all
          .filter(accepts)
          .sort((a, b) => {
            const [near, far] = [metres(a), metres(b)]
            return near === far ? (a.id < b.id ? -1 : 1) : near - far
          })
          .slice(0, most)
        expect(drain(nearestSteps(all, from, accepts, most)).map(({ place }) => place.id)).toEqual(
          naive.map(({ id }) => id),
        )
      }),
      { numRuns: runs(200) },
    )
  })

  it('a page has its turn while 100,000 places are gone through', () => {
    const one = aPlace()
    const steps = nearestSteps(Array(100_000).fill(one), [21, 50], () => true, 5)
    let turns = 0
    while (!steps.next().done) turns += 1
    expect(turns).toBe(400)
  })
})
