import { useText } from '@/i18n/react/use-text'
import { useAppStore } from '@/store/use-store'
import { showNotice } from '@/ui/notices'
import { focusPageTitle } from '@/ui/page-title'
import type { MapRow } from './map-row'

/** What happens to whole maps, each with its word afterwards. Never rejects: a refused write is said on the screen. */
export const useMapActions = () => {
  const { t } = useText()
  const store = useAppStore()
  const closeLabel = t('common.close')

  /** `true` when the browser has stored the change. */
  const attempt = async (change: () => Promise<unknown>): Promise<boolean> => {
    try {
      await change()
      return true
    } catch {
      showNotice({ kind: 'danger', key: 'storage', text: t('common.storageFailed'), closeLabel })
      return false
    }
  }

  const restore = async ({ id, title }: MapRow, { say }: { say: boolean }): Promise<void> => {
    const stored = await attempt(() => store.getState().setMapDeleted(id, false))
    if (!stored) return
    focusPageTitle()
    if (say) showNotice({ text: t('library.bin.restored', { title }), closeLabel })
  }

  return {
    restore,
    rename: ({ id }: MapRow, title: string): Promise<boolean> =>
      attempt(() => store.getState().renameMap(id, title)),
    duplicate: async ({ id, title }: MapRow): Promise<void> => {
      const copy = t('library.copyTitle', { title, interpolation: { escapeValue: false } })
      const stored = await attempt(() => store.getState().duplicateMap(id, copy))
      if (stored) showNotice({ text: t('library.copied', { title: copy }), closeLabel })
    },
    remove: async (map: MapRow): Promise<void> => {
      const stored = await attempt(() => store.getState().setMapDeleted(map.id, true))
      if (!stored) return
      focusPageTitle()
      showNotice({
        key: `removed-${map.id}`,
        text: t('library.removed', { title: map.title }),
        closeLabel,
        action: { label: t('common.undo'), run: () => void restore(map, { say: false }) },
      })
    },
  }
}
