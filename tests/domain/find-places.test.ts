import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlacesSteps } from '@/domain/find/find-places'
import { foldText } from '@/domain/find/fold-text'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'

const place = (name: string, more: Partial<Place> = {}): Place => ({
  type: 'place',
  id: name,
  createdAt: '2026-05-01T08:00:00.000Z',
  updatedAt: '2026-05-01T08:00:00.000Z',
  createdBy: 'organizator',
  kind: 'resource',
  category: 'resource.green',
  name,
  geometry: null,
  visibility: 'internal',
  ...more,
})
const find = (places: readonly Place[], query: string): readonly string[] =>
  drain(findPlacesSteps(places, query)).map(({ name }) => name)

describe('folding a text', () => {
  test.each([
    ['Świetlica', 'swietlica'],
    ['ŁÓDKA', 'lodka'],
    ['ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolc gesla jazn'],
    ['Ło\u0301dka', 'lodka'],
    ['İstanbul', 'istanbul'],
    ['Straße  nr\u00a05 ', 'strasse nr 5'],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(folded))

  test('what is folded stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('finding places', () => {
  const places = [
    place('Świetlica „Płomyk”', { address: 'ul. Żeromskiego 12' }),
    place('Łódka', { description: 'Wypożyczalnia nad Kamienną' }),
    place('Park'),
  ]

  test('without regard to case and diacritics, in names, descriptions and addresses', () => {
    expect(find(places, 'swietlica')).toEqual(['Świetlica „Płomyk”'])
    expect(find(places, 'LODKA')).toEqual(['Łódka'])
    expect(find(places, 'kamienna')).toEqual(['Łódka'])
    expect(find(places, 'zeromskiego 12')).toEqual(['Świetlica „Płomyk”'])
  })

  test('by all words, in any order and begun', () => {
    expect(find(places, 'zerom swiet')).toEqual(['Świetlica „Płomyk”'])
    expect(find(places, 'swietlica park')).toEqual([])
  })

  test('all of them, in their order, while nothing is asked', () => {
    expect(find(places, '  ')).toEqual(places.map(({ name }) => name))
  })

  test('no word is found across two fields', () => {
    expect(find([place('Sad', { description: 'y' })], 'sady')).toEqual([])
  })

  test('any part of any name finds it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (name, a, b) => {
          const letters = [...foldText(name)]
          const [from, to] = [a % (letters.length + 1), b % (letters.length + 1)].sort((x, y) => x - y)
          expect(find([place(name)], letters.slice(from, to).join(''))).toEqual([name])
        },
      ),
    )
  })

  test('an edited place is found by what it says now', () => {
    const [first] = places as [Place, ...Place[]]
    expect(find([first], 'klub')).toEqual([])
    expect(find([{ ...first, name: 'Klub' }], 'klub')).toEqual(['Klub'])
  })

  test('many places are looked through in steps', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => place(`Miejsce ${index}`))
    let steps = 0
    for (const _ of { [Symbol.iterator]: () => findPlacesSteps(many, 'x') }) steps += 1
    expect(steps).toBe(40)
  })
})
