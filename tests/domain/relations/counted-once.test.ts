import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aPlace, aRelation } from '@tests/builders/records'
import { runs } from '@tests/formats/runs'
import { countOnce, secondRoles } from '@/domain/relations/counted-once'
import type { Place } from '@/domain/schema/place'

const byId = (...places: readonly Place[]) => new Map(places.map((place) => [place.id, place]))

const school = aPlace({ id: 'school' })
const partner = aPlace({ id: 'partner', kind: 'partner' })
const club = aPlace({ id: 'club', kind: 'club' })
const all = byId(school, partner, club)

it('a school that is also a partner is counted once', () => {
  const roles = secondRoles([aRelation({ from: 'partner', to: 'school', relation: 'part_of' })], all)
  expect(countOnce(all.keys(), roles)).toBe(2)
  expect(countOnce(['partner'], roles)).toBe(1)
  expect(countOnce(['school'], roles)).toBe(1)
})

it('who runs a club is another one and counts beside it', () => {
  const relations = [
    aRelation({ from: 'partner', to: 'club', relation: 'runs' }),
    aRelation({ from: 'club', to: 'school', relation: 'part_of' }),
  ]
  expect(countOnce(all.keys(), secondRoles(relations, all))).toBe(3)
})

it('a link to what is gone takes nothing from the count', () => {
  const relations = [aRelation({ from: 'partner', to: 'school', relation: 'part_of' })]
  expect(countOnce(['partner', 'club'], secondRoles(relations, byId(partner, club)))).toBe(2)
})

it('however places are linked and in whatever order they come, nothing counts twice and no place is lost', () => {
  const ids = ['p0', 'p1', 'p2', 'p3', 'r0', 'r1', 'r2', 'r3']
  const places = byId(...ids.map((id) => aPlace({ id, kind: id.startsWith('p') ? 'partner' : 'resource' })))
  const pair = fc.tuple(fc.constantFrom(...ids.slice(0, 4)), fc.constantFrom(...ids.slice(4)))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), fc.subarray(ids), (pairs, asked) => {
      const relations = pairs.map(([from, to]) => aRelation({ from, to, relation: 'part_of' }))
      const roles = secondRoles(relations, places)
      const count = countOnce(asked, roles)
      expect(countOnce([...asked].reverse(), roles)).toBe(count)
      expect(countOnce([...asked, ...asked], roles)).toBe(count)
      // Every resource stands for itself, and only partners are left out.
      const resources = asked.filter((id) => id.startsWith('r')).length
      expect(count).toBeGreaterThanOrEqual(resources)
      expect(count).toBeLessThanOrEqual(asked.length)
      if (resources === 0) expect(count).toBe(asked.length)
    }),
    { numRuns: runs(100) },
  )
})
