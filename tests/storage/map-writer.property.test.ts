import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentName, DocumentUpdate } from '@/document/types'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { createMapWriter, type MapWriter } from '@/storage/map-writer'
import { createMemoryStorage } from '@/storage/memory-storage'
import { type MapStorage, StorageError, type StoredMap } from '@/storage/types'
import { aMapRow, aName, aSmallStore, EPOCH, readStored } from './builders'

const DOCS = ['team', 'private'] as const satisfies readonly DocumentName[]
const TABS = [0, 1] as const

type Action =
  | {
      readonly do: 'edit'
      readonly tab: number
      readonly docs: readonly DocumentName[]
      readonly key: string
    }
  /** Changes that reach the documents without being announced, as from a hub. */
  | { readonly do: 'foreign'; readonly tab: number; readonly key: string }
  | { readonly do: 'pause' }
  | { readonly do: 'compact' }
  /** `lost`: nothing is stored. `untold`: all is stored, but the answer is an error. */
  | { readonly do: 'fail'; readonly how: 'lost' | 'untold'; readonly times: number }
  | { readonly do: 'retry' | 'reopen' | 'crash'; readonly tab: number }

const key = fc.constantFrom('a', 'b', 'c')
const tab = fc.constantFrom(...TABS)
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      tab,
      docs: fc.constantFrom<readonly DocumentName[]>(['team'], ['private'], ['private', 'team']),
      key,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('foreign' as const), tab, key }) },
  { weight: 2, arbitrary: fc.constant({ do: 'pause' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'compact' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('fail' as const),
      how: fc.constantFrom('lost' as const, 'untold' as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('retry' as const, 'reopen' as const, 'crash' as const), tab }),
  },
)

type Tab = {
  readonly ydocs: ReadonlyMap<DocumentName, Y.Doc>
  readonly writer: MapWriter
  readonly stop: () => void
}

/** Two tabs on one storage that fails as told. */
const aWorld = async (storage: MapStorage) => {
  await storage.createMap(aMapRow(), [])
  const failing = { how: 'lost' as 'lost' | 'untold', times: 0 }
  let serial = 0

  const append: MapStorage['append'] = async (id, updates, summary) => {
    const fails = failing.times > 0
    if (fails) failing.times -= 1
    if (!fails || failing.how === 'untold') await storage.append(id, updates, summary)
    if (fails) throw new StorageError('quota', new Error('told to fail'))
  }

  const openTab = async (): Promise<Tab> => {
    const stored = (await storage.loadMap('m1')) as StoredMap
    const ydocs = new Map<DocumentName, Y.Doc>(DOCS.map((name) => [name, new Y.Doc()]))
    const docOf = (name: DocumentName): Y.Doc => ydocs.get(name) as Y.Doc
    for (const name of DOCS) {
      for (const update of stored.updates.get(name) ?? []) Y.applyUpdate(docOf(name), update)
    }
    const writer = createMapWriter({
      storage: { append },
      mapId: 'm1',
      epoch: EPOCH,
      source: {
        names: DOCS,
        encodeSince: (name, vector) => Y.encodeStateAsUpdate(docOf(name), vector),
        stateVector: (name) => Y.encodeStateVector(docOf(name)),
      },
      summarise: () => ({}),
      onState: () => undefined,
      clock: () => 'now',
    })
    const stop = storage.follow('m1', stored.lastSeq, (rows) => {
      for (const { doc, update } of rows) Y.applyUpdate(docOf(doc), update)
      writer.received(rows)
    })
    return { ydocs, writer, stop }
  }

  const edit = ({ ydocs, writer }: Tab, docs: readonly DocumentName[], at: string): void => {
    serial += 1
    const updates: DocumentUpdate[] = []
    for (const name of docs) {
      const ydoc = ydocs.get(name) as Y.Doc
      const keep = (update: Uint8Array): void => void updates.push({ doc: name, epoch: EPOCH, update })
      ydoc.on('update', keep)
      ydoc.getMap('edits').set(at, serial)
      ydoc.off('update', keep)
    }
    writer.write(updates)
  }

  const foreign = ({ ydocs }: Tab, at: string): void => {
    serial += 1
    const elsewhere = new Y.Doc()
    const team = ydocs.get('team') as Y.Doc
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(team))
    elsewhere.getMap('edits').set(at, serial)
    Y.applyUpdate(team, Y.encodeStateAsUpdate(elsewhere))
  }

  return { failing, openTab, edit, foreign }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2))

const expectWhole = (stored: StoredMap | undefined): void => {
  for (const name of DOCS) expect(readStored(stored, name).whole, `${name} has no hole`).toBe(true)
}

const play = async (storage: MapStorage, actions: readonly Action[]): Promise<void> => {
  const world = await aWorld(storage)
  const tabs = [await world.openTab(), await world.openTab()]
  const at = (index: number): Tab => tabs[index] as Tab
  for (const step of actions) {
    if (step.do === 'edit') world.edit(at(step.tab), step.docs, step.key)
    else if (step.do === 'foreign') world.foreign(at(step.tab), step.key)
    else if (step.do === 'fail') Object.assign(world.failing, { how: step.how, times: step.times })
    else if (step.do === 'compact') await storage.compact('m1')
    else if (step.do === 'retry') at(step.tab).writer.retry()
    else if (step.do === 'pause') {
      await turn()
      expectWhole(await storage.loadMap('m1'))
    } else {
      const old = at(step.tab)
      // A crash forgets what was not stored; its timers must not write later either.
      if (step.do === 'reopen') await old.writer.close()
      else await old.writer.idle()
      old.stop()
      tabs[step.tab] = await world.openTab()
      expectWhole(await storage.loadMap('m1'))
    }
  }
  world.failing.times = 0
  for (const index of TABS) {
    world.edit(at(index), ['team', 'private'], `last${index}`)
    await at(index).writer.close()
    expect(at(index).writer.state().phase).toBe('saved')
  }
  const stored = await storage.loadMap('m1')
  expectWhole(stored)
  for (const name of DOCS) {
    // Everything either tab holds is stored: merging both tabs into what is stored changes nothing.
    const merged = new Y.Doc()
    for (const update of stored?.updates.get(name) ?? []) Y.applyUpdate(merged, update)
    const before = Y.encodeStateVector(merged)
    for (const { ydocs } of tabs) Y.applyUpdate(merged, Y.encodeStateAsUpdate(ydocs.get(name) as Y.Doc))
    expect(Y.encodeStateVector(merged)).toEqual(before)
    expect(Object.fromEntries(merged.getMap('edits').entries())).toEqual(readStored(stored, name).edits)
  }
  for (const { stop } of tabs) stop()
  storage.close()
}

describe('the writer under random failures, two tabs, compaction and reopening', () => {
  it('[S3] never leaves a hole and stores everything in the end (memory)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), (actions) =>
        play(createMemoryStorage(), actions),
      ),
      { numRuns: 400 },
    )
  }, 60_000)

  it('[S3] never leaves a hole and stores everything in the end (IndexedDB)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 30 }), async (actions) => {
        const { storage } = await openIndexedDbStorage({ name: aName(), store: aSmallStore() })
        await play(storage, actions)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
