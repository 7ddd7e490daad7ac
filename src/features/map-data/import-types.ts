import type { Problem } from '@/domain/problem'

/** What a file would do to the map, before it does. */
export type ImportPreview = {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly skipped: number
  /** Remarks: what was left out or read otherwise than it stands in the file. */
  readonly notes: readonly Problem[]
  /** Changes the map, as one step that can be undone; how far it is, the map's `longCommit` says. */
  readonly apply: () => Promise<void>
}

export type ReadFileResult =
  | { readonly ok: true; readonly value: ImportPreview }
  /** Refused, with the reasons; the map is as it was. */
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a file and compares it with the map, without changing anything.
 *
 * @param onProgress share that is done, 0 to 1
 * @param signal aborted when the user has changed their mind; what comes back then is ignored
 */
export type ReadFile = (
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<ReadFileResult>
