import { expect, it } from 'vitest'
import { filterText } from '@/i18n/core/filter-words'
import { createI18n } from '@/i18n/core/i18n'

const names = {
  category: (id: string) => id,
  theme: (id: string) => id,
  area: () => 'Sady',
  group: () => 'Stolik 1',
}

it('a filter is said whole or, where only the team may know of a part of it, not at all', async () => {
  const { t } = await createI18n('en')
  const said = (filter: Parameters<typeof filterText>[1], version: 'working' | 'public') =>
    filterText(t, filter, names, version)
  const open = { kind: ['club'], area: ['a'] } as const
  expect(said(open, 'public')).toBe(said(open, 'working'))
  expect(said(open, 'public')).toMatch(/Sady/)
  for (const inner of [{ group: ['g'] }, { visibility: ['public'] }, { unanswered: true }] as const) {
    expect(said({ ...open, ...inner }, 'working')).toMatch(/Sady.*; ./)
    expect(said({ ...open, ...inner }, 'public')).toBe('')
  }
  expect(said({}, 'working')).toBe('')
})
