import { expect, test } from 'vitest'
import { KINDS } from '@/domain/taxonomy'
import { toggledKind, withKind } from '@/store/kind-filter'

test('hiding one kind shows the other five, and showing it again leaves no filter', () => {
  const five = toggledKind(undefined, 'need')
  expect([...(five ?? [])]).toEqual(KINDS.filter((kind) => kind !== 'need'))
  expect(toggledKind(five, 'need')).toBeUndefined()
})

test('all may be hidden, one after the other', () => {
  const none = KINDS.reduce<ReturnType<typeof toggledKind>>(toggledKind, undefined)
  expect(none?.size).toBe(0)
})

test('what is saved is shown; a filter that shows it stays the same object', () => {
  const withoutNeeds = toggledKind(undefined, 'need')
  expect(withKind(withoutNeeds, 'need')).toBeUndefined()
  expect(withKind(withoutNeeds, 'club')).toBe(withoutNeeds)
  expect(withKind(undefined, 'club')).toBeUndefined()
})
