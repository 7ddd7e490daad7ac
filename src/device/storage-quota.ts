/** Whether the browser promised not to clear the data by itself when space runs short. */
export type PersistenceState = 'granted' | 'refused' | 'unsupported'

export type StorageEstimate = {
  /** Bytes; `undefined` where the browser does not tell. A hint only: it does not predict a failed write. */
  readonly usedBytes: number | undefined
  readonly quotaBytes: number | undefined
}

type Manager = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>

/** `navigator.storage` is absent outside a secure context. */
const manager = (): Manager | undefined =>
  (globalThis.navigator as { storage?: Manager } | undefined)?.storage ?? undefined

const asked = async (question: (() => Promise<boolean>) | undefined): Promise<PersistenceState> => {
  if (!question) return 'unsupported'
  try {
    return (await question()) ? 'granted' : 'refused'
  } catch {
    return 'unsupported'
  }
}

/** Asks the browser to keep the data. Some browsers ask the user, others decide by how the site is used. */
export const requestPersistence = (): Promise<PersistenceState> => {
  const storage = manager()
  return asked(storage?.persist?.bind(storage))
}

/** What the browser decided so far, without asking anything. */
export const persistenceState = (): Promise<PersistenceState> => {
  const storage = manager()
  return asked(storage?.persisted?.bind(storage))
}

export const storageEstimate = async (): Promise<StorageEstimate> => {
  try {
    const storage = manager()
    const found = await storage?.estimate?.()
    return { usedBytes: found?.usage, quotaBytes: found?.quota }
  } catch {
    return { usedBytes: undefined, quotaBytes: undefined }
  }
}
