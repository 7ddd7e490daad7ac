import { expect, it } from 'vitest'
import { aGroup, aPlace, NOW } from '@tests/builders/records'
import { addGroup, editGroup, removeGroup, setGroups } from '@/domain/change/edit-group'
import { checkRecord } from '@/domain/schema/record'

const stamp = { id: 'g', now: NOW, by: 'organizator' }

it('a group is made with what was said of it, and the schema knows all of that', () => {
  const made = addGroup(
    { name: ' Rodziny ', colour: '#882255', symbol: 'leaf', forWhom: ['families'], description: ' ' },
    stamp,
  )
  if (!made.ok) throw new Error('refused')
  const group = {
    type: 'group',
    id: 'g',
    createdAt: NOW,
    updatedAt: NOW,
    createdBy: 'organizator',
    name: 'Rodziny',
    colour: '#882255',
    symbol: 'leaf',
    forWhom: ['families'],
  }
  expect(made.value.put).toEqual([group])
  expect(checkRecord(group).badFields).toEqual([])
})

it('without a name there is no group', () => {
  expect(addGroup({ name: ' ' }, stamp)).toMatchObject({ problems: [{ code: 'group.name-missing' }] })
  expect(editGroup(aGroup(), { name: 'a'.repeat(121) })).toMatchObject({
    problems: [{ code: 'place.name-too-long' }],
  })
})

it('only what differs is written; what was emptied is cleared', () => {
  const group = aGroup({ name: 'Rodziny', symbol: 'sun', forWhom: ['families'], description: 'x' })
  const draft = { name: 'Rodziny', symbol: 'bell', forWhom: [], description: '' } as const
  const edited = editGroup(group, draft)
  expect(edited).toMatchObject({
    value: { patch: [{ id: group.id, fields: { symbol: 'bell', forWhom: null, description: null } }] },
  })
  expect(edited.ok && edited.value.patch?.[0]?.fields).not.toHaveProperty('name')
})

it('a group goes to where undo finds it; a place gets groups and loses them', () => {
  const group = aGroup()
  expect(removeGroup(group).remove).toEqual([group.id])
  const place = aPlace({ id: 'p' })
  expect(setGroups(place, ['a', 'b']).patch).toEqual([{ id: 'p', fields: { groupIds: ['a', 'b'] } }])
  expect(setGroups(place, []).patch).toEqual([{ id: 'p', fields: { groupIds: null } }])
})
