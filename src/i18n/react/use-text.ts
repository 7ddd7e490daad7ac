import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type AreaUnit, createFormatter } from '@/i18n/core/format'
import { isLanguage, type Language } from '@/i18n/core/i18n'

/** Units that the user has chosen, given by `app`. */
export const AreaUnitContext = createContext<AreaUnit>('auto')

/** Texts and formats of the present language; components render again when it changes. */
export const useText = () => {
  const { t, i18n } = useTranslation()
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'pl'
  const areaUnit = useContext(AreaUnitContext)
  const format = useMemo(() => createFormatter(language, areaUnit), [language, areaUnit])
  return { t, language, format }
}
