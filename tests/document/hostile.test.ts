import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { aPlace } from '@tests/builders/records'
import { checkForeignUpdate, type ForeignOptions } from '@/document/check-foreign-update'
import { splitEditKey } from '@/document/edit-key'
import { emptyDocument } from '@/document/layout'
import { readDocument } from '@/document/read-document'
import type { AnyRecord } from '@/domain/schema/record'
import { at, change, LONG, MAP, newMap, patch, pull, put, runs, share, viewOf } from './replicas'

const good = aPlace({ id: 'good' })

/** A document that somebody wrote with other tools. */
const written = (write: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  doc.transact(() => write(doc))
  return Y.encodeStateAsUpdate(doc)
}
const withGood = (write: (records: Y.Map<unknown>, edits: Y.Map<unknown>, doc: Y.Doc) => void): Uint8Array =>
  written((doc) => {
    doc.getMap('records').set('good', JSON.stringify(good))
    write(doc.getMap('records'), doc.getMap('edits'), doc)
  })

const read = (update: Uint8Array) => {
  const docs = newMap()
  docs.receive('team', update)
  return docs
}

const expectCleanPrototype = (): void => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>).name).toBeUndefined()
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
}

const HOSTILE_KEYS = [
  '__proto__',
  'constructor/prototype',
  'good/__proto__',
  '__proto__/name',
  'constructor/name',
  'good/constructor/prototype',
  'a/__proto__',
  '',
  '/',
  '/name',
  'good',
  'good/',
  'x'.repeat(100),
  'toString/name',
  'a b/name',
]

const HOSTILE_VALUES: Record<string, () => unknown> = {
  number: () => 5,
  'nested map': () => new Y.Map([['polluted', 1]]),
  'nested array': () => new Y.Array(),
  text: () => new Y.Text('x'),
  bytes: () => new Uint8Array([1, 2]),
  undefined: () => undefined,
  doc: () => new Y.Doc(),
  object: () => ({ polluted: 1 }),
  'no json': () => '{',
  'json list': () => '[1]',
  'json null': () => 'null',
  'json with a prototype': () => '{"__proto__":{"polluted":1},"type":"place","id":"good"}',
  'deep json': () => `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'another id': () => JSON.stringify(aPlace({ id: 'another' })),
  'unknown type': () => '{"type":"constructor","id":"bad"}',
}

describe('reading what nobody of us wrote', () => {
  it.each(HOSTILE_KEYS)('[D14] key %j reaches no prototype and hides nothing', (key) => {
    const docs = read(
      withGood((records, edits) => {
        records.set(key === 'good' ? 'good2' : key, '{"polluted":1}')
        edits.set(key, { polluted: 1 })
      }),
    )
    expect([...docs.all()]).toEqual([good])
    expect(docs.damaged().length).toBeGreaterThan(0)
    expect(patch(docs, 'good', { name: 'x' }).changed).toEqual(new Set(['good']))
    patch(docs, 'good', { visibility: 'private' })
    expectCleanPrototype()
  })

  it.each(Object.entries(HOSTILE_VALUES))(
    '[D13] a value of kind %s is kept, counted and hides nothing',
    (kind, value) => {
      const docs = read(
        withGood((records, edits) => {
          records.set('bad', value())
          edits.set('good/name', value())
          edits.set('good/foreign', value())
          edits.set('good/description', 'shown')
        }),
      )
      const [shown, ...more] = [...docs.all()]
      expect(more).toEqual([])
      expect(shown).toMatchObject({ id: 'good', description: 'shown' })
      expect(Object.hasOwn(shown ?? {}, 'foreign')).toBe(kind === 'object')
      expect(docs.damaged().map(({ key }) => key)).toContain('bad')
      expect(docs.document('team').records.has('bad')).toBe(true)
      expect(docs.get('bad')).toBeUndefined()
      const copy = share(docs)
      expect(copy.damaged().length).toBe(docs.damaged().length)
      expectCleanPrototype()
    },
  )

  it('[D3] a bad override lets the base show, and clearing what no record can do without does nothing', () => {
    const docs = read(
      withGood((_, edits) => {
        edits.set('good/name', 5)
        edits.set('good/kind', null)
        edits.set('good/severity', 7)
        edits.set('good/title', 'of another type')
        edits.set('good/fromTheFuture', 1)
        edits.set('good/id', 'other')
      }),
    )
    expect([...docs.all()]).toEqual([good])
    const reasons = new Map(docs.damaged().map(({ key, reason }) => [key, reason]))
    expect(reasons).toEqual(
      new Map([
        ['good/name', 'bad-value'],
        ['good/severity', 'bad-value'],
        ['good/title', 'bad-value'],
        ['good/fromTheFuture', 'unknown-field'],
        ['good/id', 'unknown-field'],
      ]),
    )
  })

  it('[D13] what is damaged is no longer so once it is mended', () => {
    const docs = read(withGood((records) => records.set('bad', 'x')))
    expect(docs.damaged()).toEqual([{ doc: 'team', key: 'bad', reason: 'not-json' }])
    put(docs, aPlace({ id: 'bad' }))
    expect(docs.damaged()).toEqual([])
  })

  it('[D2] the first slash splits, and an id stands before it', () => {
    expect(splitEditKey('p/a/b')).toEqual({ id: 'p', field: 'a/b' })
    expect(splitEditKey('p/')).toEqual({ id: 'p', field: '' })
    expect(['p', '/a', '__proto__/a', 'ą/a'].map(splitEditKey)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('[D2] one document alone reads the same as through the map', () => {
    const docs = newMap(aPlace({ id: 'p' }), aPlace({ id: 'q' }))
    patch(docs, 'p', { name: 'x/y', description: 'a' })
    expect(new Map([...readDocument(docs.document('team')).records].sort())).toEqual(viewOf(docs))
  })

  it('[D15] list items under the name of a map disturb no observer', () => {
    const update = written((doc) => {
      doc.getArray('edits').push(['x'])
      doc.getArray('records').push(['y'])
    })
    const docs = newMap(good)
    expect(docs.receive('team', update)).toEqual(new Set())
    expect(docs.damage()).toEqual([])
    expect([...docs.all()]).toEqual([good])
  })

  it('[D15] deletions by others are followed without a word', () => {
    const docs = newMap(good, aPlace({ id: 'p' }))
    patch(docs, 'p', { name: 'x' })
    const other = share(docs)
    other.document('team').records.delete('good')
    other.document('team').edits.delete('p/name')
    expect(pull(docs, other)).toEqual(new Set(['good', 'p']))
    expect([...docs.all()].map(({ id }) => id)).toEqual(['p'])
    expect(docs.get('p')).toMatchObject({ name: 'Park' })
    expect(docs.damaged()).toEqual([])
  })

  it('[D14] random keys and values never throw', LONG, () => {
    const KEY = fc.oneof(
      fc.constantFrom(...HOSTILE_KEYS),
      fc.string(),
      fc.string().map((field) => `good/${field}`),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(KEY, fc.jsonValue()), { maxLength: 8 }), (pairs) => {
        const docs = read(
          withGood((records, edits) => {
            for (const [key, value] of pairs) {
              if (key !== 'good') records.set(key, JSON.stringify(value))
              edits.set(key, value)
            }
          }),
        )
        expect([...docs.all()].map(({ id }) => id)).toEqual(['good'])
        docs.damaged()
        change(docs, { remove: ['good'] }, at(1))
        expectCleanPrototype()
      }),
      { numRuns: runs(200) },
    )
  })
})

const codeOf = (update: Uint8Array, options?: ForeignOptions): string => {
  const result = checkForeignUpdate(update, options)
  return result.ok ? 'ok' : (result.problems[0]?.code ?? 'none')
}

describe('foreign updates', () => {
  const docs = newMap(good, aPlace({ id: 'p', description: 'd'.repeat(50) }))
  patch(docs, 'p', { name: 'x', address: 'A' })
  const whole = docs.encodeForSending('team')

  it('[D35] a whole map passes, and comes out encoded anew', () => {
    const result = checkForeignUpdate(whole)
    expect(result.ok && viewOf(read(result.value))).toEqual(viewOf(docs))
  })

  it('[D35] against a document only the news comes out, and it needs what is there', () => {
    const other = share(docs)
    patch(other, 'p', { name: 'B' })
    const news = other.encodeForSending('team', docs.stateVector('team'))
    expect(codeOf(news)).toBe('foreign.incomplete')
    const result = checkForeignUpdate(news, { current: docs.document('team') })
    const copy = share(docs)
    if (result.ok) copy.receive('team', result.value)
    expect(viewOf(copy)).toEqual(viewOf(other))
    expect(result.ok && result.value.length < whole.length).toBe(true)
  })

  it('[D36] too much, or too much in one value', () => {
    expect(codeOf(whole, { limits: { maxBytes: 100 } })).toBe('foreign.too-large')
    expect(codeOf(whole, { limits: { maxValue: 40 } })).toBe('foreign.value-too-large')
    const large = withGood((_, edits) => edits.set('good/foreign', { a: 'x'.repeat(1024 * 1024) }))
    expect(codeOf(large)).toBe('foreign.value-too-large')
    const longKey = withGood((_, edits) => edits.set('k'.repeat(2 * 1024 * 1024), 1))
    expect(codeOf(longKey)).toBe('foreign.value-too-large')
  })

  it('[D36] seven bytes that claim 33 million items are refused without room being made for them', () => {
    // One client, 2^25 structs, client 1, clock 0.
    const claim = new Uint8Array([1, 0x80, 0x80, 0x80, 0x10, 1, 0])
    const before = process.memoryUsage().rss
    expect(codeOf(claim)).toBe('foreign.unreadable')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  it.each<[string, (doc: Y.Doc) => unknown]>([
    ['another root', (doc) => doc.getMap('other').set('a', 1)],
    ['a list under a known root', (doc) => doc.getArray('records').push([1])],
    ['a text under a known root', (doc) => doc.getText('edits').insert(0, 'x')],
    ['a nested map', (doc) => doc.getMap('records').set('a', new Y.Map([['b', 1]]))],
    ['a document', (doc) => doc.getMap('records').set('a', new Y.Doc())],
    ['bytes', (doc) => doc.getMap('edits').set('a', new Uint8Array(3))],
    ['undefined', (doc) => doc.getMap('edits').set('a', undefined)],
    ['undefined inside', (doc) => doc.getMap('edits').set('a', { b: undefined })],
    ['a prototype inside', (doc) => doc.getMap('edits').set('a', JSON.parse('{"__proto__":{"polluted":1}}'))],
  ])('[D37] %s is refused', (_, write) => {
    expect(codeOf(written(write))).toBe('foreign.unknown-content')
    expectCleanPrototype()
  })

  it('[D37] a list under a known root is refused even when its items are deleted again', () => {
    const update = written((doc) => {
      doc.getArray('records').push([1])
      doc.getArray('records').delete(0, 1)
    })
    expect(codeOf(update)).toBe('foreign.unknown-content')
  })

  it('[D38] a few bytes that empty the map are refused, and say how much would go', () => {
    const other = share(docs)
    other.document('team').ydoc.transact(() => {
      other.document('team').records.delete('p')
      other.document('team').edits.delete('p/name')
    })
    const update = other.encodeForSending('team', docs.stateVector('team'))
    const result = checkForeignUpdate(update, { current: docs.document('team') })
    expect(result).toEqual({
      ok: false,
      problems: [{ code: 'foreign.removes-records', params: { count: 2 } }],
    })
    expect(docs.get('p')).toBeDefined()
  })

  it('[D21] an update of another map or epoch is refused', () => {
    const old = emptyDocument({ ...MAP, epoch: 'epoch-0', name: 'team' })
    expect(codeOf(whole, { current: old })).toBe('foreign.other-map')
    expect(codeOf(whole, { identity: { ...MAP, mapId: 'map-2' } })).toBe('foreign.other-map')
    expect(codeOf(whole, { identity: MAP })).toBe('ok')
    const rewritten = share(docs)
    rewritten.document('team').head.set('epoch', 'epoch-9')
    expect(codeOf(rewritten.encodeForSending('team'), { current: docs.document('team') })).toBe(
      'foreign.other-map',
    )
  })

  it('[D39] cut off anywhere it is refused', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(codeOf(whole.slice(0, length))).not.toBe('ok')
    }
  })

  it('[D39] random bytes are refused or harmless', LONG, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const result = checkForeignUpdate(bytes)
        if (result.ok) expect([...read(result.value).all()]).toEqual([])
      }),
      { numRuns: runs(1000) },
    )
    expectCleanPrototype()
  })

  it('[D39] a flipped bit is refused, or reads as some map without throwing', LONG, () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), fc.boolean(), (bit, against) => {
        const bytes = whole.slice()
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const current = against ? share(docs) : undefined
        const result = checkForeignUpdate(bytes, current ? { current: current.document('team') } : {})
        if (!result.ok) return
        accepted += 1
        const into = current ?? newMap()
        into.receive('team', result.value)
        const view: readonly AnyRecord[] = [...into.all()]
        if (current) expect(view.length).toBeGreaterThanOrEqual(2)
        into.damaged()
        expectCleanPrototype()
      }),
      { numRuns: runs(600) },
    )
    expect(accepted).toBeGreaterThan(0)
  })
})
