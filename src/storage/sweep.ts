const NAME = 'okolica-sweep'

/** A browser that doesn't answer must not keep the app from starting. */
const WAIT_MS = 2_000

/**
 * Makes a small database and deletes it again. Deleting makes Chromium begin a new log for all databases of the origin;
 * so the torn end that a kill may have left in the old one is never written on behind, which is what empties the whole
 * store two starts later. Not documented by the browser, harmless elsewhere, a second layer beside the journal.
 *
 * It is the first to open the store, so what Chromium says of a loss is said here: given back, else `undefined`.
 */
export const sweepLog = (factory: IDBFactory | undefined): Promise<string | undefined> =>
  new Promise((resolve) => {
    let message: string | undefined
    const timer = setTimeout(() => resolve(message), WAIT_MS)
    const end = (): void => {
      clearTimeout(timer)
      resolve(message)
    }
    try {
      const request = factory?.open(NAME, 1)
      if (!request || !factory) {
        end()
        return
      }
      request.onupgradeneeded = (event) => {
        message = lossIn(event)
        request.result.createObjectStore('nothing')
      }
      request.onerror = end
      request.onsuccess = () => {
        request.result.close()
        const deleting = factory.deleteDatabase(NAME)
        deleting.onsuccess = end
        deleting.onerror = end
      }
    } catch {
      end()
    }
  })

/** What Chromium says in the first `upgradeneeded` after it has deleted a corrupted store; not in the standard. */
export const lossIn = (event: Event): string | undefined => {
  const { dataLoss, dataLossMessage } = event as { dataLoss?: unknown; dataLossMessage?: unknown }
  if (typeof dataLoss !== 'string' || dataLoss === '' || dataLoss === 'none') return undefined
  return typeof dataLossMessage === 'string' && dataLossMessage !== '' ? dataLossMessage : dataLoss
}
