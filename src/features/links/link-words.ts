import type { TFunction } from 'i18next'
import type { Catalogue } from '@/domain/categories/catalogue'
import type { Linked } from '@/domain/relations/ends'
import type { Language } from '@/i18n/core/i18n'
import { categoryWord } from '@/i18n/core/place-words'

/** What stands under the name of a record that can be chosen. */
export const recordNote = (
  t: TFunction,
  language: Language,
  record: Linked,
  catalogue: Catalogue,
): string => {
  if (record.type === 'group') return t('filter.facets.group')
  if (record.type === 'neighbourhood') return t('place.inArea')
  return [
    t(`common.kind.${record.kind}`),
    categoryWord(t, language, catalogue.info(record.category)),
    record.address,
  ]
    .filter(Boolean)
    .join(' · ')
}
