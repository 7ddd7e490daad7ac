import type { JournalCalls } from './journal'
import type { JournalKeeper } from './journal-keeper'

/** The part of `LockManager` and `BroadcastChannel` that is used here. */
export type JournalHost = {
  readonly locks: {
    request(name: string, held: () => Promise<unknown>): Promise<unknown>
  }
  readonly channel: {
    postMessage(message: unknown): void
    onmessage: ((event: MessageEvent) => unknown) | null
  }
  /** Opens the files; called by the tab that holds the lock, and by no other. */
  readonly open: () => Promise<JournalKeeper>
  readonly newId: () => string
}

const LOCK = 'okolica.journal'

type Call = { readonly method: keyof JournalCalls; readonly args: readonly unknown[] }

type Message =
  | { readonly t: 'call'; readonly id: string; readonly call: Call }
  | { readonly t: 'answer'; readonly id: string; readonly value?: unknown; readonly error?: string }
  /** A tab has taken the journal over: whoever waits for an answer asks again. */
  | { readonly t: 'keeper' }

type Waiting = {
  readonly call: Call
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

const run = (keeper: JournalKeeper, { method, args }: Call): Promise<unknown> =>
  (keeper[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args)

/**
 * One journal for all tabs. Its files can be open in one place only: the tab that holds the lock writes, the others
 * hand it what they have. When that tab is closed the next takes over, and what had no answer is done again; doing a
 * thing twice is harmless.
 */
export const shareJournal = ({ locks, channel, open, newId }: JournalHost): JournalCalls => {
  const waiting = new Map<string, Waiting>()
  let keeper: JournalKeeper | undefined
  /** Why the files can't be opened; the lock is let go then, for another tab to try. */
  let failure: { readonly error: unknown } | undefined

  const settle = (id: string, { call, resolve, reject }: Waiting): void => {
    if (keeper) {
      waiting.delete(id)
      run(keeper, call).then(resolve, reject)
    } else if (failure) {
      waiting.delete(id)
      reject(failure.error)
    } else channel.postMessage({ t: 'call', id, call } satisfies Message)
  }

  const answer = async (id: string, call: Call): Promise<void> => {
    if (!keeper) return
    try {
      const value = await run(keeper, call)
      channel.postMessage({ t: 'answer', id, value } satisfies Message)
    } catch (error) {
      channel.postMessage({ t: 'answer', id, error: String(error) } satisfies Message)
    }
  }

  channel.onmessage = ({ data }: MessageEvent) => {
    const message = data as Message
    if (message.t === 'call') void answer(message.id, message.call)
    else if (message.t === 'keeper') for (const [id, one] of waiting) settle(id, one)
    else {
      const one = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error === undefined) one?.resolve(message.value)
      else one?.reject(new Error(message.error))
    }
  }

  void locks.request(LOCK, async () => {
    try {
      keeper = await open()
    } catch (error) {
      failure = { error }
      for (const [id, one] of waiting) settle(id, one)
      return
    }
    for (const [id, one] of waiting) settle(id, one)
    channel.postMessage({ t: 'keeper' } satisfies Message)
    // Held for as long as the tab lives; the browser lets it go with the tab.
    await new Promise<never>(() => {})
  })

  const ask =
    <M extends keyof JournalCalls>(method: M) =>
    (...args: Parameters<JournalCalls[M]>): ReturnType<JournalCalls[M]> =>
      new Promise<unknown>((resolve, reject) => {
        const id = newId()
        const one: Waiting = { call: { method, args }, resolve, reject }
        waiting.set(id, one)
        settle(id, one)
      }) as ReturnType<JournalCalls[M]>

  return {
    append: ask('append'),
    restoreMissing: ask('restoreMissing'),
    reconcile: ask('reconcile'),
    fold: ask('fold'),
    erase: ask('erase'),
  }
}
