import { describe, expect, it } from 'vitest'
import { polishTypography, withSoftHyphens } from '@/i18n/core/typography'

/** No-break spaces made visible. */
const shown = (text: string): string => polishTypography(text).replaceAll('\u00A0', '_')

describe('polishTypography', () => {
  it('keeps a one-letter word with the next one', () => {
    expect(shown('Spacer z psem w parku')).toBe('Spacer z_psem w_parku')
    expect(shown('I w domu, i o zmroku')).toBe('I_w_domu, i_o_zmroku')
    expect(shown('(w szkole) „o świcie”')).toBe('(w_szkole) „o_świcie”')
  })

  it('keeps a number with its noun, also in a template', () => {
    expect(shown('62 miejsca i 1,5 hektara')).toBe('62_miejsca i_1,5_hektara')
    expect(shown('{{count}} miejsc')).toBe('{{count}}_miejsc')
  })

  it('leaves longer words and the ends of lines alone', () => {
    expect(shown('Do parku na rower')).toBe('Do parku na rower')
    expect(shown('Klasa a')).toBe('Klasa a')
  })
})

it('breaks long compounds at their seam only', () => {
  expect(withSoftHyphens('Grupa osób z niepełnosprawnościami')).toBe(
    'Grupa osób z niepełno\u00ADsprawnościami',
  )
  expect(withSoftHyphens('samopomocowa, samochód, sama')).toBe('samo\u00ADpomocowa, samochód, sama')
})
