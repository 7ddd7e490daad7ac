import { expect, test } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { editPlaces } from '@/domain/change/edit-places'

const bench = aPlace({ id: 'bench', kind: 'resource', category: 'resource.green', status: 'active' })
const dark = aPlace({ id: 'dark', kind: 'need', category: 'need.lighting', status: 'reported' })

test('a status goes only to the kinds that have it, and only what differs is written', () => {
  expect(editPlaces([bench, dark], { status: 'confirmed' })).toEqual({
    patch: [{ id: 'dark', fields: { status: 'confirmed' } }],
    note: { code: 'places.changed', params: { count: 1 } },
  })
  expect(editPlaces([bench], { status: 'confirmed' })).toBeUndefined()
  expect(editPlaces([bench], { status: 'active' })).toBeUndefined()
})

test('many get the same visibility, neighbourhood and date', () => {
  const at = '2026-05-04T10:00:00.000Z'
  expect(
    editPlaces([bench, dark], { visibility: 'public', neighbourhoodId: 'sady', verifiedAt: at })?.patch,
  ).toEqual(
    ['bench', 'dark'].map((id) => ({
      id,
      fields: { visibility: 'public', neighbourhoodId: 'sady', verifiedAt: at },
    })),
  )
})

test('a neighbourhood set by hand is taken back', () => {
  const set = { ...bench, neighbourhoodId: 'sady' }
  expect(editPlaces([set, dark], { neighbourhoodId: null })?.patch).toEqual([
    { id: 'bench', fields: { neighbourhoodId: null } },
  ])
})

test('a group is added beside the others, and taken away without them', () => {
  const both = aPlace({ id: 'both', groupIds: ['sun', 'leaf'] })
  const one = aPlace({ id: 'one', groupIds: ['leaf'] })
  expect(editPlaces([bench, both, one], { addGroup: 'sun' })?.patch).toEqual([
    { id: 'bench', fields: { groupIds: ['sun'] } },
    { id: 'one', fields: { groupIds: ['leaf', 'sun'] } },
  ])
  expect(editPlaces([bench, both, one], { removeGroup: 'leaf' })?.patch).toEqual([
    { id: 'both', fields: { groupIds: ['sun'] } },
    { id: 'one', fields: { groupIds: null } },
  ])
  expect(editPlaces([bench], { removeGroup: 'leaf' })).toBeUndefined()
})
