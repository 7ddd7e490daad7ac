import type { FileAccount } from '@/domain/mapping/file-account'
import type { FileChoices } from '@/domain/mapping/file-choices'
import type { Problem } from '@/domain/problem'
import type { Result } from '@/domain/result'

/** What a file would do to the map, before it does. */
export type ImportPreview = {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly skipped: number
  /** What is probably here already under another id, and is left out unless it is wanted. */
  readonly twins: { readonly count: number; readonly names: readonly string[] }
  /** Remarks: what was left out or read otherwise than it stands in the file. */
  readonly notes: readonly Problem[]
  /** How a file of somebody else's was read; absent for one of ours. */
  readonly account?: FileAccount
  /** The same file read as a person says; of several the last counts. */
  readonly again: (
    choices: FileChoices,
    onProgress: (share: number) => void,
  ) => Promise<Result<ImportPreview>>
  /** Changes the map, as one step that can be undone; how far it is, the map's `longCommit` says. */
  readonly apply: () => Promise<void>
}

/**
 * Reads a file and compares it with the map, without changing anything. A refusal says the reasons.
 *
 * @param onProgress share that is done, 0 to 1
 * @param signal aborted when the user has changed their mind; what comes back then is ignored
 */
export type ReadFile = (
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<Result<ImportPreview>>
