import { expect, test } from 'vitest'
import { stepAfter, stepBefore, stepPulled } from '@/ui/sheet-steps'

test('the steps end at both ends', () => {
  expect([stepBefore('peek'), stepAfter('peek')]).toEqual([undefined, 'half'])
  expect([stepBefore('full'), stepAfter('full')]).toEqual(['half', undefined])
})

test('a small pull changes nothing, a clear one a step, a long one two', () => {
  expect(stepPulled('half', 12)).toBe('half')
  expect(stepPulled('half', 60)).toBe('full')
  expect(stepPulled('half', -60)).toBe('peek')
  expect(stepPulled('peek', 400)).toBe('full')
  expect(stepPulled('full', -400)).toBe('peek')
  expect(stepPulled('full', 400)).toBe('full')
})
