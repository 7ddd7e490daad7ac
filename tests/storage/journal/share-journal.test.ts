import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '@/storage/journal/entries'
import type { JournalKeeper } from '@/storage/journal/journal-keeper'
import { shareJournal } from '@/storage/journal/share-journal'

const entry = (key: string): readonly JournalEntry[] => [{ t: 'draft', key, at: 1, value: key }]

/** One browser: a lock that is handed on when a tab is closed, and a channel between its tabs. */
const aBrowser = () => {
  const written: string[] = []
  const queue: { tab: number; held: () => Promise<unknown> }[] = []
  const channels = new Map<number, { onmessage: ((event: MessageEvent) => unknown) | null }>()
  const closed = new Set<number>()
  let holder: number | undefined
  let ids = 0

  const handOn = (): void => {
    const next = queue.shift()
    if (!next) return
    if (closed.has(next.tab)) return handOn()
    holder = next.tab
    void next.held().then(() => {
      if (holder === next.tab) {
        holder = undefined
        handOn()
      }
    })
  }
  const open = (tab: number, keeper: () => Promise<Partial<JournalKeeper>>) => {
    const channel = {
      onmessage: null as ((event: MessageEvent) => unknown) | null,
      postMessage: (data: unknown) => {
        for (const [other, { onmessage }] of channels) {
          if (other === tab || closed.has(tab)) continue
          setTimeout(() => {
            if (!closed.has(other)) onmessage?.({ data: structuredClone(data) } as MessageEvent)
          })
        }
      },
    }
    const calls = shareJournal({
      locks: {
        request: async (_name, held) => {
          queue.push({ tab, held })
          if (holder === undefined) handOn()
        },
      },
      channel,
      open: async () => (await keeper()) as JournalKeeper,
      newId: () => String(ids++),
    })
    channels.set(tab, channel)
    return calls
  }
  const writer = (tab: number): Partial<JournalKeeper> => ({
    append: async (mapId, [one]) =>
      void written.push(`${tab}: ${mapId} ${one?.t === 'draft' ? one.key : ''}`),
  })
  return {
    written,
    open,
    writer,
    close: (tab: number) => {
      closed.add(tab)
      if (holder !== tab) return
      holder = undefined
      handOn()
    },
  }
}

describe('[S12] one journal for all tabs', () => {
  it('is written by the tab that holds it, for the others too', async () => {
    const { open, writer, written } = aBrowser()
    const first = open(1, async () => writer(1))
    const second = open(2, async () => writer(2))
    await first.append('m1', entry('a'))
    await second.append('m1', entry('b'))
    // What was asked while the first was opening its files may be asked, and done, twice.
    expect([...new Set(written)]).toEqual(['1: m1 a', '1: m1 b'])
  })

  it('goes to the next tab when that one is closed, with what had no answer yet', async () => {
    const { open, writer, written, close } = aBrowser()
    open(1, async () => ({ append: () => new Promise<never>(() => {}) }))
    const second = open(2, async () => writer(2))
    const third = open(3, async () => writer(3))
    const pending = [second.append('m1', entry('b')), third.append('m1', entry('c'))]
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(written).toEqual([])
    close(1)
    await Promise.all(pending)
    expect([...new Set(written)].sort()).toEqual(['2: m1 b', '2: m1 c'])
  })

  it('hands on why something could not be written', async () => {
    const { open } = aBrowser()
    open(1, async () => ({ append: async () => Promise.reject(new Error('disk full')) }))
    const second = open(2, async () => ({}))
    await expect(second.append('m1', entry('b'))).rejects.toThrow('disk full')
  })

  it('is refused at once, again and again, where the files can not be opened', async () => {
    const { open } = aBrowser()
    const first = open(1, () => Promise.reject(new Error('no files')))
    await expect(first.append('m1', entry('a'))).rejects.toThrow('no files')
    await expect(first.append('m1', entry('b'))).rejects.toThrow('no files')
  })
})
