import type { JournalEntry } from './entries'
import type { JournalKeeper, Restored } from './journal-keeper'

/** What tabs ask of the journal; which of them has it in its hands makes no difference. */
export type JournalCalls = Omit<JournalKeeper, 'close'>

/** `off`: this browser has no place for a journal. `behind`: the last entry could not be written there. */
export type JournalState = 'on' | 'behind' | 'off'

/**
 * The second copy of everything entered, beside the database. It never makes an edit fail: where it can't be written the
 * database alone keeps the edit, and `state` says so.
 */
export type Journal = {
  /** Resolves when the entries are on the disk, or when it is clear that they can't be. */
  add(mapId: string, entries: readonly JournalEntry[]): Promise<void>
  /** Maps that the database has lost are written back to it; `undefined`: there was no journal to ask. */
  restoreMissing(): Promise<Restored | undefined>
  /** In the background: what one of the two lacks, the other gives. */
  reconcile(mapId: string): void
  fold(mapId: string): Promise<void>
  erase(mapId: string): Promise<void>
}

export type JournalOptions = {
  readonly onState: (state: JournalState) => void
  /** The database had lost something, and has it back. */
  readonly onRestored: (restored: Restored) => void
  /** How long an edit waits for its second copy. */
  readonly waitMs?: number
}

const WAIT_MS = 5_000

const within = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The journal did not answer.')), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** `connect` starts what writes the journal, at the first need; it rejects where there is none. */
export const createJournal = (
  connect: () => Promise<JournalCalls>,
  { onState, onRestored, waitMs = WAIT_MS }: JournalOptions,
): Journal => {
  let connected: Promise<JournalCalls> | undefined
  let state: JournalState = 'on'
  const say = (next: JournalState): void => {
    if (next === state || state === 'off') return
    state = next
    onState(state)
  }
  const calls = async (): Promise<JournalCalls | undefined> => {
    try {
      connected ??= connect()
      return await connected
    } catch {
      say('off')
      return undefined
    }
  }
  const restored = (found: Restored): Restored => {
    if (found.maps.length + found.changed.length > 0) onRestored(found)
    return found
  }

  return {
    add: async (mapId, entries) => {
      try {
        const journal = await within(calls(), waitMs)
        if (!journal) return
        await within(journal.append(mapId, entries), waitMs)
        say('on')
      } catch {
        say('behind')
      }
    },
    restoreMissing: async () => {
      const journal = await calls()
      return journal && restored(await journal.restoreMissing())
    },
    reconcile: (mapId) => {
      const run = async (): Promise<void> => {
        const journal = await calls()
        if (journal) restored(await journal.reconcile(mapId))
      }
      run().catch(() => say('behind'))
    },
    fold: async (mapId) => {
      await (await calls())?.fold(mapId).catch(() => undefined)
    },
    erase: async (mapId) => {
      await (await calls())?.erase(mapId)
    },
  }
}
