import type { TFunction } from 'i18next'
import type { ChangeNote } from '@/domain/change/change'

/** What a change was, for the middle of a sentence: „dodano „Park””. */
export const noteText = (t: TFunction, note: ChangeNote): string =>
  // The codes hold dots, which i18next's types read as nesting; the lookup itself finds flat keys.
  (t as (key: string, params?: object) => string)(`map.note.${note.code}`, note.params)
