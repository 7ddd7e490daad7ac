import { afterEach, describe, expect, it, vi } from 'vitest'
import { persistenceState, requestPersistence, storageEstimate } from '@/device/storage-quota'

const lend = (storage: unknown): void => {
  vi.stubGlobal('navigator', storage === undefined ? {} : { storage })
}
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('storage quota', () => {
  it('tells what the browser answered', async () => {
    lend({
      persist: async () => true,
      persisted: async () => false,
      estimate: async () => ({ usage: 3, quota: 9 }),
    })
    expect(await requestPersistence()).toBe('granted')
    expect(await persistenceState()).toBe('refused')
    expect(await storageEstimate()).toEqual({ usedBytes: 3, quotaBytes: 9 })
  })

  it('calls the browser on its own object', async () => {
    class Manager {
      #granted = true
      async persist(): Promise<boolean> {
        return this.#granted
      }
    }
    lend(new Manager())
    expect(await requestPersistence()).toBe('granted')
  })

  it.each([
    ['no storage manager', undefined],
    ['one without the methods', {}],
    [
      'one that throws',
      {
        persist: () => Promise.reject(new Error('no')),
        persisted: () => {
          throw new Error('no')
        },
        estimate: () => Promise.reject(new Error('no')),
      },
    ],
  ])('never throws with %s', async (_, storage) => {
    lend(storage)
    expect(await requestPersistence()).toBe('unsupported')
    expect(await persistenceState()).toBe('unsupported')
    expect(await storageEstimate()).toEqual({ usedBytes: undefined, quotaBytes: undefined })
  })

  it('never throws without a navigator', async () => {
    vi.stubGlobal('navigator', undefined)
    expect(await persistenceState()).toBe('unsupported')
  })
})
