/**
 * Keeps drafts in storage at every pause. One write per key at a time; of what arrives meanwhile only the newest
 * is written, so that fast taps never queue up and the last one always wins.
 */
export type DraftKeeper = {
  /** `undefined` removes the draft. */
  keep(key: string, value: unknown): void
  /** Resolves when everything handed over so far is in storage (or has failed and been reported). */
  settled(): Promise<void>
}

type DraftStorage = {
  writeDraft(mapId: string, key: string, value: unknown): Promise<void>
  removeDraft(mapId: string, key: string): Promise<void>
}

export const createDraftKeeper = (
  storage: DraftStorage,
  mapId: string,
  onFailure: (stored: boolean) => void,
): DraftKeeper => {
  const waiting = new Map<string, unknown>()
  const running = new Map<string, Promise<void>>()

  const run = async (key: string): Promise<void> => {
    while (waiting.has(key)) {
      const value = waiting.get(key)
      waiting.delete(key)
      try {
        await (value === undefined ? storage.removeDraft(mapId, key) : storage.writeDraft(mapId, key, value))
        onFailure(true)
      } catch {
        // The draft is still on the screen; the next pause tries again, and the state says "not saved".
        onFailure(false)
      }
    }
    running.delete(key)
  }

  return {
    keep: (key, value) => {
      waiting.set(key, value)
      if (!running.has(key)) running.set(key, run(key))
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}
