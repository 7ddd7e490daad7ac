import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { editKey, splitEditKey } from '@/document/edit-key'
import { BOOKKEEPING_FIELDS, type Conflict, findConflicts } from '@/document/find-conflicts'
import { GONE, type MapDocument } from '@/document/layout'
import type { MapDocuments } from '@/document/map-documents'
import { sameValue } from '@/document/same-value'
import { stateOf, unseenKeys } from '@/document/unseen-items'
import type { AnyRecord } from '@/domain/schema/record'
import { at, change, LONG, newMap, patch, pull, put, reload, runs, share } from './replicas'

const team = (docs: MapDocuments): MapDocument => docs.document('team')
const conflicts = (a: MapDocuments, b: MapDocuments) => findConflicts(team(a), team(b))

const twoPeople = (...records: readonly AnyRecord[]) => {
  const a = newMap(...records)
  return [a, share(a)] as const
}

describe('what is a conflict', () => {
  it('[D22] both gave a field another value without knowing of each other', () => {
    const [a, b] = twoPeople(aPlace({ id: 'p' }))
    patch(a, 'p', { name: 'A', address: 'same' })
    patch(b, 'p', { name: 'B', address: 'same', description: 'only B' })
    const [found, ...more] = conflicts(a, b)
    expect(more).toEqual([])
    pull(a, b)
    const standing = (a.get('p') as { name: string }).name
    expect(found).toEqual({ id: 'p', field: 'name', kind: 'field', mine: 'A', theirs: 'B', standing })
  })

  it('[D22] who had seen the other value before writing made no conflict', () => {
    const [a, b] = twoPeople(aPlace({ id: 'p' }))
    patch(a, 'p', { name: 'A' })
    pull(b, a)
    patch(b, 'p', { name: 'B' })
    expect(conflicts(a, b)).toEqual([])
  })

  it('[D22] a value hidden under one that has seen both sides is no conflict (fast-forward)', () => {
    const [a, b] = twoPeople(aPlace({ id: 'p' }))
    const c = share(a)
    patch(a, 'p', { name: 'A' })
    patch(b, 'p', { name: 'B' })
    pull(c, a)
    pull(c, b)
    patch(c, 'p', { name: 'C' })
    expect(conflicts(a, c)).toEqual([])
    expect(conflicts(b, c)).toEqual([])
  })

  it('[D22] clearing a field is an edit like any other', () => {
    const [a, b] = twoPeople(aPlace({ id: 'p', description: 'd' }))
    patch(a, 'p', { description: null })
    patch(b, 'p', { description: 'B' })
    expect(conflicts(a, b)).toMatchObject([{ field: 'description', mine: null, theirs: 'B' }])
  })

  it('[D23] one put it into the bin, the other edited it: listed once, from both sides', () => {
    const [a, b] = twoPeople(aPlace({ id: 'p' }))
    change(a, { remove: ['p'] }, at(4))
    patch(b, 'p', { name: 'B' })
    const expected = {
      id: 'p',
      field: 'deletedAt',
      kind: 'delete-edit',
      mine: at(4),
      theirs: null,
      standing: at(4),
    }
    expect(conflicts(a, b)).toEqual([expected])
    expect(conflicts(b, a)).toEqual([{ ...expected, mine: null, theirs: at(4) }])
  })

  it('[D23] both put it into the bin: agreement', () => {
    const [a, b] = twoPeople(aPlace({ id: 'p' }))
    change(a, { remove: ['p'] }, at(4))
    change(b, { remove: ['p'] }, at(5))
    expect(conflicts(a, b)).toEqual([])
  })

  it('[D24] one moved it to the private document, the other edited it', () => {
    const [a, b] = twoPeople(aPlace({ id: 'p', description: 'd' }))
    patch(a, 'p', { description: 'seen by both' })
    pull(b, a)
    patch(a, 'p', { visibility: 'private' }, at(2))
    patch(b, 'p', { description: 'B' }, at(3))
    const expected = { id: 'p', field: '', kind: 'move-edit', mine: GONE, theirs: null, standing: GONE }
    expect(conflicts(a, b)).toEqual([expected])
    expect(conflicts(b, a)).toEqual([{ ...expected, mine: null, theirs: GONE }])
  })

  it('[D25] the clock of the last edit and votes are never listed', () => {
    const vote = {
      type: 'vote',
      id: 'v.w.a.1',
      workshopId: 'w',
      createdAt: at(0),
      updatedAt: at(0),
      createdBy: 'a',
    } as const
    const [a, b] = twoPeople(aPlace({ id: 'p' }))
    put(a, { ...vote, placeId: 'x' })
    put(b, { ...vote, placeId: 'y' })
    patch(a, 'p', { name: 'same' }, at(1))
    patch(b, 'p', { name: 'same' }, at(2))
    expect(conflicts(a, b)).toEqual([])
  })

  it('[D26] the same id created on both sides is a conflict per field that differs', () => {
    const [a, b] = twoPeople()
    put(a, aPlace({ id: 'p', name: 'A', address: 'same' }))
    put(b, aPlace({ id: 'p', name: 'B', address: 'same', description: 'd' }))
    const fields = conflicts(a, b).map(({ field, mine, theirs }) => ({ field, mine, theirs }))
    expect(fields).toEqual([
      { field: 'name', mine: 'A', theirs: 'B' },
      { field: 'description', mine: null, theirs: 'd' },
    ])
  })

  it('[D26] a field that was created on both sides and edited on one or both is listed once, as it is shown', () => {
    const [a, b] = twoPeople()
    put(a, aPlace({ id: 'p', name: 'A', description: 'a' }))
    put(b, aPlace({ id: 'p', name: 'B', description: 'b' }))
    patch(a, 'p', { name: 'A2', description: 'a2' })
    patch(b, 'p', { name: 'B2' })
    const found = conflicts(a, b).map(({ field, mine, theirs }) => [field, mine, theirs])
    expect(found.sort()).toEqual([
      ['description', 'a2', 'b'],
      ['name', 'A2', 'B2'],
    ])
    pull(a, b)
    expect(a.get('p')).toMatchObject({ description: 'a2' })
  })

  it('[D27] the same merge again lists nothing, and switching to the other value is no new conflict', () => {
    const [a, b] = twoPeople(aPlace({ id: 'p' }))
    patch(a, 'p', { name: 'A' })
    patch(b, 'p', { name: 'B' })
    const [found] = conflicts(a, b)
    pull(a, b)
    expect(conflicts(a, b)).toEqual([])
    patch(a, 'p', { name: found?.standing === 'A' ? 'B' : 'A' })
    expect(conflicts(a, b)).toEqual([])
  })
})

/** What a person knew when writing: every write of every key known to the replica, its own included. */
type Written = {
  readonly serial: number
  readonly key: string
  readonly value: unknown
  readonly knew: ReadonlySet<number>
}
type Replica = { docs: MapDocuments; known: Set<number> }

/**
 * Knows of each write what its author knew, and from that alone which writes of a key are nobody's past. The value
 * that a replica shows is one of its newest writes; which one Yjs decides, so it is read from the replica.
 */
class Oracle {
  readonly writes: Written[] = []

  /** Compares the raw values before and after, so that it needs no knowledge of what a commit writes. */
  record(replica: Replica, work: () => void): void {
    const before = rawValues(replica.docs)
    const knew = new Set(replica.known)
    work()
    for (const [key, [identity, value]] of rawValues(replica.docs)) {
      if (before.get(key)?.[0] === identity) continue
      const serial = this.writes.length
      this.writes.push({ serial, key, value, knew })
      this.identities.set(`${key} ${identity}`, serial)
      replica.known.add(serial)
    }
  }

  private readonly identities = new Map<string, number>()

  shown(replica: Replica, key: string): Written | undefined {
    const identity = rawValues(replica.docs).get(key)?.[0]
    const serial = identity === undefined ? undefined : this.identities.get(`${key} ${identity}`)
    return serial === undefined ? undefined : this.writes[serial]
  }

  /** Shown on this side and unknown to the other. */
  news(mine: Replica, theirs: Replica): Map<string, Written> {
    const keys = new Set([...mine.known].map((serial) => this.writes[serial]?.key ?? ''))
    const found = new Map<string, Written>()
    for (const key of keys) {
      const shown = this.shown(mine, key)
      if (shown && !theirs.known.has(shown.serial)) found.set(key, shown)
    }
    return found
  }

  conflicts(a: Replica, b: Replica): Set<string> {
    const newsA = this.news(a, b)
    const newsB = this.news(b, a)
    const lives = new Map<string, string>()
    for (const [mine, theirs, replica] of [
      [newsA, newsB, b],
      [newsB, newsA, a],
    ] as const) {
      const edited = new Set(
        [...theirs.keys()].flatMap((key) => editedId(key, theirs.get(key)?.value, replica)),
      )
      for (const [key, { value }] of mine) {
        const [root, rest] = key.split(' ') as [string, string]
        const parts = root === 'edits' ? splitEditKey(rest) : undefined
        if (parts?.field === 'deletedAt' && value !== null && edited.has(parts.id))
          lives.set(`delete-edit ${parts.id}/deletedAt`, parts.id)
        if (root === 'records' && value === GONE && edited.has(rest)) lives.set(`move-edit ${rest}/`, rest)
      }
    }
    const found = new Set(lives.keys())
    for (const [key, { value: mine }] of newsA) {
      const theirs = newsB.get(key)?.value
      if (!newsB.has(key) || sameValue(mine, theirs)) continue
      const [root, rest] = key.split(' ') as [string, string]
      if (root === 'edits') {
        const { id = '', field = '' } = splitEditKey(rest) ?? {}
        const bothDeleted = field === 'deletedAt' && mine !== null && theirs !== null
        const told =
          lives.has(`move-edit ${id}/`) || (field === 'deletedAt' && lives.has(`delete-edit ${rest}`))
        if (!BOOKKEEPING_FIELDS.has(field) && !bothDeleted && !told) found.add(`field ${rest}`)
      } else if (mine !== GONE && theirs !== GONE && !lives.has(`move-edit ${rest}/`)) {
        const [left, right] = [JSON.parse(mine as string), JSON.parse(theirs as string)]
        for (const field of new Set([...Object.keys(left), ...Object.keys(right)])) {
          const editsA = this.shown(a, `edits ${editKey(rest, field)}`)
          const editsB = this.shown(b, `edits ${editKey(rest, field)}`)
          if (field === 'updatedAt' || (editsA && editsB)) continue
          const [ofA, ofB] = [editsA ? editsA.value : left[field], editsB ? editsB.value : right[field]]
          if (!sameValue(ofA ?? null, ofB ?? null)) found.add(`field ${editKey(rest, field)}`)
        }
      }
    }
    return found
  }
}

/** The id whose shown record an unseen write edits: neither bookkeeping, nor the bin, nor what a move left behind. */
const editedId = (key: string, value: unknown, { docs }: Replica): string[] => {
  const [root, rest] = key.split(' ') as [string, string]
  if (root === 'records') return value === GONE ? [] : [rest]
  const parts = splitEditKey(rest)
  if (!parts || parts.field === 'deletedAt' || BOOKKEEPING_FIELDS.has(parts.field)) return []
  return team(docs).records.get(parts.id) === GONE ? [] : [parts.id]
}

const rawValues = (docs: MapDocuments): Map<string, [identity: string, value: unknown]> => {
  const values = new Map<string, [string, unknown]>()
  for (const root of ['records', 'edits'] as const) {
    const map = team(docs)[root]
    for (const [key, item] of map._map)
      values.set(`${root} ${key}`, [`${item.id.client}:${item.id.clock}`, map.get(key)])
  }
  return values
}

const named = (found: readonly Conflict[]): Set<string> =>
  new Set(found.map(({ kind, id, field }) => `${kind} ${editKey(id, field)}`))

type Step =
  | {
      readonly do: 'edit'
      readonly who: number
      readonly id: string
      readonly fields: Record<string, unknown>
    }
  | {
      readonly do: 'put' | 'remove' | 'restore' | 'hide' | 'unhide'
      readonly who: number
      readonly id: string
      readonly name: string
    }
  | { readonly do: 'pull'; readonly who: number; readonly from: number; readonly both: boolean }
  | { readonly do: 'reload'; readonly who: number }

const steps = (replicas: number, ids: readonly string[], moves: boolean): fc.Arbitrary<Step[]> => {
  const who = fc.nat(replicas - 1)
  const id = fc.constantFrom(...ids)
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const ways = ['put', 'remove', 'restore', ...(moves ? (['hide', 'unhide'] as const) : [])] as const
  return fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constant('edit' as const),
          who,
          id,
          fields: fc.record(
            { name, description: fc.option(name) },
            { noNullPrototype: true, requiredKeys: [] },
          ),
        }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constantFrom(...ways), who, id, name }) },
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('pull' as const), who, from: who, both: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), who }) },
    ),
    { minLength: 4, maxLength: 30 },
  )
}

const play = (
  count: number,
  script: readonly Step[],
  onMerge: (a: Replica, b: Replica, oracle: Oracle) => void,
) => {
  const oracle = new Oracle()
  const first: Replica = { docs: newMap(), known: new Set() }
  oracle.record(first, () => put(first.docs, aPlace({ id: 'p0', description: 'd' }), aPlace({ id: 'p1' })))
  const replicas: Replica[] = [first]
  while (replicas.length < count) replicas.push({ docs: share(first.docs), known: new Set(first.known) })
  const merge = (to: Replica, from: Replica): void => {
    onMerge(to, from, oracle)
    pull(to.docs, from.docs)
    for (const serial of from.known) to.known.add(serial)
  }
  script.forEach((step, index) => {
    const now = at(index + 1)
    const replica = replicas[step.who] as Replica
    const commit = (part: Parameters<typeof change>[1]) =>
      oracle.record(replica, () => change(replica.docs, part, now))
    if (step.do === 'reload') replica.docs = reload(replica.docs)
    else if (step.do === 'edit') commit({ patch: [{ id: step.id, fields: step.fields }] })
    else if (step.do === 'pull') {
      const other = replicas[step.from] as Replica
      if (other === replica) return
      merge(replica, other)
      if (step.both) merge(other, replica)
    } else if (step.do === 'put') commit({ put: [aPlace({ id: step.id, name: step.name })] })
    else if (step.do === 'remove') commit({ remove: [step.id] })
    else if (step.do === 'restore') commit({ restore: [step.id] })
    else
      commit({ patch: [{ id: step.id, fields: { visibility: step.do === 'hide' ? 'private' : 'public' } }] })
  })
  const last = replicas[1] as Replica
  merge(first, last)
}

describe('against an oracle that knows what every author knew', () => {
  const cases = [
    { replicas: 2, ids: ['p0', 'p1', 'p2'], moves: false },
    { replicas: 3, ids: ['p0', 'p1', 'p2'], moves: false },
    { replicas: 3, ids: ['p0'], moves: false },
    { replicas: 3, ids: ['p0', 'p2'], moves: true },
  ]
  it.each(cases)('[D22] no miss, no false positive: %o', LONG, ({ replicas, ids, moves }) => {
    const met = { merges: 0, field: 0, 'delete-edit': 0, 'move-edit': 0 }
    fc.assert(
      fc.property(steps(replicas, ids, moves), (script) => {
        play(replicas, script, (a, b, oracle) => {
          const found = conflicts(a.docs, b.docs)
          expect(named(found)).toEqual(oracle.conflicts(a, b))
          expect(named(found).size).toBe(found.length)
          met.merges += 1
          for (const { kind } of found) met[kind] += 1

          // [D27] the other side sees the same, and what is said to stand does.
          const mirrored = conflicts(b.docs, a.docs)
          const turned = mirrored.map(({ mine, theirs, ...rest }) => ({
            ...rest,
            mine: theirs,
            theirs: mine,
          }))
          const sorted = (list: readonly Conflict[]) =>
            [...list].sort((x, y) => (editKey(x.id, x.field) < editKey(y.id, y.field) ? -1 : 1))
          expect(sorted(turned)).toEqual(sorted(found))
          const both = share(a.docs)
          pull(both, b.docs)
          for (const { kind, id, field, standing } of found) {
            const override = team(both).edits.get(editKey(id, field)) ?? null
            const base = team(both).records.get(id)
            if (kind === 'move-edit') expect(base === GONE ? GONE : null).toBe(standing)
            else if (kind === 'field' && !team(both).edits.has(editKey(id, field))) {
              expect(JSON.parse(base as string)[field] ?? null).toEqual(standing)
            } else expect(override).toEqual(standing)
          }
          expect(conflicts(both, b.docs)).toEqual([])
        })
      }),
      { numRuns: runs(120) },
    )
    expect(met.field).toBeGreaterThan(0)
    expect(met['delete-edit']).toBeGreaterThan(0)
    if (moves) expect(met['move-edit']).toBeGreaterThan(0)
  })
})

/** Only asks whether mine is news to them: the mistake that the full recipe avoids. */
const oneSided = (mine: MapDocument, theirs: MapDocument): Set<string> => {
  const known = stateOf(theirs)
  const found = [...unseenKeys(mine, known).edits].filter(
    (key) =>
      !key.endsWith('/updatedAt') &&
      theirs.edits.has(key) &&
      !sameValue(mine.edits.get(key), theirs.edits.get(key)),
  )
  return new Set(found.map((key) => `field ${key}`))
}

it('[D22] the oracle tells a one-sided recipe from the right one', () => {
  const seen: { right: Set<string>; wrong: Set<string>; oracle: Set<string> }[] = []
  const edit = (who: number, name: string): Step => ({ do: 'edit', who, id: 'p0', fields: { name } })
  const script: Step[] = [
    edit(0, 'a'),
    { do: 'pull', who: 1, from: 0, both: false },
    edit(1, 'b'),
    { do: 'pull', who: 1, from: 0, both: true },
  ]
  play(2, script, (a, b, oracle) => {
    seen.push({
      right: named(conflicts(a.docs, b.docs)),
      wrong: oneSided(team(a.docs), team(b.docs)),
      oracle: oracle.conflicts(a, b),
    })
  })
  expect(seen.every(({ right, oracle }) => sameValue([...right], [...oracle]))).toBe(true)
  expect(seen.some(({ wrong, oracle }) => !sameValue([...wrong], [...oracle]))).toBe(true)
})
