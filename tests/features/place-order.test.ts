import { expect, test } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { comparePlaces } from '@/features/place-list/place-order'
import { createFormatter } from '@/i18n/core/format'

const words = createFormatter('pl').compare
const names = (places: readonly { readonly name: string }[]): readonly string[] =>
  places.map(({ name }) => name)

test('names stand as in a Polish dictionary', () => {
  const places = ['Żuraw', 'Zegar', 'łąka', 'Lipa', 'Ósemka', 'Oko'].map((name) => aPlace({ name }))
  const compare = comparePlaces({ text: ({ name }) => name }, false, words)
  expect(names(places.toSorted(compare))).toEqual(['Lipa', 'łąka', 'Oko', 'Ósemka', 'Zegar', 'Żuraw'])
})

test('what has nothing to say stands last, whichever way the list is sorted; equals go by name', () => {
  const places = [
    aPlace({ name: 'C' }),
    aPlace({ name: 'B', address: 'ul. Lipowa 1' }),
    aPlace({ name: 'A' }),
    aPlace({ name: 'D', address: 'ul. Akacjowa 2' }),
  ]
  const by = (descending: boolean) =>
    comparePlaces({ text: ({ address }) => address ?? '' }, descending, words)
  expect(names(places.toSorted(by(false)))).toEqual(['D', 'B', 'A', 'C'])
  expect(names(places.toSorted(by(true)))).toEqual(['B', 'D', 'A', 'C'])
})

test('dates go by the day, not by its words', () => {
  const places = [
    aPlace({ name: 'luty', verifiedAt: '2026-02-01T10:00:00.000Z' }),
    aPlace({ name: 'kwiecień', verifiedAt: '2025-04-01T10:00:00.000Z' }),
  ]
  const compare = comparePlaces(
    { text: ({ name }) => name, rank: ({ verifiedAt }) => verifiedAt },
    false,
    words,
  )
  expect(names(places.toSorted(compare))).toEqual(['kwiecień', 'luty'])
})
