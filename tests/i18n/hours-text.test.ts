import { expect, test } from 'vitest'
import { dayRuns, readOpeningHours } from '@/domain/form/opening-hours'
import { hoursLine } from '@/i18n/core/hours-text'
import { createI18n, fetchMoreMessages } from '@/i18n/core/i18n'

test('opening hours are said as people write them', async () => {
  await fetchMoreMessages()
  const { t } = await createI18n('pl')
  const said = (text: string) =>
    readOpeningHours(text)?.map(({ days, spells }) => hoursLine(t, dayRuns(days), spells))
  expect(said('Mo-Fr 07:00-09:00,14:00-15:00; Sa off')).toEqual([
    'pn–pt 7:00–9:00, 14:00–15:00',
    'sb zamknięte',
  ])
  expect(said('Mo,We,Sa-Su 10:00-12:00')).toEqual(['pn, śr, sb, nd 10:00–12:00'])
})
