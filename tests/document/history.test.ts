import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { createHistory } from '@/document/history'
import type { MapDocuments } from '@/document/map-documents'
import type { Change } from '@/domain/change/change'
import type { AnyRecord } from '@/domain/schema/record'
import {
  aPhoto,
  aRelation,
  at,
  change,
  holdsText,
  LONG,
  NOTE,
  newMap,
  patch,
  pull,
  put,
  reload,
  runs,
  share,
  viewOf,
} from './replicas'

/** A map with a history that is given every step. */
const withHistory = (docs: MapDocuments) => {
  const history = createHistory(docs)
  const commit = (part: Omit<Change, 'note'>, now = at(1)) => {
    const done = docs.commit({ ...part, note: NOTE }, now)
    if (done.step) history.push(done.step)
    return done
  }
  const edit = (id: string, fields: Readonly<Record<string, unknown>>, now?: string) =>
    commit({ patch: [{ id, fields }] }, now)
  return { docs, history, commit, edit }
}

describe('alone', () => {
  it('[D28] undo gives back the former record exactly, updatedAt included; redo the later one', () => {
    const { docs, history, edit } = withHistory(
      newMap(aPlace({ id: 'p', name: 'Park', description: 'Cicho' })),
    )
    const before = docs.get('p')
    edit('p', { name: 'Skwer', description: null, address: 'Rynek 1' })
    const after = docs.get('p')
    expect(history.undo(at(2))).toEqual({ changed: new Set(['p']), skipped: 0, note: NOTE })
    expect(docs.get('p')).toEqual(before)
    expect(history.redo(at(3))?.skipped).toBe(0)
    expect(docs.get('p')).toEqual(after)
    expect(history.redo(at(3))).toBeUndefined()
  })

  it('[D29] a creation is undone by the bin, and redone out of it', () => {
    const { docs, history, commit } = withHistory(newMap())
    const place = aPlace({ id: 'p' })
    commit({ put: [place] })
    history.undo(at(5))
    expect(docs.get('p')).toEqual({ ...place, deletedAt: at(5) })
    history.redo(at(6))
    expect(docs.get('p')).toEqual(place)
    history.undo(at(7))
    expect(docs.get('p')?.deletedAt).toBe(at(7))
  })

  it('[D29] undoing a creation puts into the bin what another person has edited since, edits and all', () => {
    const { docs, history, commit } = withHistory(newMap())
    commit({ put: [aPlace({ id: 'p' })] })
    const other = share(docs)
    patch(other, 'p', { name: 'Od B' }, at(2))
    pull(docs, other)
    expect(history.undo(at(3))?.skipped).toBe(0)
    expect(docs.get('p')).toMatchObject({ name: 'Od B', deletedAt: at(3) })
  })

  it('[D9] undo reaches the listeners like any commit, all documents at once', () => {
    const { docs, history, edit } = withHistory(newMap(aPlace({ id: 'p' })))
    edit('p', { visibility: 'private' })
    const calls: string[][] = []
    docs.onCommit((updates) => calls.push(updates.map(({ doc }) => doc)))
    history.undo(at(2))
    expect(calls).toEqual([['team', 'private']])
    history.redo(at(3))
    expect(calls[1]).toEqual(['private', 'team'])
  })

  it('[D33] at most 100 steps, the oldest goes first; a new step empties redo; clear empties all', () => {
    const { docs, history, edit } = withHistory(newMap(aPlace({ id: 'p' })))
    for (let n = 1; n <= 105; n += 1) edit('p', { name: `n${n}` }, at(n))
    let undone = 0
    while (history.undo(at(200))) undone += 1
    expect(undone).toBe(100)
    expect(docs.get('p')).toMatchObject({ name: 'n5' })
    expect(history.redoNote).toEqual(NOTE)
    edit('p', { name: 'other' })
    expect(history.redoNote).toBeUndefined()
    expect(history.undoNote).toEqual(NOTE)
    history.clear()
    expect(history.undo(at(201))).toBeUndefined()
  })
})

const ID = fc.constantFrom('p0', 'p1', 'p2')
const VISIBILITY = fc.constantFrom('public', 'internal', 'private')
const TEXT = fc.constantFrom('a', 'b', 'c')

/** What one person does next; times are given when it is done. */
const ACTION: fc.Arbitrary<Omit<Change, 'note'> & { bin?: boolean }> = fc.oneof(
  fc
    .record({ id: ID, name: TEXT, visibility: VISIBILITY, description: fc.option(TEXT, { nil: undefined }) })
    .map((fields) => ({
      put: [aPlace(fields)],
    })),
  fc.tuple(ID, ID).map(([from, to]) => ({ put: [aRelation({ id: `r-${from}`, from, to })] })),
  ID.map((ownerId) => ({ put: [aPhoto({ id: `f-${ownerId}`, ownerId })] })),
  fc.tuple(ID, TEXT).map(([id, name]) => ({ patch: [{ id, fields: { name } }] })),
  fc.tuple(ID, fc.option(TEXT)).map(([id, description]) => ({ patch: [{ id, fields: { description } }] })),
  fc.tuple(ID, VISIBILITY).map(([id, visibility]) => ({ patch: [{ id, fields: { visibility } }] })),
  fc.tuple(ID, VISIBILITY, ID, TEXT).map(([id, visibility, other, name]) => ({
    patch: [
      { id, fields: { visibility, name } },
      { id: other, fields: { name } },
    ],
  })),
  ID.map((id) => ({ remove: [id] })),
  ID.map((id) => ({ restore: [id] })),
)

/** What was there before is there again as it was; what was not there is in the bin. */
const expectView = (docs: MapDocuments, former: ReadonlyMap<string, AnyRecord>): void => {
  const view = viewOf(docs)
  for (const [id, record] of view) {
    const old = former.get(id)
    // An undone creation goes to the bin anew each time: the moment differs.
    if (old?.deletedAt && record.deletedAt)
      expect({ ...record, deletedAt: '' }).toEqual({ ...old, deletedAt: '' })
    else if (old) expect(record).toEqual(old)
    else expect(record.deletedAt).toBeDefined()
  }
  expect([...former.keys()].filter((id) => !view.has(id))).toEqual([])
}

const documentsShowing = (docs: MapDocuments, text: string) =>
  docs.names.filter((name) => holdsText(docs.encodeForSending(name), text))

describe('random series, alone', () => {
  it('[D28] undo all gives every former view, redo all every later one, twice', LONG, () => {
    fc.assert(
      fc.property(fc.array(ACTION, { minLength: 1, maxLength: 15 }), (actions) => {
        const { docs, history, commit } = withHistory(newMap())
        const views = [viewOf(docs)]
        actions.forEach((action, index) => {
          if (commit(action, at(index + 1)).step) views.push(viewOf(docs))
        })
        for (let round = 0; round < 2; round += 1) {
          for (let n = views.length - 2; n >= 0; n -= 1) {
            expect(history.undo(at(100 + n))?.skipped).toBe(0)
            expectView(docs, views[n] as ReadonlyMap<string, AnyRecord>)
          }
          expect(history.undo(at(99))).toBeUndefined()
          for (let n = 1; n < views.length; n += 1) {
            expect(history.redo(at(200 + n))?.skipped).toBe(0)
            expectView(docs, views[n] as ReadonlyMap<string, AnyRecord>)
          }
          expect(history.redo(at(99))).toBeUndefined()
        }
      }),
      { numRuns: runs(400) },
    )
  })

  it('[D28] going back and forth between new steps still undoes each of them', LONG, () => {
    const MOVE = fc.oneof(
      { weight: 3, arbitrary: ACTION },
      fc.constant('undo' as const),
      fc.constant('redo' as const),
    )
    fc.assert(
      fc.property(fc.array(MOVE, { minLength: 3, maxLength: 25 }), (moves) => {
        const { docs, history, commit } = withHistory(newMap())
        const past: ReadonlyMap<string, AnyRecord>[] = []
        let future: ReadonlyMap<string, AnyRecord>[] = []
        moves.forEach((move, index) => {
          const here = viewOf(docs)
          if (move === 'undo' || move === 'redo') {
            const done = history[move](at(index + 1))
            const former = move === 'undo' ? past.pop() : future.pop()
            expect(done === undefined).toBe(former === undefined)
            if (!former) return
            expect(done?.skipped).toBe(0)
            expectView(docs, former)
            if (move === 'undo') future.push(here)
            else past.push(here)
          } else if (commit(move, at(index + 1)).step) {
            past.push(here)
            future = []
          }
        })
      }),
      { numRuns: runs(400) },
    )
  })

  it('[D16] whatever is done and undone, every record is live in exactly one document', LONG, () => {
    const MOVE = fc.oneof(
      { weight: 3, arbitrary: ACTION },
      fc.constant('undo' as const),
      fc.constant('redo' as const),
    )
    fc.assert(
      fc.property(fc.array(MOVE, { minLength: 3, maxLength: 25 }), (moves) => {
        const { docs, history, commit } = withHistory(newMap())
        moves.forEach((move, index) => {
          if (move === 'undo' || move === 'redo') history[move](at(index + 1))
          else commit(move, at(index + 1))
          const live = docs.names.map((name) =>
            [...docs.document(name).records].filter(([, base]) => base !== 'gone').map(([id]) => id),
          )
          expect(live.flat().length).toBe(new Set(live.flat()).size)
          expect(new Set(live.flat())).toEqual(new Set(viewOf(docs).keys()))
        })
        expect(docs.damaged()).toEqual([])
      }),
      { numRuns: runs(300) },
    )
  })
})

describe('two people', () => {
  it('[D30] a value somebody else wrote since is left alone and counted, and no older step is touched', () => {
    const { docs, history, edit } = withHistory(newMap(aPlace({ id: 'p', name: 'v0', description: 'd0' })))
    edit('p', { description: 'd1' })
    edit('p', { name: 'v1', address: 'A' })
    const other = share(docs)
    patch(other, 'p', { name: 'B' }, at(5))
    pull(docs, other)
    expect(history.undo(at(6))).toEqual({ changed: new Set(['p']), skipped: 1, note: NOTE })
    expect(docs.get('p')).toMatchObject({ name: 'B', description: 'd1' })
    expect(docs.get('p')).not.toHaveProperty('address')
  })

  it('[D31] mine, theirs, mine: undo gives theirs back, and the second undo does not pass over it', () => {
    const { docs, history, edit } = withHistory(newMap(aPlace({ id: 'p', name: 'v0' })))
    edit('p', { name: 'mine1' })
    const other = share(docs)
    patch(other, 'p', { name: 'theirs' }, at(2))
    pull(docs, other)
    edit('p', { name: 'mine2' }, at(3))
    history.undo(at(4))
    expect(docs.get('p')).toMatchObject({ name: 'theirs' })
    expect(history.undo(at(5))?.skipped).toBe(1)
    expect(docs.get('p')).toMatchObject({ name: 'theirs' })
  })

  it('[D31] a value that undo brought back is still its own step’s, over a newer step that came and went', () => {
    const { docs, history, edit } = withHistory(newMap(aPlace({ id: 'p', name: 'v0' })))
    edit('p', { name: 'v1' })
    edit('p', { name: 'v2' })
    history.undo(at(2))
    edit('p', { name: 'v3' })
    history.undo(at(3))
    expect(history.undo(at(4))?.skipped).toBe(0)
    expect(docs.get('p')).toMatchObject({ name: 'v0' })
  })

  it('[D30] a creation is left alone where another person’s base of the same id stands', () => {
    const outcomes = new Set<string>()
    for (let n = 0; n < 20; n += 1) {
      const { docs, history, commit } = withHistory(newMap())
      const other = share(docs)
      commit({ put: [aPlace({ id: 'p', name: 'A' })] })
      put(other, aPlace({ id: 'p', name: 'B' }))
      pull(docs, other)
      const { name } = docs.get('p') as { name: string }
      expect(history.undo(at(2))?.skipped).toBe(name === 'A' ? 0 : 1)
      expect(docs.get('p')?.deletedAt).toBe(name === 'A' ? at(2) : undefined)
      outcomes.add(name)
    }
    expect(outcomes).toEqual(new Set(['A', 'B']))
  })

  it('[D34] what was received is no step', () => {
    const { docs, history } = withHistory(newMap(aPlace({ id: 'p' })))
    const other = share(docs)
    patch(other, 'p', { name: 'B' })
    pull(docs, other)
    expect(history.undo(at(3))).toBeUndefined()
    expect(docs.get('p')).toMatchObject({ name: 'B' })
  })

  it('[D32] a move to the team is not undone once another person has edited the record there', () => {
    const { docs, history, edit } = withHistory(newMap(aPlace({ id: 'p', visibility: 'private' })))
    edit('p', { visibility: 'internal' })
    const other = share(docs)
    patch(other, 'p', { name: 'B' }, at(3))
    pull(docs, other)
    expect(history.undo(at(4))?.skipped).toBeGreaterThan(0)
    expect(docs.get('p')).toMatchObject({ name: 'B', visibility: 'internal' })
    expect([...docs.document('private').records.values()]).toEqual(['gone'])
  })

  it('[D32] the text of a record that went to the team, was edited there and came back by undo is not sent', () => {
    const { docs, history, edit } = withHistory(
      newMap(aPlace({ id: 'p', visibility: 'private', description: 'sekret-opis' })),
    )
    edit('p', { visibility: 'internal', name: 'sekret-nazwa' })
    edit('p', { name: 'sekret-dwa', address: 'sekret-adres' })
    const later = docs.get('p')
    history.undo(at(4))
    history.undo(at(5))
    expect(documentsShowing(docs, 'sekret')).toEqual(['private'])
    expect(docs.get('p')).toMatchObject({ visibility: 'private', description: 'sekret-opis', name: 'Park' })
    history.redo(at(6))
    history.redo(at(7))
    expect(docs.get('p')).toEqual(later)
  })

  it(
    '[D30] random series: nothing of the other is overwritten, no key deleted, the vector moves with the view',
    LONG,
    () => {
      const EDIT = fc
        .tuple(
          fc.constantFrom('p0', 'p1'),
          fc.constantFrom('name', 'description'),
          fc.string({ minLength: 1, maxLength: 2 }),
        )
        .map(([id, field, value]) => ({ patch: [{ id, fields: { [field]: value } }] }))
      const WHO = fc.constantFrom('a' as const, 'b' as const)
      const MOVE = fc.oneof(
        { weight: 2, arbitrary: fc.tuple(WHO, ACTION) },
        { weight: 4, arbitrary: fc.tuple(WHO, EDIT) },
        { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
        { weight: 2, arbitrary: fc.constantFrom('a-pulls' as const, 'b-pulls' as const, 'both' as const) },
      )
      const seen = { undos: 0, skipped: 0 }
      fc.assert(
        fc.property(fc.array(MOVE, { minLength: 5, maxLength: 30 }), (moves) => {
          const a = withHistory(newMap(aPlace({ id: 'p0' }), aPlace({ id: 'p1' })))
          const b = share(a.docs)
          const clientB = b.document('team').ydoc.clientID
          const ofB = () =>
            (['records', 'edits'] as const).flatMap((root) =>
              [...a.docs.document('team')[root]._map]
                .filter(([, item]) => item.id.client === clientB)
                .map(([key, item]) => `${root} ${key} ${item.id.clock}`),
            )
          moves.forEach((move, index) => {
            const now = at(index + 1)
            if (move === 'a-pulls' || move === 'both') pull(a.docs, b)
            if (move === 'b-pulls' || move === 'both') pull(b, a.docs)
            if (Array.isArray(move)) {
              if (move[0] === 'a') a.commit(move[1], now)
              else change(b, move[1], now)
            }
            if (move === 'undo' || move === 'redo') {
              const before = {
                ofB: ofB(),
                view: viewOf(a.docs),
                vectors: a.docs.names.map(a.docs.stateVector),
              }
              const done = a.history[move](now)
              seen.undos += done ? 1 : 0
              seen.skipped += done?.skipped ?? 0
              expect(ofB()).toEqual(before.ofB)
              const view = viewOf(a.docs)
              const sameVectors = a.docs.names.every((name, n) =>
                Buffer.from(a.docs.stateVector(name)).equals(before.vectors[n] ?? new Uint8Array()),
              )
              if (sameVectors) expect(view).toEqual(before.view)
              for (const [id, record] of view) {
                const changed = JSON.stringify(record) !== JSON.stringify(before.view.get(id))
                if (changed) expect(done?.changed).toContain(id)
              }
            }
            for (const docs of [a.docs, b]) {
              for (const name of docs.names) {
                for (const root of ['records', 'edits'] as const) {
                  expect([...docs.document(name)[root]._map.values()].some((item) => item.deleted)).toBe(
                    false,
                  )
                }
              }
            }
          })
          pull(a.docs, b)
          pull(b, a.docs)
          const team = (docs: MapDocuments) => docs.document('team').edits.toJSON()
          expect(team(a.docs)).toEqual(team(b))
          expect(viewOf(reload(a.docs))).toEqual(viewOf(a.docs))
        }),
        { numRuns: runs(400) },
      )
      expect(seen.undos).toBeGreaterThan(100)
      expect(seen.skipped).toBeGreaterThan(0)
    },
  )
})

it('[D29] an import is one step', () => {
  const { docs, history, commit } = withHistory(newMap())
  commit({ put: Array.from({ length: 50 }, (_, n) => aPlace({ id: `i${n}` })) })
  expect(history.undo(at(2))?.changed.size).toBe(50)
  expect([...docs.all()].every(({ deletedAt }) => deletedAt === at(2))).toBe(true)
})

it('[D28] a step without effect is none', () => {
  const docs = newMap(aPlace({ id: 'p', name: 'Park' }))
  expect(patch(docs, 'p', { name: 'Park' })).toEqual({ changed: new Set(), step: undefined })
  expect(put(docs, docs.get('p') as AnyRecord).step).toBeUndefined()
})
