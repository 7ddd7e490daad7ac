import { useCallback } from 'react'
import type { PrintVersion } from '@/domain/print/print-places'
import { THEMES } from '@/domain/taxonomy'
import { filterText } from '@/i18n/core/filter-words'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'

/** The open map's filter in words. */
export const useFilterText = (): ((version: PrintVersion) => string) => {
  const { t, language } = useText()
  const filter = useMap((state) => state.filter)
  const { neighbourhoods, groups, catalogue } = useMap((state) => state.snapshot)
  return useCallback(
    (version) =>
      filterText(
        t,
        filter,
        {
          category: (id) => categoryWord(t, language, catalogue.info(id)),
          theme: (id) => THEMES.find((theme) => theme.id === id)?.[language] ?? '',
          area: (id) => neighbourhoods.get(id)?.name ?? '',
          group: (id) => groups.get(id)?.name ?? '',
        },
        version,
      ),
    [t, language, filter, neighbourhoods, groups, catalogue],
  )
}
