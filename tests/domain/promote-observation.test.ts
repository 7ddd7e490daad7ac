import { describe, expect, it } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import { catalogueOf } from '@/domain/categories/catalogue'
import { PROMOTED_KINDS, promoteObservation, suggestedCategory } from '@/domain/change/promote-observation'
import type { CategoryRecord } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { categoriesOf, categoryInfo } from '@/domain/taxonomy'

const LATER = '2026-11-24T09:00:00.000Z'
const stamp = { id: 'made', now: LATER, by: 'grupa 2' }
const link = { ...stamp, id: 'link' }

const dark = aPlace({
  id: 'seen',
  kind: 'observation',
  category: 'observation.dark',
  theme: 'safety',
  name: 'Ciemno za szkołą',
  description: 'Lampy nie świecą.',
  forWhom: ['children', 'seniors'],
  severity: 3,
  source: 'walk',
  sourceDate: '2026-11-20',
  walkId: 'walk',
  stopNo: 4,
  groupIds: ['g'],
  addressee: ['gmina'],
  reporter: 'mieszkanka',
  visibility: 'public',
  status: 'active',
  sourceId: 'way/1',
  verifiedAt: NOW,
})

const aCategoryRecord = (fields: Partial<CategoryRecord> & { readonly id: string }): CategoryRecord => ({
  type: 'category',
  createdAt: NOW,
  updatedAt: NOW,
  createdBy: 'organizator',
  ...fields,
})

const promote = (observation: Place, kind: (typeof PROMOTED_KINDS)[number]) => {
  const category = suggestedCategory(observation, kind)
  const made = promoteObservation(observation, { kind, category, name: observation.name }, stamp, link)
  if (!made.ok) throw new Error('refused')
  return made.value
}

describe('an observation is promoted', () => {
  it('to a need with all that was seen; it stays as what the need was made from', () => {
    expect(promote(dark, 'need')).toEqual({
      put: [
        {
          type: 'place',
          id: 'made',
          createdAt: LATER,
          updatedAt: LATER,
          createdBy: 'grupa 2',
          kind: 'need',
          category: 'need.lighting',
          theme: 'safety',
          name: 'Ciemno za szkołą',
          geometry: dark.geometry,
          description: 'Lampy nie świecą.',
          forWhom: ['children', 'seniors'],
          severity: 3,
          source: 'walk',
          sourceDate: '2026-11-20',
          walkId: 'walk',
          stopNo: 4,
          groupIds: ['g'],
          addressee: ['gmina'],
          reporter: 'mieszkanka',
          visibility: 'internal',
          status: 'reported',
        },
        {
          type: 'relation',
          id: 'link',
          createdAt: LATER,
          updatedAt: LATER,
          createdBy: 'grupa 2',
          from: 'seen',
          to: 'made',
          relation: 'part_of',
        },
      ],
      note: { code: 'place.promoted', params: { name: 'Ciemno za szkołą' } },
    })
  })

  it('to a resource without the fields that only needs have', () => {
    const place = promote(dark, 'resource').put?.[0] as Place
    expect(place).toMatchObject({ kind: 'resource', status: 'active', forWhom: ['children', 'seniors'] })
    expect(place).not.toHaveProperty('severity')
    expect(place).not.toHaveProperty('addressee')
  })

  it('a private one stays private, and so does its link', () => {
    expect(promote({ ...dark, visibility: 'private' }, 'need').put?.[0]).toMatchObject({
      visibility: 'private',
    })
  })

  it('a name or a category that is missing is refused', () => {
    const refused = promoteObservation(dark, { kind: 'need', category: '', name: 'x' }, stamp, link)
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'place.category-missing' }] })
  })
})

describe('the category that is suggested', () => {
  it('is of the kind and never one that is kept off the map, whatever was seen', () => {
    for (const { id, theme } of categoriesOf('observation')) {
      for (const kind of PROMOTED_KINDS) {
        const found = categoryInfo(suggestedCategory({ category: id, theme }, kind))
        expect([id, kind, found?.kind, found?.sensitivity === 2]).toEqual([id, kind, kind, false])
      }
    }
  })

  it('is none that the team has hidden, and may be one of its own', () => {
    const own = aCategoryRecord({ id: 'own.lampy', kind: 'need', name: 'Lampy', theme: 'safety' })
    const catalogue = catalogueOf([aCategoryRecord({ id: 'need.lighting', hidden: true }), own])
    expect(suggestedCategory(dark, 'need', catalogue)).toBe('need.safety')
    const promotion = { kind: 'need', category: 'own.lampy', name: 'Lampy' } as const
    const made = promoteObservation({ ...dark, theme: 'space' }, promotion, stamp, link, catalogue)
    expect(made).toMatchObject({ value: { put: [{ category: 'own.lampy', theme: 'safety' }, {}] } })
  })

  it('follows the theme where the observation itself tells nothing', () => {
    expect(suggestedCategory({ category: 'own.hydrant', theme: 'access' }, 'resource')).toBe(
      'resource.transport',
    )
    expect(suggestedCategory({ category: 'observation.idea' }, 'initiative')).toMatch(/^initiative\./)
  })
})
