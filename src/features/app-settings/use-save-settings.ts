import { useText } from '@/i18n/react/use-text'
import type { Settings } from '@/store/app-store'
import { useAppStore } from '@/store/use-store'
import { showNotice } from '@/ui/notices'

/** Changes settings at once; says so when the browser could not store them. Resolves to whether it did. */
export const useSaveSettings = () => {
  const { t } = useText()
  const store = useAppStore()
  return async (part: Partial<Settings>): Promise<boolean> => {
    try {
      await store.getState().changeSettings(part)
      return true
    } catch {
      showNotice({
        kind: 'danger',
        key: 'storage',
        text: t('settings.notSaved'),
        closeLabel: t('common.close'),
      })
      return false
    }
  }
}
