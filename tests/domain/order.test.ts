import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertSorted, sortSteps } from '@/domain/list/order'
import { drain } from '@/domain/steps'

type Row = { readonly id: number; readonly key: number }
const rows = fc
  .array(fc.integer({ min: 0, max: 50 }), { maxLength: 3500 })
  .map((keys) => keys.map((key, id): Row => ({ id, key })))
const byKey = (a: Row, b: Row): number => a.key - b.key

test('sorting in steps gives what sorting at once gives, equal rows in their order', () => {
  fc.assert(
    fc.property(rows, (items) => {
      expect(drain(sortSteps(items, byKey))).toEqual([...items].sort(byKey))
    }),
    { numRuns: 40 },
  )
})

test('a large list is sorted in many steps', () => {
  const items = Array.from({ length: 20_000 }, (_, id): Row => ({ id, key: (id * 7919) % 1000 }))
  let steps = 0
  for (const _ of { [Symbol.iterator]: () => sortSteps(items, byKey) }) steps += 1
  expect(steps).toBeGreaterThan(30)
})

test('what is put into a sorted list stands where sorting all of it would have put it', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 120 })
  const byNumber = (a: number, b: number): number => a - b
  fc.assert(
    fc.property(numbers, fc.nat({ max: 120 }), (all, count) => {
      const there = all.slice(count).sort(byNumber)
      expect(insertSorted(there, all.slice(0, count), byNumber)).toEqual(all.toSorted(byNumber))
    }),
  )
})
