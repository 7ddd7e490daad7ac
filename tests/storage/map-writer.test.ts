import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { DocumentUpdate } from '@/document/types'
import { createMapWriter, type SaveState } from '@/storage/map-writer'
import { createMemoryStorage } from '@/storage/memory-storage'
import { type MapStorage, StorageError, type StorageFailure } from '@/storage/types'
import { aDocument, aMapRow, EPOCH, readStored } from './builders'

const NOW = '2026-11-23T08:00:00.000Z'

/** A storage whose next appends fail or wait as told. */
const aMoodyStorage = async () => {
  const storage = createMemoryStorage()
  await storage.createMap(aMapRow(), [])
  const appended: (readonly DocumentUpdate[])[] = []
  const mood = {
    failure: undefined as StorageFailure | undefined,
    gate: undefined as Promise<void> | undefined,
  }
  const append: MapStorage['append'] = async (id, updates, summary) => {
    appended.push(updates)
    await mood.gate
    if (mood.failure) throw new StorageError(mood.failure, new Error('told to fail'))
    await storage.append(id, updates, summary)
  }
  return { storage, append, appended, mood }
}

const aWriter = async () => {
  const moody = await aMoodyStorage()
  const team = aDocument('team')
  const own = aDocument('private')
  const states: SaveState[] = []
  const docOf = (doc: string) => (doc === 'team' ? team.ydoc : own.ydoc)
  const writer = createMapWriter({
    storage: moody,
    mapId: 'm1',
    epoch: EPOCH,
    source: {
      names: ['team', 'private'],
      encodeSince: (doc, vector) => Y.encodeStateAsUpdate(docOf(doc), vector),
      stateVector: (doc) => Y.encodeStateVector(docOf(doc)),
    },
    summarise: () => ({ placeCount: team.ydoc.getMap('edits').size }),
    onState: (state) => states.push(state),
    clock: () => NOW,
  })
  return { ...moody, team, own, states, writer }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('createMapWriter', () => {
  it('says saving, then saved, and stores the summary as it is after the commit', async () => {
    const { writer, team, own, states, storage } = await aWriter()
    writer.write([team.set('a', 1), own.set('x', 1)])
    expect(states).toEqual([{ phase: 'saving', lastSavedAt: undefined }])
    await writer.idle()
    expect(states.at(-1)).toEqual({ phase: 'saved', at: NOW })
    expect(writer.state()).toEqual({ phase: 'saved', at: NOW })
    const stored = await storage.loadMap('m1')
    expect(stored?.row.placeCount).toBe(1)
    expect(readStored(stored, 'team').edits).toEqual({ a: 1 })
    expect(readStored(stored, 'private').edits).toEqual({ x: 1 })
  })

  it('[S8] writes one transaction at a time and merges what arrives meanwhile', async () => {
    const { writer, team, own, appended, mood, storage } = await aWriter()
    let open = (): void => undefined
    mood.gate = new Promise((resolve) => {
      open = resolve
    })
    writer.write([team.set('a', 1)])
    await vi.waitFor(() => expect(appended).toHaveLength(1))
    writer.write([team.set('a', 2)])
    writer.write([own.set('x', 1), team.set('b', 1)])
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(appended).toHaveLength(1)
    open()
    await writer.idle()
    expect(appended.map((updates) => updates.map(({ doc }) => doc))).toEqual([['team'], ['team', 'private']])
    expect(readStored(await storage.loadMap('m1')).edits).toEqual({ a: 2, b: 1 })
  })

  it('[S3] counts what is not stored, and the next attempt writes all of it', async () => {
    const { writer, team, own, states, mood, storage } = await aWriter()
    writer.write([team.set('a', 1)])
    await writer.idle()
    mood.failure = 'quota'
    writer.write([team.set('a', 2), own.set('x', 1)])
    await writer.idle()
    writer.write([team.set('b', 1)])
    await writer.idle()
    expect(states.at(-1)).toEqual({ phase: 'unsaved', count: 2, failure: 'quota', lastSavedAt: NOW })
    expect(readStored(await storage.loadMap('m1')).edits).toEqual({ a: 1 })
    mood.failure = undefined
    writer.retry()
    await writer.idle()
    expect(states.at(-1)).toEqual({ phase: 'saved', at: NOW })
    const stored = await storage.loadMap('m1')
    expect(readStored(stored)).toEqual({ edits: { a: 2, b: 1 }, whole: true })
    expect(readStored(stored, 'private').edits).toEqual({ x: 1 })
  })

  it('[S3] keeps saying unsaved during further attempts until one succeeds', async () => {
    const { writer, team, states, mood } = await aWriter()
    mood.failure = 'unavailable'
    writer.write([team.set('a', 1)])
    await writer.idle()
    const from = states.length
    writer.retry()
    await writer.idle()
    mood.failure = undefined
    writer.write([team.set('a', 2)])
    await writer.idle()
    expect(states.slice(from).map(({ phase }) => phase)).toEqual(['unsaved', 'saved'])
  })

  it('[S3] stores deletions that a failed write held', async () => {
    const { writer, team, mood, storage } = await aWriter()
    writer.write([team.set('a', 1)])
    await writer.idle()
    mood.failure = 'quota'
    const updates: Uint8Array[] = []
    team.ydoc.on('update', (update: Uint8Array) => updates.push(update))
    team.ydoc.getMap('edits').delete('a')
    writer.write(updates.map((update) => ({ doc: 'team', epoch: EPOCH, update })))
    await writer.idle()
    mood.failure = undefined
    // An edit that by itself could be stored as it is: the deletion has to come with it.
    writer.write([team.set('b', 1)])
    await writer.idle()
    expect(readStored(await storage.loadMap('m1'))).toEqual({ edits: { b: 1 }, whole: true })
  })

  it('[S3] tries again by itself after 5, 15, 60 and 60 seconds, and not once it is closed', async () => {
    vi.useFakeTimers()
    const { writer, team, appended, mood, states } = await aWriter()
    mood.failure = 'quota'
    writer.write([team.set('a', 1)])
    await vi.advanceTimersByTimeAsync(0)
    const attempts = [appended.length]
    for (const seconds of [4.9, 0.2, 14.8, 0.4, 59, 2, 58, 2]) {
      await vi.advanceTimersByTimeAsync(seconds * 1000)
      attempts.push(appended.length)
    }
    expect(attempts).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5])
    await writer.close()
    expect(appended).toHaveLength(6)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(appended).toHaveLength(6)
    expect(states.at(-1)).toMatchObject({ phase: 'unsaved', count: 1 })
  })

  it('[S3] writes the difference when the documents hold more than was announced', async () => {
    const { writer, team, storage } = await aWriter()
    const foreign = aDocument('team')
    foreign.set('a', 'from elsewhere')
    Y.applyUpdate(team.ydoc, Y.encodeStateAsUpdate(foreign.ydoc))
    writer.write([team.set('a', 'on top of it')])
    await writer.idle()
    expect(readStored(await storage.loadMap('m1'))).toEqual({ edits: { a: 'on top of it' }, whole: true })
  })

  it('[S7] does not store again what another tab has stored', async () => {
    const { writer, team, storage, appended } = await aWriter()
    const other = aDocument('team')
    const big = other.set('a', 'x'.repeat(5_000))
    await storage.append('m1', [big], {})
    Y.applyUpdate(team.ydoc, big.update)
    writer.received([{ ...big, seq: 1 }])
    writer.write([team.set('b', 1)])
    await writer.idle()
    expect(appended.at(-1)?.[0]?.update.byteLength).toBeLessThan(100)
    expect(readStored(await storage.loadMap('m1')).whole).toBe(true)
  })

  it('[S7] remembers what another tab stored while a write of its own was under way', async () => {
    const { writer, team, storage, appended, mood } = await aWriter()
    const other = aDocument('team')
    const received = async (row: DocumentUpdate): Promise<void> => {
      await storage.append('m1', [row], {})
      Y.applyUpdate(team.ydoc, row.update)
      writer.received([{ ...row, seq: 1 }])
    }
    await received(other.set('a', 'small'))
    let open = (): void => undefined
    mood.gate = new Promise((resolve) => {
      open = resolve
    })
    writer.write([team.set('b', 1)])
    await vi.waitFor(() => expect(appended).toHaveLength(1))
    await received(other.set('a', 'x'.repeat(5_000)))
    open()
    await writer.idle()
    writer.write([team.set('b', 2)])
    await writer.idle()
    expect(appended.at(-1)?.[0]?.update.byteLength).toBeLessThan(100)
    expect(readStored(await storage.loadMap('m1')).whole).toBe(true)
  })

  it('[S7] does not count over a gap in what another tab has stored', async () => {
    const { writer, team, storage, appended } = await aWriter()
    const other = aDocument('team')
    const first = other.set('a', 'x'.repeat(5_000))
    const second = other.set('b', 1)
    Y.applyUpdate(team.ydoc, first.update)
    Y.applyUpdate(team.ydoc, second.update)
    writer.received([{ ...second, seq: 9 }])
    writer.write([team.set('c', 1)])
    await writer.idle()
    expect(appended.at(-1)?.[0]?.update.byteLength).toBeGreaterThan(5_000)
    expect(readStored(await storage.loadMap('m1'))).toMatchObject({ whole: true, edits: { b: 1, c: 1 } })
  })

  it('[S7] knows its own rows when they come back, each once; those of others are news', async () => {
    const { writer, team, storage } = await aWriter()
    const foreign = aDocument('team').set('b', 1)
    writer.write([team.set('a', 1)])
    await writer.idle()
    await storage.append('m1', [foreign], {})
    const stored = (await storage.loadMap('m1'))?.updates.get('team') ?? []
    const rows = stored.map((update, at) => ({ doc: 'team' as const, epoch: EPOCH, update, seq: at + 1 }))
    expect(rows).toHaveLength(2)
    expect(writer.received(rows).map(({ seq }) => seq)).toEqual([2])
    expect(writer.received(rows.slice(0, 1))).toHaveLength(1)
  })

  it('[S8] stores a large commit as it came, row beside row in one transaction', async () => {
    const { writer, team, appended, storage } = await aWriter()
    const slices = Array.from({ length: 4 }, (_, at) => team.set(`a${at}`, 'x'.repeat(200_000)))
    writer.write(slices)
    await writer.idle()
    expect(appended).toHaveLength(1)
    // The very bytes; comparing megabytes takes the test runner seconds.
    expect(appended[0]?.map(({ update }) => slices.findIndex((one) => one.update === update))).toEqual([
      0, 1, 2, 3,
    ])
    expect(readStored(await storage.loadMap('m1'))).toMatchObject({ whole: true })
  })

  it('[S2] refuses updates of a foreign epoch and ignores rows of one', async () => {
    const { writer, team, appended } = await aWriter()
    const foreign = aDocument('team', 'e2').set('a', 1)
    expect(() => writer.write([foreign])).toThrow(/epoch/)
    writer.received([{ ...foreign, seq: 1 }])
    writer.write([])
    await writer.idle()
    expect(appended).toEqual([])
    writer.write([team.set('a', 1)])
    await writer.idle()
    expect(appended).toHaveLength(1)
  })

  it('stores an edit although the summary or the listener throws', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { append, storage } = await aMoodyStorage()
    const team = aDocument('team')
    const bug = (): never => {
      throw new Error('bug')
    }
    const writer = createMapWriter({
      storage: { append },
      mapId: 'm1',
      epoch: EPOCH,
      source: {
        names: ['team'],
        encodeSince: (_, vector) => Y.encodeStateAsUpdate(team.ydoc, vector),
        stateVector: () => Y.encodeStateVector(team.ydoc),
      },
      summarise: bug,
      onState: bug,
      clock: () => NOW,
    })
    writer.write([team.set('a', 1)])
    await writer.close()
    expect(readStored(await storage.loadMap('m1')).edits).toEqual({ a: 1 })
    expect(silent).toHaveBeenCalled()
    silent.mockRestore()
  })
})
