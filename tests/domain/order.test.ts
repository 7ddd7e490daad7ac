import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortAgain, sortSteps } from '@/domain/list/order'
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

test('after a change the list is as if it had been sorted anew', () => {
  const total = fc.record({
    before: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }))),
    after: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 9 })))),
  })
  fc.assert(
    fc.property(total, ({ before, after }) => {
      const keys = new Map<number, number>(before)
      const compare = (a: number, b: number): number => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || a - b
      const sorted = [...keys.keys()].sort(compare)
      const changed = new Set<number>()
      for (const [id, key] of after) {
        changed.add(id)
        if (key === null) keys.delete(id)
        else keys.set(id, key)
      }
      expect(sortAgain(sorted, changed, (id) => keys.has(id), compare)).toEqual(
        [...keys.keys()].sort(compare),
      )
    }),
  )
})
