import type { Problem } from './problem'

/** What a function that may fail in an expected way gives back. A bug is thrown, never returned. */
export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly P[] }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const fail = <P = Problem>(...problems: readonly P[]): Result<never, P> => ({
  ok: false,
  problems,
})
