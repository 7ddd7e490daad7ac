import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { failureOf, guarded, toStorageError } from '@/storage/storage-failure'
import { StorageError } from '@/storage/types'

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner })

describe('[S4] failureOf', () => {
  it.each([
    ['a full disk', new DOMException('full', 'QuotaExceededError'), 'quota'],
    ['a full disk found at the commit', named('AbortError', named('QuotaExceededError')), 'quota'],
    [
      'a full disk as Dexie wraps it',
      new Dexie.AbortError(new DOMException('', 'QuotaExceededError')),
      'quota',
    ],
    [
      'a full disk in one of many rows',
      Object.assign(named('BulkError'), { failures: [named('QuotaExceededError')] }),
      'quota',
    ],
    ['a full disk as a cause', new Error('outer', { cause: named('QuotaExceededError') }), 'quota'],
    ['a closed database', new Dexie.DatabaseClosedError(), 'unavailable'],
    ['a database that failed to open', new Dexie.OpenFailedError('x', named('UnknownError')), 'unavailable'],
    ['no database at all', new Dexie.MissingAPIError(), 'unavailable'],
    ['a connection that is going', new DOMException('closing', 'InvalidStateError'), 'unavailable'],
    ['a policy', new DOMException('no', 'SecurityError'), 'unavailable'],
    ['a newer database', named('VersionError'), 'unavailable'],
    ['an abort without a reason', new DOMException('', 'AbortError'), 'unavailable'],
    [
      'rows that were undone without a reason',
      Object.assign(named('BulkError'), { failures: [named('AbortError')] }),
      'unavailable',
    ],
    ['an abort for another reason', named('AbortError', named('ConstraintError')), 'other'],
    ['a bug', new TypeError('x is undefined'), 'other'],
    ['a string', 'no', 'other'],
    ['nothing', undefined, 'other'],
  ])('%s', (_, error, failure) => {
    expect(failureOf(error)).toBe(failure)
  })

  it('lets a StorageError through as it is and wraps the rest with its cause', async () => {
    const own = new StorageError('quota', new Error('full'))
    expect(toStorageError(own)).toBe(own)
    expect(failureOf(own)).toBe('quota')
    const cause = new Error('broken')
    const failed = guarded(() => {
      throw cause
    })
    await expect(failed).rejects.toMatchObject({ name: 'StorageError', failure: 'other', cause })
  })

  it('ends on errors that are made from themselves', () => {
    const loop = named('AbortError')
    Object.assign(loop, { inner: loop })
    expect(failureOf(loop)).toBe('unavailable')
  })
})
