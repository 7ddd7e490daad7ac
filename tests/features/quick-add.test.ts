import { expect, test } from 'vitest'
import { categoriesOf } from '@/domain/taxonomy'
import { splitByRecent } from '@/features/quick-add/recent-categories'

test('the two categories used last come first, and none is listed twice', () => {
  const categories = categoriesOf('need')
  const used = (category: string, createdAt: string) => ({ kind: 'need', category, createdAt }) as const
  const { recent, others } = splitByRecent(
    categories,
    [
      used('need.lighting', '2026-01-01T00:00:00Z'),
      used('need.barriers', '2026-03-01T00:00:00Z'),
      used('need.safety', '2026-02-01T00:00:00Z'),
      { kind: 'resource', category: 'resource.green', createdAt: '2026-04-01T00:00:00Z' },
    ],
    'need',
  )
  expect(recent.map(({ id }) => id)).toEqual(['need.barriers', 'need.safety'])
  expect(others).toHaveLength(categories.length - 2)
})
