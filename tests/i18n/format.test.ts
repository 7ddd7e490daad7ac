import { describe, expect, it } from 'vitest'
import { type AreaUnit, createFormatter } from '@/i18n/core/format'

/** Hectares in Polish, with blanks that one can type. */
const said = (unit: AreaUnit, ...hectares: readonly number[]): readonly string[] =>
  hectares.map((value) => createFormatter('pl', unit).area(value).replaceAll('\u00A0', ' '))

const SIZES = [0.0123, 0.5, 9.94, 250, 4600] as const

describe('an area', () => {
  it('is said in square metres, hectares or square kilometres by its size', () => {
    expect(said('auto', ...SIZES)).toEqual(['123 m²', '0,5 ha', '9,9 ha', '250 ha', '46,0 km²'])
  })

  it('is said in ares and hectares where somebody wants these', () => {
    expect(said('ares', ...SIZES)).toEqual(['1,2 a', '50 a', '9,9 ha', '250 ha', '4600 ha'])
  })

  it('is said without hectares where somebody wants that', () => {
    expect(said('metres', ...SIZES)).toEqual(['123 m²', '5000 m²', '99 400 m²', '2,5 km²', '46,0 km²'])
  })
})

describe('a moment', () => {
  it('that no calendar has stands as a file wrote it', () => {
    const { dateTime } = createFormatter('en')
    expect(dateTime('2026-11-14T10:00:00Z')).toMatch(/^14 Nov 2026/)
    expect(dateTime('2026-13-01T00:00:00Z')).toBe('2026-13-01T00:00:00Z')
  })
})
