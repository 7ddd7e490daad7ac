import 'i18next'
import type { pl } from './messages/pl'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof pl }
  }
}
