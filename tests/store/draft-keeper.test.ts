import { describe, expect, it } from 'vitest'
import { createDraftKeeper } from '@/store/draft-keeper'

/** A store whose writes finish only when told to. */
const slowStorage = () => {
  const written: [string, unknown][] = []
  const waiting: (() => void)[] = []
  let failing = false
  const write = (key: string, value: unknown) =>
    new Promise<void>((resolve, reject) => {
      waiting.push(() => {
        if (failing) return reject(new Error('quota'))
        written.push([key, value])
        resolve()
      })
    })
  return {
    written,
    fail: (yes: boolean) => {
      failing = yes
    },
    finishOne: async () => {
      waiting.shift()?.()
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
    writeDraft: (_map: string, key: string, value: unknown) => write(key, value),
    removeDraft: (_map: string, key: string) => write(key, undefined),
  }
}

describe('draft keeper', () => {
  it('writes one at a time and of what waits only the newest', async () => {
    const storage = slowStorage()
    const keeper = createDraftKeeper(storage, 'm', () => undefined)
    for (const value of [1, 2, 3]) keeper.keep('drawing', value)
    await storage.finishOne()
    await storage.finishOne()
    expect(storage.written).toEqual([
      ['drawing', 1],
      ['drawing', 3],
    ])
    await keeper.settled()
  })

  it('a removal after a write stands', async () => {
    const storage = slowStorage()
    const keeper = createDraftKeeper(storage, 'm', () => undefined)
    keeper.keep('edit', 'half a word')
    keeper.keep('edit', undefined)
    await storage.finishOne()
    await storage.finishOne()
    expect(storage.written.at(-1)).toEqual(['edit', undefined])
  })

  it('reports a failed write, and the next pause writes the newest value', async () => {
    const storage = slowStorage()
    const reports: boolean[] = []
    const keeper = createDraftKeeper(storage, 'm', (stored) => reports.push(stored))
    storage.fail(true)
    keeper.keep('quick-add', 'Ciem')
    await storage.finishOne()
    storage.fail(false)
    keeper.keep('quick-add', 'Ciemna')
    await storage.finishOne()
    expect(reports).toEqual([false, true])
    expect(storage.written).toEqual([['quick-add', 'Ciemna']])
  })
})
