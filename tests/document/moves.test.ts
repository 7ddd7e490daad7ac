import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import { createHistory } from '@/document/history'
import { homeOf } from '@/document/home-of'
import type { MapDocuments } from '@/document/map-documents'
import { readDocument } from '@/document/read-document'
import { sameValue } from '@/document/same-value'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import {
  aPhoto,
  aRelation,
  at,
  change,
  holdsText,
  LONG,
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

const shownIn = (docs: MapDocuments) =>
  Object.fromEntries(
    docs.names.map((name) => [name, [...readDocument(docs.document(name)).records.keys()].sort()]),
  )

describe('which document a record belongs to', () => {
  const isPrivate = (id: string) => id.startsWith('secret')
  it.each<[string, AnyRecord, string]>([
    ['a public place', aPlace({ visibility: 'public' }), 'team'],
    ['an internal place', aPlace(), 'team'],
    ['a private place', aPlace({ visibility: 'private' }), 'private'],
    ['a neighbourhood', aNeighbourhood(), 'team'],
    ['a relation of shared places', aRelation({ id: 'r', from: 'a', to: 'b' }), 'team'],
    [
      'a relation that names a private place first',
      aRelation({ id: 'r', from: 'secret1', to: 'b' }),
      'private',
    ],
    [
      'a relation that names a private place last',
      aRelation({ id: 'r', from: 'a', to: 'secret1' }),
      'private',
    ],
    ['a photo of a private place', aPhoto({ id: 'f', ownerId: 'secret1' }), 'private'],
    [
      'a vote for a private place',
      { ...aRelation({ id: 'v', from: 'w', to: 'w' }), type: 'vote', workshopId: 'w', placeId: 'secret1' },
      'private',
    ],
    ['a photo of a shared place', aPhoto({ id: 'f', ownerId: 'a' }), 'team'],
  ])('[D16] %s', (_, record, home) => {
    expect(homeOf(record, isPrivate)).toBe(home)
  })
})

describe('moving', () => {
  it('[D17] to private: the record stands there, the team has a mark and no text', () => {
    const docs = newMap(aPlace({ id: 'p', description: 'sekret-baza' }), aPlace({ id: 'q' }))
    patch(docs, 'p', { address: 'sekret-adres' })
    const before = docs.get('p')
    const { changed } = patch(docs, 'p', { visibility: 'private' }, at(2))
    expect(changed).toEqual(new Set(['p']))
    expect(docs.get('p')).toEqual({ ...before, visibility: 'private', updatedAt: at(2) })
    expect(shownIn(docs)).toEqual({ team: ['q'], private: ['p'] })
    expect(docs.document('team').records.get('p')).toBe('gone')
    expect(docs.document('team').edits.get('p/address')).toBeNull()
    expect(holdsText(docs.encodeForSending('team'), 'sekret')).toBe(false)
    expect(rawKeys(docs, 'team', 'edits')).toEqual(['p/address', 'p/updatedAt'])
  })

  it('[D19] there and back again, with edits in each place, shows exactly the record', () => {
    const docs = newMap(aPlace({ id: 'p', description: 'd', address: 'A' }))
    const expected = () => ({ ...docs.get('p') })
    patch(docs, 'p', { description: null, name: 'n1', address: 'B', potential: 'x' })
    for (const visibility of ['private', 'public', 'private', 'internal'] as const) {
      const before = expected()
      patch(docs, 'p', { visibility, name: `in ${visibility}` }, at(3))
      expect(docs.get('p')).toEqual({ ...before, visibility, name: `in ${visibility}`, updatedAt: at(3) })
      expect(viewOf(reload(docs))).toEqual(viewOf(docs))
    }
  })

  it('[D19] putting an id that was moved away and lost shows exactly what was put', () => {
    const docs = newMap(aPlace({ id: 'p', description: 'old' }))
    patch(docs, 'p', { address: 'old' })
    patch(docs, 'p', { visibility: 'private' })
    const other = share(docs)
    const place = aPlace({ id: 'p', name: 'Nowy', potential: 'x' })
    put(other, place)
    expect(other.get('p')).toEqual(place)
    patch(other, 'p', { address: 'again' })
    expect(other.get('p')).toMatchObject({ address: 'again' })
  })

  it('[D18] an id that is live in both documents shows the private one, once', () => {
    const docs = newMap(aPlace({ id: 'p', name: 'team' }))
    const other = share(docs)
    patch(docs, 'p', { visibility: 'private', name: 'mine' })
    // The other side writes the base again, as an older copy merged back would.
    pull(other, docs)
    put(other, aPlace({ id: 'p', name: 'again' }))
    pull(docs, other)
    expect(shownIn(docs)).toEqual({ team: ['p'], private: ['p'] })
    expect([...docs.all()].map((record) => (record as Place).name)).toEqual(['mine'])
    const base = docs.document('team').records.get('p')
    patch(docs, 'p', { visibility: 'public' }, at(5))
    expect(docs.document('team').records.get('p')).toBe(base)
    expect(shownIn(docs)).toEqual({ team: ['p'], private: [] })
    expect(docs.get('p')).toMatchObject({ name: 'mine', visibility: 'public' })
  })

  it('[D17] relations, photos and what hangs on them move along, and back when no end is private any more', () => {
    const docs = newMap(
      aPlace({ id: 'p' }),
      aPlace({ id: 'q' }),
      aPlace({ id: 'x' }),
      aRelation({ id: 'pq', from: 'p', to: 'q' }),
      aRelation({ id: 'qx', from: 'q', to: 'x' }),
      aPhoto({ id: 'f', ownerId: 'p' }),
      aPhoto({ id: 'fr', ownerId: 'pq' }),
    )
    const relation = docs.get('pq')
    const { changed } = patch(docs, 'p', { visibility: 'private' })
    expect(changed).toEqual(new Set(['p', 'pq', 'f', 'fr']))
    expect(shownIn(docs)).toEqual({ team: ['q', 'qx', 'x'], private: ['f', 'fr', 'p', 'pq'] })
    expect(docs.get('pq')).toEqual(relation)
    patch(docs, 'q', { visibility: 'private' })
    patch(docs, 'p', { visibility: 'public' })
    expect(shownIn(docs)).toEqual({ team: ['f', 'p', 'x'], private: ['fr', 'pq', 'q', 'qx'] })
    patch(docs, 'q', { visibility: 'internal' })
    expect(shownIn(docs)).toEqual({ team: ['f', 'fr', 'p', 'pq', 'q', 'qx', 'x'], private: [] })
  })

  it('[D16] a new relation goes where its ends are, even if both come in one change and in any order', () => {
    const docs = newMap(aPlace({ id: 'q' }))
    change(docs, {
      put: [
        aPhoto({ id: 'f', ownerId: 'r' }),
        aRelation({ id: 'r', from: 'q', to: 'p' }),
        aPlace({ id: 'p', visibility: 'private' }),
      ],
    })
    expect(shownIn(docs)).toEqual({ team: ['q'], private: ['f', 'p', 'r'] })
    put(docs, aRelation({ id: 'r2', from: 'p', to: 'p' }), aRelation({ id: 'r3', from: 'q', to: 'q' }))
    expect(shownIn(docs)).toEqual({ team: ['q', 'r3'], private: ['f', 'p', 'r', 'r2'] })
  })

  it('[D16] a relation that was there before its private end moves when the end arrives', () => {
    const docs = newMap(aRelation({ id: 'r', from: 'later', to: 'x' }))
    put(docs, aPlace({ id: 'later', visibility: 'private' }))
    expect(shownIn(docs)).toEqual({ team: [], private: ['later', 'r'] })
  })

  it('[D17] a move with everything that moves along is one step', () => {
    const docs = newMap(aPlace({ id: 'p' }), aPlace({ id: 'q' }), aRelation({ id: 'r', from: 'p', to: 'q' }))
    const before = viewOf(docs)
    const history = createHistory(docs)
    const { step } = patch(docs, 'p', { visibility: 'private' })
    if (step) history.push(step)
    const moved = viewOf(docs)
    expect(history.undo(at(3))?.skipped).toBe(0)
    expect([viewOf(docs), shownIn(docs)]).toEqual([before, { team: ['p', 'q', 'r'], private: [] }])
    history.redo(at(4))
    expect([viewOf(docs), shownIn(docs)]).toEqual([moved, { team: ['q'], private: ['p', 'r'] }])
  })

  it('[D17] the target is written first, whatever else the change does', () => {
    const docs = newMap(aPlace({ id: 'p' }), aPlace({ id: 'q' }))
    const orders: string[][] = []
    docs.onCommit((updates) => orders.push(updates.map(({ doc }) => doc)))
    change(docs, {
      patch: [
        { id: 'q', fields: { name: 'x' } },
        { id: 'p', fields: { visibility: 'private' } },
      ],
    })
    change(docs, {
      patch: [
        { id: 'q', fields: { name: 'y' } },
        { id: 'p', fields: { visibility: 'public' } },
      ],
    })
    expect(orders).toEqual([
      ['private', 'team'],
      ['team', 'private'],
    ])
  })

  it('[D19] random series of edits and moves: the map is what a plain list of records would be', LONG, () => {
    const ID = fc.constantFrom('p0', 'p1')
    const FIELDS = fc.record(
      {
        name: fc.constantFrom('a', 'b'),
        description: fc.constantFrom('a', 'b', null),
        address: fc.constantFrom('a', 'b', null),
        visibility: fc.constantFrom('public', 'internal', 'private'),
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(ID, FIELDS), { minLength: 2, maxLength: 20 }), (script) => {
        const model = new Map<string, AnyRecord>(
          ['p0', 'p1'].map((id) => [id, aPlace({ id, description: 'd' })]),
        )
        const docs = newMap(...model.values())
        script.forEach(([id, fields], index) => {
          const before = model.get(id) as AnyRecord
          const news = Object.entries({ ...before, ...fields }).filter(([, value]) => value !== null)
          const after = Object.fromEntries(news) as AnyRecord
          const differs = !sameValue(before, after)
          model.set(id, differs ? { ...after, updatedAt: at(index + 1) } : before)
          expect(patch(docs, id, fields, at(index + 1)).step !== undefined).toBe(differs)
          expect(viewOf(docs)).toEqual(model)
          expect(new Set(shownIn(docs).private)).toEqual(
            new Set(
              [...model.values()]
                .filter((place) => (place as Place).visibility === 'private')
                .map((place) => place.id),
            ),
          )
        })
        expect(viewOf(reload(docs))).toEqual(model)
      }),
      { numRuns: runs(200) },
    )
  })

  it('[D20] private, to the team, undone: what is sent has none of the text, though the log has', () => {
    const docs = newMap()
    const log: Uint8Array[] = []
    docs.onCommit((updates) =>
      log.push(...updates.filter(({ doc }) => doc === 'team').map(({ update }) => update)),
    )
    put(docs, aPlace({ id: 'p', visibility: 'private', description: 'sekret-baza' }))
    const history = createHistory(docs)
    const vector = docs.stateVector('team')
    const { step } = patch(docs, 'p', { visibility: 'public', name: 'sekret-nazwa' })
    if (step) history.push(step)
    expect(holdsText(docs.encodeForSending('team'), 'sekret-baza')).toBe(true)
    history.undo(at(2))
    expect(holdsText(docs.encodeForSending('team'), 'sekret')).toBe(false)
    expect(holdsText(docs.encodeForSending('team', vector), 'sekret')).toBe(false)
    expect(log.some((row) => holdsText(row, 'sekret-baza'))).toBe(true)
    expect(docs.get('p')).toMatchObject({ description: 'sekret-baza', name: 'Park' })
  })

  it('[D17] fields of a newer version travel along', () => {
    const docs = newMap(aPlace({ id: 'p' }))
    const { records, edits } = docs.document('team')
    records.set('p', JSON.stringify({ ...docs.get('p'), inBase: { a: 1 } }))
    edits.set('p/inEdits', ['new'])
    patch(docs, 'p', { visibility: 'private' })
    expect(JSON.parse(docs.document('private').records.get('p') as string)).toMatchObject({
      inBase: { a: 1 },
      inEdits: ['new'],
    })
    expect(edits.get('p/inEdits')).toBeNull()
  })

  it('[D24] an edit by somebody who had not seen the move is kept, and not shown', () => {
    const docs = newMap(aPlace({ id: 'p' }))
    const other = share(docs)
    patch(docs, 'p', { visibility: 'private' })
    patch(other, 'p', { name: 'B' })
    pull(docs, other)
    pull(other, docs)
    expect(other.get('p')).toBeUndefined()
    expect(docs.get('p')).toMatchObject({ name: 'Park' })
    expect(docs.document('team').edits.get('p/name')).toBe('B')
    expect(viewOf(reload(docs))).toEqual(viewOf(docs))
  })
})
