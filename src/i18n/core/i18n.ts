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

/** Told when the rest of the Polish messages has come. */
const translators = new Set<i18n>()
let rest: Messages | undefined

const addRest = (instance: i18n): void => {
  if (rest) instance.addResourceBundle('pl', 'translation', rest, true)
}

/** Fetches what the first screens don't say, for all translators of now and later; `ui/lazy-part` waits for it. */
export const fetchMoreMessages = async (): Promise<void> => {
  if (rest) return
  const { more } = await import('./messages/pl/more')
  rest = mapStrings(more, polishTypography)
  for (const instance of translators) addRest(instance)
}

/**
 * Makes the translator. Polish is there at once, but for the messages of parts that are fetched later; English is fetched
 * when first used (it is in the precache).
 */
export const createI18n = async (language: Language): Promise<i18n> => {
  const instance = i18next.createInstance()
  await instance.init({
    lng: 'pl',
    fallbackLng: 'pl',
    resources: { pl: { translation: mapStrings(pl, polishTypography) } },
    interpolation: { escapeValue: true, escape: isolate },
    returnNull: false,
  })
  translators.add(instance)
  addRest(instance)
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
