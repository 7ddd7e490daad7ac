import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { bestHits } from '@/domain/find/best-hits'

const { compare } = new Intl.Collator('pl')
const named = (names: readonly string[]) => names.map((name, n) => aPlace({ id: `p${n}`, name }))
const namesOf = (names: readonly string[], query: string, most = 10) =>
  bestHits(named(names), query, compare, most).map(({ name }) => name)

describe('the best hits', () => {
  it('are names that begin with what is looked for, then names that hold it, each by name', () => {
    expect(namesOf(['Przy parku', 'Łąka', 'Klub', 'Parkowa', 'Park', 'Aleja parkowa'], 'PARK')).toEqual([
      'Park',
      'Parkowa',
      'Aleja parkowa',
      'Przy parku',
      'Klub',
      'Łąka',
    ])
  })

  it('are as many as are asked for, and the same as if all were sorted', () => {
    const names = fc.array(fc.constantFrom('Park', 'park', 'Ława', 'Lampa', 'W parku', 'Żuraw'))
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 8 }), (all, most) => {
        const ids = bestHits(named(all), 'park', compare, most).map(({ id }) => id)
        expect(ids).toEqual(
          bestHits(named(all), 'park', compare, all.length + 1)
            .slice(0, most)
            .map(({ id }) => id),
        )
        const rank = (name: string) => [/^park/i, /park/i, /./].findIndex((part) => part.test(name))
        const sorted = named(all).sort((a, b) => rank(a.name) - rank(b.name) || compare(a.name, b.name))
        expect(ids).toEqual(sorted.slice(0, most).map(({ id }) => id))
      }),
    )
  })
})
