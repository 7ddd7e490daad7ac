import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOW } from '@tests/builders/records'
import { at, newMap, pull, share, viewOf } from '@tests/document/replicas'
import { catalogueOf, isOwnCategory, STANDARD_CATEGORIES } from '@/domain/categories/catalogue'
import type { Change } from '@/domain/change/change'
import {
  addCategory,
  CATEGORY_NAME_MAX,
  type CategoryDraft,
  editCategory,
  hideCategory,
  removeCategory,
} from '@/domain/change/edit-category'
import { iconOf } from '@/domain/pins/pin-art'
import type { Result } from '@/domain/result'
import { isId } from '@/domain/schema/fields'
import type { CategoryRecord } from '@/domain/schema/map-records'
import { KINDS } from '@/domain/taxonomy'

const stamp = { now: NOW, by: 'organizator' }
const herbs: CategoryDraft = { kind: 'resource', name: 'Zielnik', theme: 'space', icon: 'trees' }

const value = (result: Result<Change>): Change => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const codes = (result: Result<Change>) => (result.ok ? [] : result.problems.map(({ code }) => code))
const made = (draft: CategoryDraft, known: readonly CategoryRecord[] = []): CategoryRecord =>
  value(addCategory(draft, catalogueOf(known), stamp)).put?.[0] as CategoryRecord

describe('a category of the team’s own', () => {
  it('gets an id from its name, and is offered after those of the taxonomy', () => {
    const record = made({ ...herbs, name: '  Ogródek  ziołowy ' })
    expect(record).toEqual({
      type: 'category',
      id: 'own.ogrodek-ziolowy',
      createdAt: NOW,
      updatedAt: NOW,
      createdBy: 'organizator',
      kind: 'resource',
      name: 'Ogródek ziołowy',
      theme: 'space',
      icon: 'trees',
    })
    const catalogue = catalogueOf([record])
    expect(catalogue.info('own.ogrodek-ziolowy')).toMatchObject({ pl: 'Ogródek ziołowy', sensitivity: 2 })
    expect(catalogue.offered('resource').at(-1)?.id).toBe('own.ogrodek-ziolowy')
    expect(catalogue.offered('need')).toEqual(STANDARD_CATEGORIES.offered('need'))
    expect(iconOf('own.ogrodek-ziolowy', catalogue)).toBe('trees')
    expect(iconOf('own.ogrodek-ziolowy')).toBe('tag')
  })

  it('gets another id beside one of the same name of another kind', () => {
    const first = made(herbs)
    const second = made({ ...herbs, kind: 'club' }, [first])
    expect([first.id, second.id]).toEqual(['own.zielnik', 'own.zielnik-2'])
  })

  it('is refused without a name, with one too long, and with one that the kind has already', () => {
    const catalogue = catalogueOf([made(herbs)])
    const [taken] = STANDARD_CATEGORIES.offered('resource')
    const add = (name: string) => codes(addCategory({ ...herbs, name }, catalogue, stamp))
    expect(add(' ')).toEqual(['category.name-missing'])
    expect(add('x'.repeat(CATEGORY_NAME_MAX + 1))).toEqual(['place.name-too-long'])
    expect(add('ZIELNIK')).toEqual(['category.name-taken'])
    expect(add(taken?.pl ?? '')).toEqual(['category.name-taken'])
    expect(add('x'.repeat(CATEGORY_NAME_MAX))).toEqual([])
  })

  it('keeps its id and its kind when it gets another name, and may keep its own name', () => {
    const record = made(herbs)
    const catalogue = catalogueOf([record])
    const own = { id: record.id, kind: 'resource' as const }
    expect(value(editCategory(own, { ...herbs, theme: 'none', icon: 'key' }, catalogue))).toEqual({
      patch: [{ id: 'own.zielnik', fields: { name: 'Zielnik', theme: null, icon: 'key' } }],
      note: { code: 'category.changed', params: { name: 'Zielnik' } },
    })
  })

  it('has an id that records may have, whatever its name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (name) => {
        const result = addCategory({ ...herbs, name }, STANDARD_CATEGORIES, stamp)
        if (!result.ok) return
        const id = result.value.put?.[0]?.id ?? ''
        expect(isId(id) && isOwnCategory(id) && /^own\.[a-z0-9-]+$/.test(id)).toBe(true)
      }),
    )
  })
})

describe('a hidden category', () => {
  it('is not offered, and keeps its name and icon for places that have it', () => {
    const docs = newMap(made(herbs))
    const [first] = STANDARD_CATEGORIES.offered('need')
    const id = first?.id ?? ''
    for (const one of [id, 'own.zielnik']) {
      const known = docs.get(one) as CategoryRecord | undefined
      docs.commit(hideCategory(one, true, one, known, stamp), at(1))
    }
    const catalogue = catalogueOf([...docs.all()] as CategoryRecord[])
    expect(catalogue.offered('need').map((one) => one.id)).not.toContain(id)
    expect(catalogue.all('need')).toEqual(STANDARD_CATEGORIES.all('need'))
    expect(catalogue.offered('resource')).toEqual(STANDARD_CATEGORIES.offered('resource'))
    expect(catalogue.info('own.zielnik')?.pl).toBe('Zielnik')
    expect(catalogue.isHidden(id)).toBe(true)
    expect(catalogue.choices('need', '').map((one) => one.id)).not.toContain(id)
    expect(catalogue.choices('need', id)).toEqual(STANDARD_CATEGORIES.all('need'))
  })

  it('comes back from the bin when one of its name is added again', () => {
    const docs = newMap(made(herbs))
    docs.commit(removeCategory({ id: 'own.zielnik', pl: 'Zielnik' }), at(1))
    expect(docs.get('own.zielnik')?.deletedAt).toBeDefined()
    docs.commit(value(addCategory({ ...herbs, icon: 'key' }, STANDARD_CATEGORIES, stamp)), at(2))
    expect(docs.get('own.zielnik')).toMatchObject({ icon: 'key' })
    expect(docs.get('own.zielnik')?.deletedAt).toBeUndefined()
  })

  it('comes back as what is added, with nothing of what it was', () => {
    const docs = newMap(made(herbs))
    const old = docs.get('own.zielnik') as CategoryRecord
    expect(old.theme).toBeTruthy()
    docs.commit(hideCategory('own.zielnik', true, 'Zielnik', old, stamp), at(1))
    docs.commit(removeCategory({ id: 'own.zielnik', pl: 'Zielnik' }), at(2))
    docs.commit(value(addCategory({ ...herbs, theme: '' }, STANDARD_CATEGORIES, stamp)), at(3))
    const catalogue = catalogueOf([...docs.all()] as CategoryRecord[])
    expect(catalogue.isHidden('own.zielnik')).toBe(false)
    expect(catalogue.info('own.zielnik')?.theme).toBe('')
  })
})

type Step = { readonly who: 0 | 1; readonly add?: string; readonly hide?: string }

describe('two people’s categories', () => {
  it('are all there when their maps are merged, in either order and as often as one likes', () => {
    const names = fc.constantFrom('Zielnik', 'Warsztat', 'Jadłodzielnia', 'Kapliczka', 'Dworzec')
    const steps = fc.array(
      fc.oneof(
        fc.record({ who: fc.constantFrom(0, 1), add: names }),
        fc.record({ who: fc.constantFrom(0, 1), hide: fc.constantFrom('need.lighting', 'resource.green') }),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        steps as fc.Arbitrary<Step[]>,
        fc.infiniteStream(fc.constantFrom(...KINDS)),
        (todo, kinds) => {
          const start = newMap()
          const people = [share(start), share(start)] as const
          const added = new Set<string>()
          const hidden = new Set<string>()
          for (const [second, { who, add, hide }] of todo.entries()) {
            const docs = people[who]
            const catalogue = catalogueOf([...docs.all()] as CategoryRecord[])
            const now = { now: at(second), by: 'x' }
            if (add) {
              const result = addCategory({ ...herbs, name: add, kind: kinds.next().value }, catalogue, now)
              if (!result.ok) continue
              docs.commit(result.value, now.now)
              added.add(result.value.put?.[0]?.id ?? '')
            } else if (hide) {
              const known = docs.get(hide) as CategoryRecord | undefined
              docs.commit(hideCategory(hide, true, hide, known, now), now.now)
              hidden.add(hide)
            }
          }
          const [a, b] = people
          pull(a, b)
          pull(b, a)
          expect(viewOf(a)).toEqual(viewOf(b))
          pull(a, b)
          expect(viewOf(a)).toEqual(viewOf(b))
          const catalogue = catalogueOf([...a.all()] as CategoryRecord[])
          for (const id of added) expect(catalogue.info(id)?.pl, id).toBeTruthy()
          for (const id of hidden) expect(catalogue.isHidden(id), id).toBe(true)
          const order = (docs: typeof a) =>
            KINDS.flatMap((kind) =>
              catalogueOf([...docs.all()] as CategoryRecord[])
                .all(kind)
                .map(({ id }) => id),
            )
          expect(order(a)).toEqual(order(b))
        },
      ),
    )
  })
})
