import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aGroup, aPlace, aRelation } from '@tests/builders/records'
import { runs } from '@tests/formats/runs'
import { readDocument } from '@/document/read-document'
import { addPartnerOf } from '@/domain/change/add-partner-of'
import type { Change } from '@/domain/change/change'
import { removeGroup } from '@/domain/change/edit-group'
import { linkRecords } from '@/domain/change/link-records'
import { promoteObservation } from '@/domain/change/promote-observation'
import type { Result } from '@/domain/result'
import type { Relation } from '@/domain/schema/map-records'
import type { AnyRecord } from '@/domain/schema/record'
import { createSnapshot } from '@/store/snapshot'
import { world } from './world'

const need = aPlace({ id: 'need', kind: 'need', category: 'need.lighting', name: 'Ciemna alejka' })
const club = aPlace({ id: 'club', kind: 'club', category: 'club.seniors', name: 'Klub' })
const stamp = (id: string) => ({ id, now: '2026-11-24T08:00:00.000Z', by: 'organizator' })

const mapWith = async (...records: readonly AnyRecord[]) => {
  const { newMap, open } = world()
  const store = await open(await newMap())
  store.getState().commit({ put: records, note: { code: 'import' } })
  const state = () => store.getState()
  const act = (made: Result<Change>) => {
    if (!made.ok) throw new Error('refused')
    state().act(made.value)
  }
  return { store, state, act }
}

const endsOf = (relations: Iterable<Relation>) => [...relations].map(({ id }) => id).sort()

describe('what is linked', () => {
  it('is known at both ends, and gone from both with one undo', async () => {
    const { state, act } = await mapWith(need, club)
    act(linkRecords(club, need, { meaning: 'answers', way: 'to' }, [], stamp('r')))
    expect(endsOf(state().snapshot.relationsOf('need'))).toEqual(['r'])
    expect(endsOf(state().snapshot.relationsOf('club'))).toEqual(['r'])
    expect(state().notice).toMatchObject({ code: 'done', undo: true, note: { code: 'link.added' } })
    state().undo()
    expect(endsOf(state().snapshot.relationsOf('need'))).toEqual([])
    state().redo()
    expect(endsOf(state().snapshot.relationsOf('need'))).toEqual(['r'])
  })

  it('lies in the private document while it names a private place', async () => {
    const { store, act } = await mapWith(need, { ...club, visibility: 'private' })
    act(linkRecords(club, need, { meaning: 'answers', way: 'to' }, [], stamp('r')))
    const homes = store.docs.names.filter((name) => readDocument(store.docs.document(name)).records.has('r'))
    expect(homes).toEqual(['private'])
  })
})

describe('one step of the history', () => {
  it('is an observation that was promoted, with its link', async () => {
    const seen = aPlace({ id: 'seen', kind: 'observation', category: 'observation.dark' })
    const { state, act } = await mapWith(seen)
    const promotion = { kind: 'need', category: 'need.lighting', name: 'Ciemno' } as const
    act(promoteObservation(seen, promotion, stamp('made'), stamp('link')))
    expect([...state().snapshot.places.keys()].sort()).toEqual(['made', 'seen'])
    state().undo()
    expect([...state().snapshot.places.keys()]).toEqual(['seen'])
    expect(state().snapshot.relations.size).toBe(0)
  })

  it('is a partner that a place is as well, private with a private place', async () => {
    const school = aPlace({ id: 'school', visibility: 'private' })
    const { state, act } = await mapWith(school)
    act(addPartnerOf(school, 'partner.school', stamp('partner'), stamp('link')))
    expect(state().snapshot.places.get('partner')?.visibility).toBe('private')
    expect(endsOf(state().snapshot.relationsOf('school'))).toEqual(['link'])
    state().undo()
    expect(state().snapshot.places.has('partner')).toBe(false)
    expect(endsOf(state().snapshot.relationsOf('school'))).toEqual([])
  })

  it('is a group that was deleted: brought back, its places are its own again', async () => {
    const group = aGroup({ id: 'g' })
    const { state, act } = await mapWith(group, { ...club, groupIds: ['g'] })
    act({ ok: true, value: removeGroup(group) })
    expect(state().snapshot.groups.size).toBe(0)
    state().undo()
    expect(state().snapshot.groups.get('g')).toMatchObject({ name: group.name })
    expect(state().snapshot.places.get('club')?.groupIds).toEqual(['g'])
  })
})

describe('a link in the making', () => {
  it('waits while its other end is tapped, and goes on with it', async () => {
    const { state } = await mapWith(need, club)
    state().startLink('need')
    state().changeLink({ way: { meaning: 'answers', way: 'from' }, note: 'od maja' })
    state().pickLinkEnd()
    expect(state().tool).toEqual({ type: 'link' })
    state().cancelTool()
    expect(state().linking).toMatchObject({ subjectId: 'need', note: 'od maja' })
    state().pickLinkEnd()
    state().linkEndPicked('club')
    expect(state().tool).toEqual({ type: 'browse' })
    expect(state().linking).toEqual({
      subjectId: 'need',
      way: { meaning: 'answers', way: 'from' },
      note: 'od maja',
      otherId: 'club',
    })
    state().closeLink()
    expect(state().linking).toBeUndefined()
  })
})

it('the relations of a record are those that a look at all relations finds, whatever is edited in whatever order', () => {
  const ids = ['a', 'b', 'c']
  const step = fc.record({
    id: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    gone: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const records = new Map<string, AnyRecord>()
      const reader = { get: (id: string) => records.get(id), all: () => records.values() }
      const keeper = createSnapshot(reader)
      for (const { id, from, to, gone } of steps) {
        const deleted = gone ? { deletedAt: '2026-11-24T08:00:00.000Z' } : {}
        records.set(id, aRelation({ id, from, to, ...deleted }))
        const { relations, relationsOf } = keeper.update(reader, [id])
        for (const end of ids) {
          const naive = [...relations.values()].filter((one) => one.from === end || one.to === end)
          expect(endsOf(relationsOf(end))).toEqual(endsOf(naive))
        }
      }
    }),
    { numRuns: runs(100) },
  )
})
