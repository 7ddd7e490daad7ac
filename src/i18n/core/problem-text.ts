import type { TFunction } from 'i18next'
import type { Problem } from '@/domain/problem'

/** The sentence for a problem: what happened, what is safe, what to do. */
export const problemText = (t: TFunction, problem: Problem): string =>
  // The codes hold dots, which i18next's types read as nesting; the lookup itself finds flat keys.
  (t as (key: string, params?: object) => string)(`problems.${problem.code}`, problem.params)
