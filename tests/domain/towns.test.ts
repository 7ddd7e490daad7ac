import { describe, expect, it } from 'vitest'
import { isPosition } from '@/domain/geometry/geometry'
import { findTowns, TOWNS } from '@/domain/towns'

const namesFor = (query: string) => findTowns(query).map(({ name }) => name)

describe('towns', () => {
  it('lie in Poland, each once', () => {
    expect(TOWNS.length).toBeGreaterThan(100)
    for (const { centre, zoom } of TOWNS) {
      expect(isPosition(centre)).toBe(true)
      expect(centre[0]).toBeGreaterThan(14)
      expect(centre[0]).toBeLessThan(24.2)
      expect(centre[1]).toBeGreaterThan(49)
      expect(centre[1]).toBeLessThan(54.9)
      expect(zoom).toBeGreaterThanOrEqual(11)
      expect(zoom).toBeLessThanOrEqual(14)
    }
    expect(new Set(TOWNS.map(({ name }) => name)).size).toBe(TOWNS.length)
  })

  it('cover all 16 voivodeships', () => {
    expect(new Set(TOWNS.map(({ voivodeship }) => voivodeship)).size).toBe(16)
  })

  it('have the towns of the first organisers and both capitals of two voivodeships', () => {
    const wanted = [
      'Ostrowiec Świętokrzyski',
      'Stalowa Wola',
      'Kobyłka',
      'Tłuszcz',
      'Kielce',
      'Gdańsk',
      'Wejherowo',
      'Toruń',
      'Bydgoszcz',
      'Zielona Góra',
      'Gorzów Wielkopolski',
    ]
    const names = new Set(TOWNS.map(({ name }) => name))
    expect(wanted.filter((name) => !names.has(name))).toEqual([])
  })
})

describe('findTowns', () => {
  it('ignores case, diacritics and hyphens', () => {
    expect(namesFor('lodz')).toEqual(['Łódź'])
    expect(namesFor('ŁÓDŹ')).toEqual(['Łódź'])
    expect(namesFor('zyr')).toEqual(['Żyrardów'])
    expect(namesFor('bielsko biala')).toEqual(['Bielsko-Biała'])
  })

  it('puts names that begin with the query before those with a later word', () => {
    expect(namesFor('świę')).toEqual(['Ostrowiec Świętokrzyski'])
    expect(namesFor('gor').slice(0, 1)).toEqual(['Gorzów Wielkopolski'])
    expect(namesFor('gor')).toContain('Zielona Góra')
  })

  it('finds nothing for nothing', () => {
    expect(namesFor('  ')).toEqual([])
    expect(namesFor('atlantyda')).toEqual([])
  })
})
