import { describe, expect, it } from 'vitest'
import { changeTimeText, daysBetween } from '@/features/library/change-time'
import { createFormatter } from '@/i18n/core/format'
import { createI18n, type Language } from '@/i18n/core/i18n'

/** An instant by the clock on the wall where the test runs. */
const local = (year: number, month: number, day: number, hour = 12, minute = 0): string =>
  new Date(year, month - 1, day, hour, minute).toISOString()

const NOW = local(2026, 11, 20, 15, 30)

const says = async (language: Language, instant: string): Promise<string> => {
  const { t } = await createI18n(language)
  return changeTimeText({ t, format: createFormatter(language) }, instant, NOW).replaceAll('\u00A0', ' ')
}

describe('daysBetween', () => {
  it('counts calendar days, not hours', () => {
    expect(daysBetween(local(2026, 11, 19, 23, 59), local(2026, 11, 20, 0, 1))).toBe(1)
    expect(daysBetween(local(2026, 11, 20, 0, 1), local(2026, 11, 20, 23, 59))).toBe(0)
  })

  it('is not misled by a change of the clocks', () => {
    expect(daysBetween(local(2026, 3, 28), local(2026, 3, 30, 0, 5))).toBe(2)
    expect(daysBetween(local(2026, 10, 24, 23, 55), local(2026, 10, 26))).toBe(2)
  })

  it('takes an instant from the future as today', () => {
    expect(daysBetween(local(2026, 11, 25), NOW)).toBe(0)
  })
})

describe('changeTimeText', () => {
  it.each([
    [local(2026, 11, 20, 10, 42), 'Zmieniono dziś o 10:42'],
    [local(2026, 11, 19, 18, 5), 'Zmieniono wczoraj o 18:05'],
    [local(2026, 11, 18), 'Zmieniono 2 dni temu'],
    [local(2026, 11, 8), 'Zmieniono 12 dni temu'],
    [local(2026, 10, 21), 'Zmieniono 30 dni temu'],
    [local(2026, 3, 3), 'Zmieniono 3 marca 2026'],
  ])('says when a map was changed: %s', async (instant, words) => {
    expect(await says('pl', instant)).toBe(words)
  })

  it('says it in English', async () => {
    expect(await says('en', local(2026, 11, 20, 10, 42))).toBe('Changed today at 10:42')
    expect(await says('en', local(2026, 11, 8))).toBe('Changed 12 days ago')
  })
})
