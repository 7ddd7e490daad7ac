import type { TFunction } from 'i18next'
import type { Day, HoursRow } from '@/domain/form/opening-hours'

/** "pn–pt 7:00–9:00, 14:00–15:00". @param runs the days of the row, those that follow each other together */
export const hoursLine = (
  t: TFunction,
  runs: readonly (readonly Day[])[],
  spells: HoursRow['spells'],
): string => {
  const word = (day: Day | undefined): string => t(`form.days.${day as Day}`)
  const days = runs
    .map((run) => (run.length > 2 ? `${word(run[0])}–${word(run.at(-1))}` : run.map(word).join(', ')))
    .join(', ')
  const times = spells.map(({ from, to }) => `${from.replace(/^0/, '')}–${to.replace(/^0/, '')}`)
  return `${days} ${times.length > 0 ? times.join(', ') : t('form.hours.closed')}`
}
