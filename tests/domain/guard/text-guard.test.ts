import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardedFindings, guardText, isPesel } from '@/domain/guard/text-guard'

const found = (text: string): readonly string[] =>
  guardText(text).map(({ code, from, to }) => `${code}: ${text.slice(from, to)}`)

/** A PESEL number that nobody has: made from a day and a serial number with the right check digit. */
const pesel = (year: number, month: number, day: number, serial: number): string => {
  const shift = year >= 2000 ? 20 : 0
  const ten =
    [year % 100, month + shift, day].map((n) => String(n).padStart(2, '0')).join('') +
    String(serial).padStart(4, '0')
  const sum = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3].reduce(
    (total, weight, at) => total + weight * Number(ten[at]),
    0,
  )
  return `${ten}${(10 - (sum % 10)) % 10}`
}

describe('a PESEL number', () => {
  it('is found by its check digit and its day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1920, max: 2025 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 9999 }),
        (year, month, day, serial) => {
          const number = pesel(year, month, day, serial)
          expect(isPesel(number)).toBe(true)
          expect(found(`Zgłosił ${number}, prosi o kontakt`)).toEqual([`pesel: ${number}`])
          const wrong = number.slice(0, 10) + ((Number(number[10]) + 1) % 10)
          expect(isPesel(wrong)).toBe(false)
        },
      ),
    )
  })

  it('is not any eleven digits: the 31st of April is no day', () => {
    expect(isPesel(pesel(1980, 4, 31, 12))).toBe(false)
    expect(isPesel(pesel(1980, 13, 1, 12))).toBe(false)
    expect(isPesel('1234')).toBe(false)
  })
})

describe('a telephone number', () => {
  it.each([
    '601234567',
    '601 234 567',
    '601-234-567',
    '+48 601 234 567',
    '0048601234567',
    '41 265 12 34',
    '(41) 265 12 34',
    '41 2651234',
  ])('is found: %s', (number) => {
    expect(found(`Dzwonić: ${number}.`)).toEqual([`phone: ${number}`])
  })

  it.each([
    'KRS 000123456',
    'REGON: 123456789',
    'w 2026 roku 300 osób',
    '27-400 Ostrowiec',
    '10:00-12:30',
    '14.11.2026',
    '50.932512, 21.367124',
    'od 100 000 do 200 000 zł',
    'działka nr 123456789',
  ])('is not found in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('the number of a flat', () => {
  it.each([
    ['ul. Kwiatowa 12/7', 'flat: 12/7'],
    ['Sadowa 5 m. 3', 'flat: m. 3'],
    ['Sadowa 5 m 3', 'flat: m 3'],
    ['przy Lipowej 8 lok. 2a', 'flat: lok. 2a'],
    ['w mieszkaniu nr 14', 'flat: mieszkaniu nr 14'],
    ['Działkowa 12/7', 'flat: 12/7'],
    ['ul. Pokoju 12/7', 'flat: 12/7'],
    ['Otwarta 24/7', 'flat: 24/7'],
  ])('is found in %s', (text, what) => {
    expect(found(text)).toEqual([what])
  })

  it.each([
    'ul. Sadowa 12',
    '100 m do przystanku',
    'odległość 300 m',
    'od 7/11',
    'klasa 4/5',
    'sala 30 m2',
    'Otwarte 24/7',
    'parking czynny 24/7',
    'godziny 8/16',
    'w roku szkolnym 2025/2026',
    'sezon 2025/26',
    'działka 12/7',
    'działka ewid. 123/4',
    'sala 12/13',
  ])('is not found in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('what is said of it', () => {
  const text = `Kontakt 601 234 567, Sadowa 5 m. 3, ${pesel(1950, 2, 3, 1)}`

  it('depends on who will see it; a PESEL number is told always', () => {
    expect(guardedFindings(text, 'public')).toEqual(['phone', 'flat', 'pesel'])
    expect(guardedFindings(text, 'internal')).toEqual(['pesel'])
    expect(guardedFindings(text, 'private')).toEqual(['pesel'])
  })

  it('is nothing for any text without digits', () => {
    fc.assert(
      fc.property(
        fc.string().map((said) => said.replace(/\d/g, '')),
        (said) => {
          expect(guardText(said)).toEqual([])
        },
      ),
    )
  })
})
