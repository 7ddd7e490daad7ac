import { expect, it } from 'vitest'
import { looksLikeFullName } from '@/domain/guard/full-name'

it.each([
  'Anna Kowalska',
  'Łukasz Żak',
  'Kowalska Anna',
  'animatorka Małgorzata Nowak-Zielińska',
  'Jan  Wójcik, MOPS',
])('%s looks like a first name and a surname', (text) => {
  expect(looksLikeFullName(text)).toBe(true)
})

it.each([
  '',
  'organizator',
  'animatorka z Sadów',
  'Klub Seniora',
  'Zespół Częstocice',
  'MOPS Stalowa Wola',
  'Anna',
  'Anna z klubu',
  'jan kowalski',
  'Ania K.',
  'Wola Radziszowska',
])('%s does not', (text) => {
  expect(looksLikeFullName(text)).toBe(false)
})
