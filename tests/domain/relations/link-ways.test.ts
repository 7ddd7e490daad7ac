import { describe, expect, it } from 'vitest'
import type { End } from '@/domain/relations/ends'
import { fitsWay, isFitting, linkWays, meaningOf, relationOf } from '@/domain/relations/link-ways'
import { RELATION_TYPES } from '@/domain/schema/map-records'

const ENDS: readonly End[] = ['resource', 'need', 'partner', 'club', 'initiative', 'observation', 'group']

const pairsOf = (relation: (typeof RELATION_TYPES)[number]): readonly string[] =>
  ENDS.flatMap((from) => ENDS.filter((to) => isFitting(relation, from, to)).map((to) => `${from} ${to}`))

describe('what a link can join', () => {
  it('answers: whoever and whatever can help, to a need', () => {
    expect(pairsOf('answers')).toEqual([
      'resource need',
      'partner need',
      'club need',
      'initiative need',
      'group need',
    ])
  })

  it('takes place at a resource only', () => {
    expect(pairsOf('takes_place_at')).toEqual(['club resource', 'initiative resource'])
  })

  it('runs and supports clubs and initiatives only', () => {
    for (const relation of ['runs', 'supports'] as const) {
      expect(pairsOf(relation).every((pair) => /(club|initiative)$/.test(pair))).toBe(true)
    }
    expect(isFitting('runs', 'resource', 'initiative')).toBe(false)
    expect(isFitting('supports', 'resource', 'initiative')).toBe(true)
  })

  it('anything may be a part of anything; a duplicate of a place is a place', () => {
    expect(pairsOf('part_of')).toHaveLength(ENDS.length ** 2)
    expect(isFitting('duplicate_of', 'need', 'resource')).toBe(true)
    expect(isFitting('duplicate_of', 'group', 'group')).toBe(true)
    expect(isFitting('duplicate_of', 'group', 'club')).toBe(false)
  })
})

describe('what a link says', () => {
  it('a partner that is part of a resource or a club is that very institution', () => {
    expect(meaningOf('part_of', 'partner', 'resource')).toBe('also_partner')
    expect(meaningOf('part_of', 'partner', 'club')).toBe('also_partner')
    expect(meaningOf('part_of', 'partner', 'partner')).toBe('part_of')
    expect(meaningOf('part_of', 'resource', 'partner')).toBe('part_of')
  })

  it('an observation that is part of something else is what that was made from', () => {
    expect(meaningOf('part_of', 'observation', 'need')).toBe('raised_from')
    expect(meaningOf('part_of', 'observation', 'observation')).toBe('part_of')
    expect(meaningOf('part_of', 'observation', 'group')).toBe('part_of')
  })

  it('from either end the same links can be made: what the one offers the other offers turned round', () => {
    const turned = { to: 'from', from: 'to' } as const
    for (const end of ENDS) {
      for (const { meaning, way } of linkWays(end)) {
        for (const other of ENDS.filter((one) => fitsWay({ meaning, way }, end, one))) {
          if (meaning === 'duplicate_of') continue
          expect(linkWays(other)).toContainEqual({ meaning, way: turned[way] })
        }
      }
    }
  })

  it('every fitting pair can be made by exactly one of the choices for its type', () => {
    for (const relation of RELATION_TYPES) {
      for (const from of ENDS) {
        for (const to of ENDS) {
          const ways = linkWays(from).filter(
            (one) => one.way === 'to' && relationOf(one.meaning) === relation && fitsWay(one, from, to),
          )
          expect([relation, from, to, ways.length]).toEqual([
            relation,
            from,
            to,
            isFitting(relation, from, to) ? 1 : 0,
          ])
        }
      }
    }
  })

  it('a need begins with what answers it', () => {
    expect(linkWays('need')[0]).toEqual({ meaning: 'answers', way: 'from' })
    expect(linkWays('need')).not.toContainEqual({ meaning: 'answers', way: 'to' })
  })
})
