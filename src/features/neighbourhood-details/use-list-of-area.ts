import type { Kind } from '@/domain/taxonomy'
import { useAppStore, useMapStore } from '@/store/use-store'

/** Opens the list with the places of one kind that belong to an area, and nothing else. */
export const useListOfArea = (): ((areaId: string, kind: Kind) => void) => {
  const app = useAppStore()
  const store = useMapStore()
  return (areaId, kind) => {
    const { id, setFilter, setSearch, setAreasOpen, select } = store.getState()
    app.getState().go({ view: 'map', id, tab: 'list' })
    setFilter({ area: [areaId], kind: [kind] })
    setSearch('')
    setAreasOpen(false)
    // On a phone the sheet would lie over the list. Not before the list is there: closing it takes a step of the
    // browser's history away, and must not take this one.
    select(undefined)
  }
}
