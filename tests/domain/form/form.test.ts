import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withWord } from '@/domain/form/known-words'
import {
  DAYS,
  type HoursRow,
  readOpeningHours,
  readTypedTime,
  writeOpeningHours,
} from '@/domain/form/opening-hours'
import { readPartialDate, writePartialDate } from '@/domain/form/partial-date'
import { clearedField, KIND_FIELDS, strayFields } from '@/domain/form/place-fields'
import { isValidField } from '@/domain/schema/record'

const aTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
const aSpell = fc.record({ from: aTime, to: aTime }).filter(({ from, to }) => from !== to)

/** Days shared out among rows, so that none is in two. */
const someRows: fc.Arbitrary<readonly HoursRow[]> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
    fc.array(fc.array(aSpell, { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([shares, spells]) =>
    spells
      .map((row, at) => ({ days: DAYS.filter((_day, day) => shares[day] === at), spells: row }))
      .filter(({ days }) => days.length > 0),
  )

describe('opening hours', () => {
  it('come back from their text as they were', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const text = writeOpeningHours(rows) as string
        expect(readOpeningHours(text)).toEqual(rows)
        expect(isValidField('place', 'openingHours', text)).toBe(true)
      }),
    )
  })

  it.each([
    ['Mo-Fr 7:00-9:00,14:00-15:00', 'Mo-Fr 07:00-09:00,14:00-15:00'],
    ['Mo, We 10:00-12:00; Sa off', 'Mo,We 10:00-12:00; Sa off'],
    ['Sa-Mo 22:00-02:00', 'Mo,Sa,Su 22:00-02:00'],
    ['24/7', 'Mo-Su 00:00-24:00'],
    ['08:00-16:00', 'Mo-Su 08:00-16:00'],
  ])('of others are read: %s', (text, written) => {
    expect(writeOpeningHours(readOpeningHours(text) ?? [])).toBe(written)
  })

  it.each([
    'Mo-Fr 08:00-16:00; PH off',
    'Apr-Oct 09:00-17:00',
    'sunrise-sunset',
    'Mo-Su 08:00-16:00; Mo off',
    'wtorki',
    'Mo 8-16',
  ])('that say more than the form stay a text: %s', (text) => {
    expect(readOpeningHours(text)).toBeUndefined()
  })

  it.each([
    ['7', '07:00'],
    ['730', '07:30'],
    ['7.30', '07:30'],
    [' 14:05 ', '14:05'],
    ['24', '24:00'],
    ['25', '25'],
    ['7:99', '7:99'],
    ['rano', 'rano'],
    ['', ''],
  ])('are typed in short: %j', (typed, time) => {
    expect(readTypedTime(typed)).toBe(time)
  })

  it('that are not finished are none', () => {
    const spell = { from: '10:00', to: '' }
    expect(writeOpeningHours([{ days: ['Mo'], spells: [spell] }])).toBeUndefined()
    expect(writeOpeningHours([{ days: [], spells: [] }])).toBeUndefined()
    const day = { days: ['Mo'] as const, spells: [{ from: '10:00', to: '12:00' }] }
    expect(writeOpeningHours([day, day])).toBeUndefined()
    expect(writeOpeningHours([])).toBe('')
  })
})

describe('a date of which only a part is known', () => {
  it.each([
    ['14.11.2026', '2026-11-14'],
    ['1.2.2026', '2026-02-01'],
    ['2.2026', '2026-02'],
    ['2026', '2026'],
    ['2026 r.', '2026'],
    ['2026-11', '2026-11'],
    [' 2026-11-14 ', '2026-11-14'],
  ])('is read: %s', (text, date) => {
    expect(readPartialDate(text)).toBe(date)
  })

  it.each(['', '31.4.2026', '13.2026', '14.11.26', 'wiosna 2026', '0.1.2026', '2026-00'])(
    'is none: %j',
    (text) => {
      expect(readPartialDate(text)).toBeUndefined()
    },
  )

  it('comes back as it was', () => {
    for (const date of ['2026', '2026-11', '2026-11-04'])
      expect(readPartialDate(writePartialDate(date))).toBe(date)
  })
})

describe('fields that do not fit a kind', () => {
  it('are those that hold something', () => {
    expect(strayFields({ severity: 2, cost: 'free', address: '', contribution: [] }, 'club')).toEqual([
      'severity',
    ])
  })

  it('are gone from the form when they are removed', () => {
    for (const field of KIND_FIELDS) {
      expect(strayFields(clearedField(field), 'observation')).toEqual([])
      expect(strayFields({ ...clearedField(field), [field]: 'x' }, 'observation').length).toBeLessThanOrEqual(
        1,
      )
    }
  })

  it('are fields of a place', () => {
    for (const field of KIND_FIELDS) expect(isValidField('place', field, null)).toBe(true)
  })
})

describe('a word of one’s own', () => {
  it('stands last and once, letter by letter, and leaves the others as they were', () => {
    const before = ['lokal', 'ludzie']
    const typed = ['l', 'lokal', 'lokale ', ' '].map((text) => withWord(before, text))
    expect(typed).toEqual([
      ['lokal', 'ludzie', 'l'],
      ['ludzie', 'lokal'],
      ['lokal', 'ludzie', 'lokale'],
      ['lokal', 'ludzie'],
    ])
  })
})
