import type { TFunction } from 'i18next'
import type { Status } from '@/domain/schema/place'
import type { Category, Kind } from '@/domain/taxonomy'
import type { Language } from './i18n'
import { polishTypography } from './typography'

/** Name of a category; one that the taxonomy does not have is called a category of the team's own. */
export const categoryWord = (t: TFunction, language: Language, category: Category | undefined): string => {
  if (!category) return t('place.ownCategory')
  return language === 'pl' ? polishTypography(category.pl) : category.en
}

/** Hint for who chooses a category. The taxonomy has them in Polish; notes on OpenStreetMap tags are for nobody here. */
export const categoryHint = (language: Language, category: Category): string =>
  language === 'pl' && !/[=]|OSM/.test(category.note) ? polishTypography(category.note) : ''

/** Status in the gender of its kind. */
export const statusWord = (t: TFunction, kind: Kind, status: Status): string =>
  kind === 'observation' && (status === 'active' || status === 'inactive')
    ? t(`place.observationStatus.${status}`)
    : t(`place.status.${status}`)
