import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import { isPlainJson } from '@/document/is-plain-json'
import { createMapDocuments, type MapDocuments, openMapDocuments } from '@/document/map-documents'
import { sameValue } from '@/document/same-value'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import {
  at,
  change,
  LONG,
  MAP,
  NOTE,
  newMap,
  patch,
  pull,
  put,
  rawKeys,
  reload,
  runs,
  share,
  viewOf,
} from './replicas'

const edits = (docs: MapDocuments) => new Map(docs.document('team').edits)

describe('commit', () => {
  it('[D7] a new record is one base, nothing else', () => {
    const docs = newMap()
    const place = aPlace({ id: 'p' })
    expect(put(docs, place).changed).toEqual(new Set(['p']))
    expect(docs.get('p')).toEqual(place)
    expect([rawKeys(docs, 'team', 'records'), rawKeys(docs, 'team', 'edits')]).toEqual([['p'], []])
  })

  it('[D6] a patch writes the field and the clock, once each', () => {
    const docs = newMap(aPlace({ id: 'p', name: 'Park', address: 'A' }))
    change(docs, {
      patch: [
        { id: 'p', fields: { name: 'x', address: 'A' } },
        { id: 'p', fields: { name: 'Skwer' } },
      ],
    })
    expect(edits(docs)).toEqual(
      new Map<string, unknown>([
        ['p/name', 'Skwer'],
        ['p/updatedAt', at(1)],
      ]),
    )
  })

  it('[D5] what would not be seen is not written, not announced and no step', () => {
    const docs = newMap(aPlace({ id: 'p', geometry: { type: 'Point', coordinates: [21, 50] } }))
    const vector = docs.stateVector('team')
    let calls = 0
    docs.onCommit(() => (calls += 1))
    const same = [
      patch(docs, 'p', {
        geometry: { coordinates: [21, 50], type: 'Point' },
        description: null,
        address: undefined,
      }),
      change(docs, { restore: ['p'] }),
      put(docs, docs.get('p') as Place),
      change(docs, {
        remove: ['nobody'],
        restore: ['nobody'],
        patch: [{ id: 'nobody', fields: { name: 'x' } }],
      }),
    ]
    expect(same.map(({ changed, step }) => [changed.size, step])).toEqual(same.map(() => [0, undefined]))
    expect([docs.stateVector('team'), calls]).toEqual([vector, 0])
  })

  it('[D3] null clears a field, and undefined leaves it alone', () => {
    const docs = newMap(aPlace({ id: 'p', description: 'd', address: 'A' }))
    patch(docs, 'p', { description: null, address: undefined, geometry: null })
    expect(docs.get('p')).toMatchObject({ address: 'A', geometry: null })
    expect(docs.get('p')).not.toHaveProperty('description')
  })

  it('[D4] the bin is a date, and coming back is another write', () => {
    const place = aPlace({ id: 'p' })
    const docs = newMap(place)
    change(docs, { remove: ['p'] }, at(3))
    expect(docs.get('p')).toEqual({ ...place, deletedAt: at(3), updatedAt: at(3) })
    expect(change(docs, { remove: ['p'] }, at(4)).step).toBeUndefined()
    change(docs, { restore: ['p'] }, at(5))
    expect(docs.get('p')).toEqual({ ...place, updatedAt: at(5) })
    expect(rawKeys(docs, 'team', 'edits')).toEqual(['p/deletedAt', 'p/updatedAt'])
  })

  it('[D7] put again writes what differs; what is not mentioned stays, as do the facts of the first entry', () => {
    const docs = newMap(aPlace({ id: 'p', description: 'd', name: 'Park' }))
    const again = aPlace({
      id: 'p',
      name: 'Nowy',
      createdAt: at(-100),
      createdBy: 'inny',
      updatedAt: at(-50),
    })
    docs.commit({ put: [again], note: NOTE }, at(9))
    expect(docs.get('p')).toEqual({
      ...aPlace({ id: 'p', name: 'Nowy', description: 'd' }),
      updatedAt: at(9),
    })
    expect(rawKeys(docs, 'team', 'edits')).toEqual(['p/name', 'p/updatedAt'])
  })

  it('[D8] an invalid change throws before anything is written', () => {
    const docs = newMap(aPlace({ id: 'p' }))
    const before = docs.encodeSince('team')
    const bad: (() => unknown)[] = [
      () => put(docs, aPlace({ id: 'ok' }), { ...aPlace(), name: '' }),
      () => put(docs, { ...aPlace(), extra: 1 } as AnyRecord),
      () => put(docs, aPlace({ foreign: { deep: undefined as never } })),
      () => put(docs, { ...aNeighbourhood(), id: 'p' }),
      () => patch(docs, 'p', { name: null }),
      () => patch(docs, 'p', { title: 'a field of another type' }),
      () => patch(docs, 'p', { id: 'q' }),
      () => patch(docs, 'p', { constructor: 1 }),
      () => patch(docs, 'p', { severity: 9 }),
      () => patch(docs, 'p', { name: 'x' }, 'yesterday'),
    ]
    for (const doing of bad) expect(doing).toThrow(/Assertion failed/)
    expect(docs.encodeSince('team')).toEqual(before)
  })

  it('[D9] one announcement per commit, whose updates bring another copy to the same view', () => {
    const docs = newMap(aPlace({ id: 'p' }), aPlace({ id: 'q' }))
    const copy = reload(docs)
    const calls: number[] = []
    const stop = docs.onCommit((updates) => {
      calls.push(updates.length)
      for (const { doc, epoch, update } of updates) {
        expect(epoch).toBe(MAP.epoch)
        copy.receive(doc, update)
      }
    })
    change(docs, {
      put: [aPlace({ id: 'r', visibility: 'private' })],
      patch: [{ id: 'p', fields: { name: 'x' } }],
      remove: ['q'],
    })
    stop()
    expect(calls).toEqual([2])
    expect(viewOf(copy)).toEqual(viewOf(docs))
    patch(docs, 'p', { name: 'y' })
    expect(calls).toEqual([2])
  })

  it('[D9] the document keeps a copy: changing a value afterwards changes nothing here', () => {
    const docs = newMap(aPlace({ id: 'p' }))
    const geometry = { type: 'Point' as const, coordinates: [20, 50] as [number, number] }
    patch(docs, 'p', { geometry })
    geometry.coordinates[0] = 0
    expect(docs.get('p')).toMatchObject({ geometry: { coordinates: [20, 50] } })
  })
})

describe('opening', () => {
  it('[D1] a new map has a head per document, and reads back as it was', () => {
    const docs = newMap(aPlace({ id: 'p' }), aPlace({ id: 'q', visibility: 'private' }))
    const again = reload(docs)
    expect(new Map(again.document('team').head)).toEqual(
      new Map<string, unknown>([
        ['mapId', 'map-1'],
        ['epoch', 'epoch-1'],
        ['n', 0],
        ['schemaVersion', 1],
      ]),
    )
    expect(viewOf(again)).toEqual(viewOf(docs))
    expect(again.document('team').ydoc.clientID).not.toBe(docs.document('team').ydoc.clientID)
  })

  it('[D11] unreadable rows are reported and hide nothing', () => {
    const docs = newMap(aPlace({ id: 'p' }))
    const updates = new Map([
      ['team', [new Uint8Array([9, 9, 9]), docs.encodeSince('team'), new Uint8Array()]],
    ] as const)
    const opened = openMapDocuments({ ...MAP, updates })
    expect(opened.damage).toEqual([
      { doc: 'team', reason: 'unreadable' },
      { doc: 'team', reason: 'unreadable' },
    ])
    expect(opened.docs.get('p')).toEqual(docs.get('p'))
  })

  it('[D12] a missing row is found, and is no damage any more when it turns up', () => {
    const docs = createMapDocuments(MAP)
    const rows = [docs.encodeSince('team')]
    docs.onCommit((updates) => rows.push(...updates.map(({ update }) => update)))
    put(docs, aPlace({ id: 'p' }))
    put(docs, aPlace({ id: 'q' }))
    const updates = new Map([['team', [rows[0], rows[2]] as Uint8Array[]]] as const)
    const { docs: holed, damage } = openMapDocuments({ ...MAP, updates })
    expect(damage).toEqual([{ doc: 'team', reason: 'hole' }])
    expect(holed.get('q')).toBeUndefined()
    expect(holed.receive('team', rows[1] as Uint8Array)).toEqual(new Set(['p', 'q']))
    expect(holed.damage()).toEqual([])
    expect(viewOf(holed)).toEqual(viewOf(docs))
  })

  it('[D21] a document of another map or epoch is reported', () => {
    const updates = new Map([['team', [newMap().encodeSince('team')]]] as const)
    expect(openMapDocuments({ ...MAP, epoch: 'epoch-2', updates }).damage).toEqual([
      { doc: 'team', reason: 'other-map' },
    ])
  })

  it('[D11] receiving never throws, and a document that is not ours is passed over', () => {
    const docs = newMap(aPlace({ id: 'p' }))
    expect(docs.receive('team', new Uint8Array([1, 2, 3, 4]))).toEqual(new Set())
    expect(docs.damage()).toEqual([{ doc: 'team', reason: 'unreadable' }])
    expect(docs.receive('inbox/x', newMap(aPlace()).encodeSince('team'))).toEqual(new Set())
    expect(docs.get('p')).toBeDefined()
  })

  it('[D11] a copied profile (same clientID, further on) gets a new clientID', () => {
    const docs = newMap(aPlace({ id: 'p' }))
    const twin = reload(docs)
    const client = docs.document('team').ydoc.clientID
    twin.document('team').ydoc.clientID = client
    patch(twin, 'p', { name: 'x' })
    pull(docs, twin)
    expect(docs.document('team').ydoc.clientID).not.toBe(client)
  })
})

describe('merging', () => {
  it('[D10] edits of different fields of one place both stay', () => {
    const a = newMap(aPlace({ id: 'p' }))
    const b = share(a)
    patch(a, 'p', { name: 'A' })
    patch(b, 'p', { description: 'B' })
    pull(a, b)
    pull(b, a)
    expect(a.get('p')).toMatchObject({ name: 'A', description: 'B' })
    expect(viewOf(b)).toEqual(viewOf(a))
  })

  it('[D10] any order of updates gives the same map, twice is once', LONG, () => {
    const EDIT = fc.record({
      who: fc.nat(2),
      id: fc.constantFrom('p0', 'p1', 'new'),
      name: fc.constantFrom('a', 'b', 'c'),
      way: fc.constantFrom('name', 'description', 'put', 'remove', 'restore', 'hide', 'pull'),
    })
    fc.assert(
      fc.property(
        fc.array(EDIT, { minLength: 3, maxLength: 20 }),
        fc.array(fc.nat(99), { minLength: 60, maxLength: 60 }),
        (script, order) => {
          const first = newMap(aPlace({ id: 'p0' }), aPlace({ id: 'p1' }))
          const people = [first, share(first), share(first)]
          const rows = [first.encodeForSending('team')]
          for (const docs of people) {
            docs.onCommit((updates) =>
              rows.push(...updates.filter(({ doc }) => doc === 'team').map(({ update }) => update)),
            )
          }
          script.forEach(({ who, id, name, way }, index) => {
            const docs = people[who] as MapDocuments
            const now = at(index + 1)
            if (way === 'pull') pull(docs, people[(who + 1) % 3] as MapDocuments)
            else if (way === 'put') put(docs, aPlace({ id, name }))
            else if (way === 'remove' || way === 'restore') change(docs, { [way]: [id] }, now)
            else if (way === 'hide') patch(docs, id, { visibility: 'private' }, now)
            else patch(docs, id, { [way]: name }, now)
          })
          const shuffled = rows
            .flatMap((row, index) => [
              [order[index] ?? 0, row] as const,
              [order[index + 30] ?? 0, row] as const,
            ])
            .sort(([x], [y]) => x - y)
            .map(([, row]) => row)
          const straight = openMapDocuments({ ...MAP, updates: new Map([['team', rows]] as const) })
          const mixed = openMapDocuments({ ...MAP, updates: new Map([['team', shuffled]] as const) })
          expect([straight.damage, mixed.damage]).toEqual([[], []])
          expect(viewOf(mixed.docs)).toEqual(viewOf(straight.docs))
          expect(mixed.docs.document('team').edits.toJSON()).toEqual(
            straight.docs.document('team').edits.toJSON(),
          )
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it('[D10] receive names every id that looks different afterwards', () => {
    const a = newMap(aPlace({ id: 'p' }), aPlace({ id: 'q' }), aPlace({ id: 'r' }))
    const b = share(a)
    patch(a, 'p', { name: 'A' })
    patch(a, 'q', { visibility: 'private' })
    put(a, aPlace({ id: 's' }))
    expect(pull(b, a)).toEqual(new Set(['p', 'q', 's']))
    expect(pull(b, a)).toEqual(new Set())
    expect(b.get('q')).toBeUndefined()
  })
})

describe('values', () => {
  it('[D5] equality is of values, and an absent key equals undefined', LONG, () => {
    expect(sameValue({ a: [1, { b: null }] }, { a: [1, { b: null }], c: undefined })).toBe(true)
    expect([
      sameValue([1, 2], [1]),
      sameValue([], {}),
      sameValue({ a: null }, {}),
      sameValue(0, '0'),
    ]).toEqual([false, false, false, false])
    fc.assert(
      fc.property(fc.jsonValue(), (value) => sameValue(value, structuredClone(value))),
      { numRuns: runs(200) },
    )
  })

  it('[D14] only what JSON can hold is a value', () => {
    let deep: unknown = 1
    for (let n = 0; n < 5000; n += 1) deep = [deep]
    const bad = [
      undefined,
      Number.NaN,
      1n,
      new Uint8Array(1),
      new Y.Map(),
      new Date(NOW),
      { a: undefined },
      deep,
      JSON.parse('{"__proto__":1}'),
      { constructor: 1 },
      Object.create({ a: 1 }),
    ]
    expect(bad.map((value) => isPlainJson(value))).toEqual(bad.map(() => false))
    expect(isPlainJson({ a: [null, true, 'x', 1.5, { b: {} }] })).toBe(true)
  })
})

describe('reading', () => {
  it('[D2] is done once, and again after whatever changes the record: commit, undo, merge, move', () => {
    const docs = newMap(aPlace({ id: 'p', name: 'Park' }), aPlace({ id: 'q', name: 'Plac' }))
    const untouched = docs.get('q')
    expect(docs.get('p')).toBe(docs.get('p'))

    const other = reload(docs)
    patch(other, 'p', { address: 'Sadowa 1' })
    patch(docs, 'p', { name: 'Skwer' })
    expect(docs.get('p')).toMatchObject({ name: 'Skwer' })
    pull(docs, other)
    expect(docs.get('p')).toMatchObject({ name: 'Skwer', address: 'Sadowa 1' })
    patch(docs, 'p', { visibility: 'private' })
    expect(docs.get('p')).toMatchObject({ name: 'Skwer', visibility: 'private' })
    expect(viewOf(docs)).toEqual(viewOf(reload(docs)))
    expect(docs.get('q')).toBe(untouched)
  })
})

describe('size', () => {
  it('[D2] one edit among 10,000 records costs about as much as among ten', () => {
    const timeOf = (count: number): number => {
      const docs = newMap(...Array.from({ length: count }, (_, n) => aPlace({ id: `p${n}` })))
      for (let n = 0; n < 50; n += 1) patch(docs, `p${n % 10}`, { name: `warm ${n}` })
      const times = Array.from({ length: 200 }, (_, n) => {
        const start = performance.now()
        patch(docs, `p${n % 10}`, { name: `n${n}` })
        return performance.now() - start
      })
      return times.sort((x, y) => x - y)[100] as number
    }
    const [small, large] = [timeOf(10), timeOf(10_000)]
    // Generous: a busy machine is no failure, a scan of all records would be hundredfold.
    expect(large).toBeLessThan(small * 10 + 1)
  })
})
