import 'i18next'
import type { pl } from './messages/pl'
import type { more } from './messages/pl/more'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: typeof pl & typeof more & { problems: typeof pl.problems & typeof more.problems }
    }
  }
}
