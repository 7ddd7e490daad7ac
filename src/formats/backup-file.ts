import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { DocumentName } from '@/document/types'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { isId } from '@/domain/schema/fields'
import { fromBase64, toBase64 } from './base64'

const BACKUP_VERSION = 1

/** A map as it is, private places included: for its owner, never for others. */
export type Backup = {
  readonly mapId: string
  readonly epoch: string
  readonly title: string
  /** ISO 8601 instant. */
  readonly savedAt: string
  /** Yjs updates of the whole documents, encoding version 1. */
  readonly documents: readonly { readonly name: DocumentName; readonly update: Uint8Array }[]
}

const hash = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/**
 * Text that every browser can download and every mail carries: JSON with base64. It is what is offered when the
 * browser refuses to store, so it needs nothing but memory.
 */
export const writeBackup = (backup: Backup): string =>
  JSON.stringify({
    okolica: 'backup',
    version: BACKUP_VERSION,
    title: backup.title,
    savedAt: backup.savedAt,
    mapId: backup.mapId,
    epoch: backup.epoch,
    documents: backup.documents.map(({ name, update }) => ({
      name,
      sha256: hash(update),
      update: toBase64(update),
    })),
  })

/** Whether a file begins like a backup; cheap enough to ask of every file. */
export const looksLikeBackup = (start: string): boolean =>
  /^\uFEFF?\s*\{\s*"okolica"\s*:\s*"backup"/.test(start)

/** Refuses a newer version, a checksum that does not match, and whatever is not a backup. */
export const readBackup = (text: string): Result<Backup> => {
  let found: Record<string, unknown>
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>
  } catch {
    return fail(problem('backup.unreadable'))
  }
  if (found?.okolica !== 'backup' || typeof found.version !== 'number')
    return fail(problem('backup.unreadable'))
  if (found.version > BACKUP_VERSION) {
    return fail(problem('backup.newer', { found: found.version, known: BACKUP_VERSION }))
  }
  const { mapId, epoch, title, savedAt, documents } = found
  if (!isId(mapId) || !isId(epoch) || typeof title !== 'string' || !Array.isArray(documents)) {
    return fail(problem('backup.unreadable'))
  }
  const read: { name: DocumentName; update: Uint8Array }[] = []
  for (const entry of documents as readonly Record<string, unknown>[]) {
    if (typeof entry?.update !== 'string' || (entry.name !== 'team' && entry.name !== 'private')) {
      return fail(problem('backup.unreadable'))
    }
    try {
      read.push({ name: entry.name, update: fromBase64(entry.update) })
    } catch {
      return fail(problem('backup.damaged'))
    }
    const update = read.at(-1)?.update
    if (!update || hash(update) !== entry.sha256) return fail(problem('backup.damaged'))
  }
  return ok({ mapId, epoch, title, savedAt: typeof savedAt === 'string' ? savedAt : '', documents: read })
}
