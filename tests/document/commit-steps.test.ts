import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { aPlace, NOW } from '@tests/builders/records'
import { createHistory } from '@/document/history'
import type { Commit, MapDocuments } from '@/document/map-documents'
import type { Change, Patch } from '@/domain/change/change'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import { at, LONG, NOTE, newMap, patch, reload, runs, viewOf } from './replicas'

/** More than fit into one slice of writes. */
const MANY = 600

const inSteps = (docs: MapDocuments, change: Change): Commit => {
  let commit: Commit = { changed: new Set(), step: undefined }
  const plan = drain(docs.planSteps(change, at(5)))
  drain(
    // biome-ignore lint/correctness/useYield: the whole of it is one step
    docs.writeSteps(plan, function* (done) {
      commit = done
    }),
  )
  return commit
}

const numbered = (from: number, count: number, fields: Partial<Place> = {}): readonly Place[] =>
  Array.from({ length: count }, (_, index) => aPlace({ ...fields, id: `p${from + index}` }))

/** What an import may bring: new places, places that are here, fields of some; and removals beside them. */
const changes: fc.Arbitrary<Change> = fc
  .record({
    added: fc.integer({ min: 0, max: MANY }),
    putAgain: fc.integer({ min: 0, max: 20 }),
    patched: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 20 }),
    hidden: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 10 }),
    removed: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 10 }),
  })
  .map(({ added, putAgain, patched, hidden, removed }) => ({
    note: NOTE,
    put: [...numbered(100, added), ...numbered(0, putAgain, { address: 'ul. Sadowa 1' })],
    patch: [
      ...patched.map((n): Patch => ({ id: `p${n}`, fields: { name: `Skwer ${n}` } })),
      ...hidden.map((n): Patch => ({ id: `p${n}`, fields: { visibility: 'private' } })),
    ],
    remove: removed.map((n) => `p${n}`),
  }))

describe('a commit in steps', () => {
  it(
    '[D9] gives the map, the step and the undo of the same commit in one piece',
    () => {
      fc.assert(
        fc.property(changes, (change) => {
          const [whole, sliced] = [newMap(...numbered(0, 40)), newMap(...numbered(0, 40))]
          const [one, other] = [whole.commit(change, at(5)), inSteps(sliced, change)]
          expect(other.changed).toEqual(one.changed)
          expect(viewOf(sliced)).toEqual(viewOf(whole))
          const slotsOf = ({ step }: typeof one) =>
            step?.slots.map(({ map, key, doc, move }) => [doc, map, key, move])
          expect(slotsOf(other)).toEqual(slotsOf(one))

          const histories = [
            { docs: whole, step: one.step },
            { docs: sliced, step: other.step },
          ].map(({ docs, step }) => {
            const history = createHistory(docs)
            if (step) history.push(step)
            return history
          })
          expect(histories.map((history) => history.undo(at(9))?.skipped)).toEqual(
            one.step ? [0, 0] : [undefined, undefined],
          )
          expect(viewOf(sliced)).toEqual(viewOf(whole))
        }),
        { numRuns: runs(10) },
      )
    },
    LONG.timeout,
  )

  it('[D9] is announced once, when all of it is written, and what is announced is all of it', () => {
    const docs = newMap(...numbered(0, 3))
    const before = docs.names.map((name) => docs.encodeSince(name))
    const calls: number[] = []
    const updates: Uint8Array[] = []
    docs.onCommit((told) => {
      calls.push(viewOf(docs).size)
      updates.push(...told.map(({ update }) => update))
    })
    inSteps(docs, { note: NOTE, put: numbered(100, MANY) })
    expect(calls).toEqual([MANY + 3])

    const copy = reload(newMap())
    for (const update of [before[docs.names.indexOf('team')] as Uint8Array, ...updates])
      copy.receive('team', update)
    expect(viewOf(copy)).toEqual(viewOf(docs))
  })

  it('is shown before it is announced: whoever stores it asks for what is shown', () => {
    const docs = newMap()
    const told: string[] = []
    docs.onCommit(() => told.push('announced'))
    const plan = drain(docs.planSteps({ note: NOTE, put: numbered(0, MANY) }, at(5)))
    drain(
      docs.writeSteps(plan, function* ({ changed }) {
        told.push(`shown ${changed.size}`)
        yield
        told.push('shown to the end')
      }),
    )
    expect(told).toEqual([`shown ${MANY}`, 'shown to the end', 'announced'])
  })

  it('says of each update exactly which clocks it spans', () => {
    const docs = newMap(...numbered(0, 3))
    docs.onCommit((told) => {
      for (const { update, span } of told) {
        const meta = Y.parseUpdateMeta(update)
        const moved = [...(span?.to ?? [])].filter(([client, end]) => span?.from.get(client) !== end)
        expect(new Map(moved)).toEqual(meta.to)
        for (const [client, start] of meta.from) expect(span?.from.get(client) ?? 0).toBe(start)
      }
    })
    inSteps(docs, { note: NOTE, put: numbered(100, MANY) })
    docs.commit({ note: NOTE, patch: [{ id: 'p1', fields: { visibility: 'private' } }] }, at(6))
    expect.hasAssertions()
  })

  it('writes nothing until it is planned: a plan that is dropped leaves no trace', () => {
    const docs = newMap(...numbered(0, 3))
    const [before, vector] = [viewOf(docs), docs.stateVector('team')]
    let calls = 0
    docs.onCommit(() => (calls += 1))
    const steps = docs.planSteps({ note: NOTE, put: numbered(100, MANY) }, NOW)
    for (let step = steps.next(); !step.done; step = steps.next()) expect(viewOf(docs)).toEqual(before)
    expect([docs.stateVector('team'), calls]).toEqual([vector, 0])
  })

  it('knows when its plan is too old, and does not write it', () => {
    const docs = newMap(...numbered(0, 3))
    const plan = drain(docs.planSteps({ note: NOTE, put: numbered(100, 2) }, NOW))
    expect(docs.isCurrent(plan)).toBe(true)
    patch(docs, 'p1', { visibility: 'private' })
    expect(docs.isCurrent(plan)).toBe(false)
    expect(() => drain(docs.writeSteps(plan, function* () {}))).toThrow('too old')
    expect(docs.get('p100')).toBeUndefined()
  })
})
