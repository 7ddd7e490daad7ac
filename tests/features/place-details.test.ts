import { expect, test } from 'vitest'
import { formatPartialDate } from '@/ui/format-date'

test('a date shows only the parts it has', () => {
  expect(formatPartialDate('2025', 'pl')).toBe('2025')
  expect(formatPartialDate('2025-11', 'pl')).toBe('listopad 2025')
  expect(formatPartialDate('2025-11-14', 'pl')).toBe('14 listopada 2025')
  expect(formatPartialDate('2025-11-14', 'en')).toBe('14 November 2025')
})
