import type { useText } from '@/i18n/react/use-text'

type Text = Pick<ReturnType<typeof useText>, 't' | 'format'>

const DAY_MS = 24 * 60 * 60 * 1000
/** After a month "34 days ago" says less than the date. */
const LAST_COUNTED_DAY = 30

/** Local calendar days from `instant` to `now`; 0 for today, and for a clock that runs ahead. */
export const daysBetween = (instant: string, now: string): number => {
  const midnight = (moment: Date): number =>
    new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
  // Rounded, as a day on which the clocks change has 23 or 25 hours.
  return Math.max(0, Math.round((midnight(new Date(now)) - midnight(new Date(instant))) / DAY_MS))
}

/** "Zmieniono dziś o 10:42", "Zmieniono wczoraj o 18:05", "Zmieniono 12 dni temu", "Zmieniono 3 marca 2026". */
export const changeTimeText = ({ t, format }: Text, instant: string, now: string): string => {
  const days = daysBetween(instant, now)
  if (days === 0) return t('library.changed.today', { time: format.time(instant) })
  if (days === 1) return t('library.changed.yesterday', { time: format.time(instant) })
  if (days <= LAST_COUNTED_DAY) return t('library.changed.daysAgo', { count: days })
  return t('library.changed.onDate', { date: format.date(instant) })
}
