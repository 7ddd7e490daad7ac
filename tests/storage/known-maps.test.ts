import { describe, expect, it } from 'vitest'
import { createKnownMaps } from '@/storage/known-maps'
import { aSmallStore } from './builders'

describe('createKnownMaps', () => {
  it('notes maps, brings titles up to date, forgets', () => {
    const known = createKnownMaps(aSmallStore())
    known.note({ id: 'm1', title: 'Częstocice' })
    known.note({ id: 'm2', title: 'Denków' })
    known.note({ id: 'm1', title: 'Częstocice i Kuźnia' })
    expect(known.list()).toEqual([
      { id: 'm2', title: 'Denków' },
      { id: 'm1', title: 'Częstocice i Kuźnia' },
    ])
    known.forget(['m2', 'never'])
    expect(known.list()).toEqual([{ id: 'm1', title: 'Częstocice i Kuźnia' }])
  })

  it('keeps only id and title, whatever it is given', () => {
    const store = aSmallStore()
    const row = { id: 'm1', title: 'A', town: 'Ostrowiec' }
    createKnownMaps(store).note(row)
    expect([...store.kept.values()].join()).not.toContain('Ostrowiec')
  })

  it('sees what another tab has noted', () => {
    const store = aSmallStore()
    const here = createKnownMaps(store)
    here.note({ id: 'm1', title: 'A' })
    createKnownMaps(store).note({ id: 'm2', title: 'B' })
    here.note({ id: 'm3', title: 'C' })
    expect(here.list().map(({ id }) => id)).toEqual(['m1', 'm2', 'm3'])
  })

  it('lives with a store that throws, is missing or holds rubbish', () => {
    const refuse = (): never => {
      throw new Error('SecurityError')
    }
    for (const store of [undefined, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const known = createKnownMaps(store)
      known.note({ id: 'm1', title: 'A' })
      known.forget(['m1'])
      expect(known.list()).toEqual([])
    }
    for (const text of ['{', '7', '[1, null, {"id": 3}]', '{"id":"a"}']) {
      const store = aSmallStore()
      store.setItem('okolica.maps', text)
      const known = createKnownMaps(store)
      expect(known.list()).toEqual([])
      known.note({ id: 'm1', title: 'A' })
      expect(known.list()).toEqual([{ id: 'm1', title: 'A' }])
    }
  })
})
