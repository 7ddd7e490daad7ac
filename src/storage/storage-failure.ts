import { StorageError, type StorageFailure } from './types'

/** Names under which browsers and Dexie say that there is no database to write to, now or at all. */
const UNAVAILABLE: ReadonlySet<string> = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NoSuchDatabaseError',
  'NotAllowedError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
])

/** Errors that only say that something was undone, not why. */
const WITHOUT_REASON: ReadonlySet<string> = new Set(['AbortError', 'BulkError', 'ModifyError'])

type ErrorLike = {
  readonly name?: unknown
  readonly inner?: unknown
  readonly cause?: unknown
  readonly failures?: unknown
}

/** The names of an error and of everything it was made from. */
const namesOf = (error: unknown, depth = 0): readonly string[] => {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { name, inner, cause, failures } = error as ErrorLike
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...namesOf(inner, depth + 1),
    ...namesOf(cause, depth + 1),
    ...(Array.isArray(failures) ? failures.slice(0, 3).flatMap((one) => namesOf(one, depth + 1)) : []),
  ]
}

/**
 * Why a write failed. A full disk shows as `QuotaExceededError` itself or, where the browser finds out only when it
 * commits, as an `AbortError` around it. An abort without any reason is a connection that the browser took away.
 */
export const failureOf = (error: unknown): StorageFailure => {
  if (error instanceof StorageError) return error.failure
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return 'quota'
  if (names.some((name) => UNAVAILABLE.has(name))) return 'unavailable'
  const hasReason = names.length === 0 || names.some((name) => !WITHOUT_REASON.has(name))
  return hasReason ? 'other' : 'unavailable'
}

export const toStorageError = (error: unknown): StorageError =>
  error instanceof StorageError ? error : new StorageError(failureOf(error), error)

/** Runs `work`; whatever it fails with comes out as `StorageError`. */
export const guarded = async <T>(work: () => PromiseLike<T> | T): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw toStorageError(error)
  }
}
