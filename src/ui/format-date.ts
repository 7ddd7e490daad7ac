import type { Language } from '@/i18n/core/i18n'

/** A date that may lack its day or month: "2025", "listopad 2025", "14 listopada 2025". */
export const formatPartialDate = (date: string, language: Language): string => {
  const [year = '', month, day] = date.split('-')
  if (!month) return year
  return new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    // The parts are of a calendar, not of a moment: no time zone may shift them.
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))))
}
