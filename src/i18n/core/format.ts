import type { Language } from './i18n'

const NBSP = '\u00A0'

/** In which units areas are said; see `area`. */
export type AreaUnit = 'auto' | 'ares' | 'metres'

/** Numbers, lengths and times as people of the language write them. All pure: the same in a worker and in Node. */
export const createFormatter = (language: Language, areaUnit: AreaUnit = 'auto') => {
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB'
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    )

  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 0 })

  return {
    number,
    /** A count where there is room for a few characters only: "950", "12 tys.", "12K". */
    compact: (value: number): string => (value < 10_000 ? number(value) : short.format(value)),
    /**
     * `value` in hectares. By itself: m² below a tenth, one decimal below 100 ha, none above; km² from 1,000 ha. In ares:
     * these below a hectare, and no km². In metres: m² below 10 ha, then km².
     */
    area: (value: number): string => {
      const isLarge = areaUnit === 'auto' ? value >= 1000 : areaUnit === 'metres' && value >= 10
      if (isLarge) return `${number(value / 100, value < 100 ? 2 : 1)}${NBSP}km²`
      if (areaUnit === 'metres' || (areaUnit === 'auto' && value < 0.1)) {
        return `${number(value * 10_000)}${NBSP}m²`
      }
      if (areaUnit === 'ares' && value < 1) return `${number(value * 100, value < 0.1 ? 1 : 0)}${NBSP}a`
      return `${number(value, value < 100 ? 1 : 0)}${NBSP}ha`
    },
    /** `value` in metres; km from 1,000 m. */
    length: (value: number): string =>
      value >= 1000 ? `${number(value / 1000, 1)}${NBSP}km` : `${number(Math.round(value))}${NBSP}m`,
    /** Hour and minute of an ISO instant, local time. */
    time: (instant: string): string =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant)),
    /** Day, month and year of an ISO instant or date, local time. */
    date: (instant: string): string =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
        new Date(instant),
      ),
    /** `dd.mm.rrrr, gg:mm` for lists. What a file has written and no calendar has, such as a 13th month, stays as it is. */
    dateTime: (instant: string): string => {
      const date = new Date(instant)
      if (Number.isNaN(date.getTime())) return instant
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
    },
    /** Sorts names as a dictionary of the language does (ą after a, ł after l). */
    compare: new Intl.Collator(locale).compare,
  }
}
