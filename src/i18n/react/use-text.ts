import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormatter } from '@/i18n/core/format'
import { isLanguage, type Language } from '@/i18n/core/i18n'

/** Texts and formats of the present language; components render again when it changes. */
export const useText = () => {
  const { t, i18n } = useTranslation()
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'pl'
  const format = useMemo(() => createFormatter(language), [language])
  return { t, language, format }
}
