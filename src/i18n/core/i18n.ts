import i18next, { type i18n } from 'i18next'
import { isolate } from './isolate'
import { pl } from './messages/pl'
import { polishTypography } from './typography'

export const LANGUAGES = ['pl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language)

type Messages = { readonly [key: string]: string | Messages }

const mapStrings = (messages: Messages, change: (text: string) => string): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : mapStrings(value, change),
    ]),
  )

/** Makes the translator. Polish is always there; English is fetched when first used (it is in the precache). */
export const createI18n = async (language: Language): Promise<i18n> => {
  const instance = i18next.createInstance()
  await instance.init({
    lng: 'pl',
    fallbackLng: 'pl',
    resources: { pl: { translation: mapStrings(pl, polishTypography) } },
    interpolation: { escapeValue: true, escape: isolate },
    returnNull: false,
  })
  await changeLanguage(instance, language)
  return instance
}

export const changeLanguage = async (instance: i18n, language: Language): Promise<void> => {
  if (language === 'en' && !instance.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./messages/en')
    instance.addResourceBundle('en', 'translation', en)
  }
  await instance.changeLanguage(language)
}
