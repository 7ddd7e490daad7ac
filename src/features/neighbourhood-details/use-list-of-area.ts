import type { Kind } from '@/domain/taxonomy'
import { useAppStore, useMapStore } from '@/store/use-store'

/** Opens the list with the places of one kind that belong to an area, and nothing else. */
export const useListOfArea = (): ((areaId: string, kind?: Kind) => void) => {
  const app = useAppStore()
  const store = useMapStore()
  return (areaId, kind) => {
    const { id, setFilter, setSearch, select } = store.getState()
    setFilter({ area: [areaId], ...(kind ? { kind: [kind] } : {}) })
    setSearch('')
    // On a phone the sheet would lie over the list.
    select(undefined)
    app.getState().go({ view: 'map', id, tab: 'list' })
  }
}
