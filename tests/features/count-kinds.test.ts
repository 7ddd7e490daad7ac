import { expect, test } from 'vitest'
import { countHidden, countKinds } from '@/features/map-frame/count-kinds'

test('counts by kind, and what a filter hides', () => {
  const counts = countKinds([{ kind: 'need' }, { kind: 'need' }, { kind: 'club' }])
  expect(counts).toEqual({ resource: 0, need: 2, partner: 0, club: 1, initiative: 0, observation: 0 })
  expect(countHidden(counts, undefined)).toBe(0)
  expect(countHidden(counts, new Set(['club']))).toBe(2)
  expect(countHidden(counts, new Set())).toBe(3)
})
