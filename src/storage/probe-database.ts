import { SCHEMA_VERSION } from './migrations'
import { lossIn } from './sweep'
import { NewerDatabaseError, StorageError } from './types'

/** Dexie multiplies version numbers by ten. */
const NATIVE_VERSION = SCHEMA_VERSION * 10

/** Opening hangs while another tab holds an older version and doesn't let go. */
const PROBE_MS = 5_000

/**
 * Opens the database once before Dexie does and closes it again, for two things that Dexie does not tell:
 * - Chromium deletes a corrupted database and makes an empty one; only the first `upgradeneeded` event after that
 *   carries `dataLoss` and `dataLossMessage` (not in the standard, absent elsewhere);
 * - a database written by a newer version of the app, which Dexie would open and change.
 *
 * Gives what the browser said about a loss, or `undefined`. Rejects with `StorageError` when the database can't be
 * opened or is newer. A needed upgrade is aborted, so that Dexie makes it with all its steps.
 */
export const probeDatabase = (factory: IDBFactory | undefined, name: string): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const fail = (cause: unknown): void =>
      reject(cause instanceof StorageError ? cause : new StorageError('unavailable', cause))
    if (!factory) {
      fail(new Error('This browser lends no IndexedDB.'))
      return
    }
    const timer = setTimeout(() => fail(new Error('Opening the database took too long.')), PROBE_MS)
    const settle = (end: () => void): void => {
      clearTimeout(timer)
      end()
    }
    let request: IDBOpenDBRequest
    try {
      request = factory.open(name, NATIVE_VERSION)
    } catch (error) {
      settle(() => fail(error))
      return
    }
    let upgrading = false
    let message: string | undefined
    request.onupgradeneeded = (event) => {
      upgrading = true
      message = lossIn(event)
      request.transaction?.abort()
    }
    request.onsuccess = () => {
      request.result.close()
      settle(() => resolve(undefined))
    }
    request.onerror = (event) => {
      // The aborted upgrade ends here too; without this Firefox reports it as an uncaught error.
      event.preventDefault?.()
      if (upgrading) settle(() => resolve(message))
      else if (request.error?.name === 'VersionError')
        settle(() => refuseNewer(factory, name).then(() => resolve(undefined), fail))
      else settle(() => fail(request.error))
    }
  })

/** Rejects when the stored schema is a later one; Dexie itself may have raised the last digit of ours. */
const refuseNewer = (factory: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = factory.open(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const found = Math.floor(request.result.version / 10)
      request.result.close()
      if (found <= SCHEMA_VERSION) resolve()
      else reject(new NewerDatabaseError(found, SCHEMA_VERSION))
    }
  })
