import { useEffect } from 'react'
import type { MapHandle } from '@/map/map-types'
import { formatAddress, parseAddress } from '@/store/map-address'
import type { MapStore } from '@/store/map-store'
import { formatRoute, type MapTab } from '@/store/route'

/** Browsers refuse addresses that are changed too often; a pan ends several times a second. */
const SETTLE_MS = 300

/** Keeps filter, selection and sight in the address, and follows one that is typed or pasted over it. */
export const useMapAddress = (
  store: MapStore,
  tab: MapTab,
  map: { readonly current: MapHandle | null },
): void => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      const { id, filter, selectedId, view, isOpening } = store.getState()
      if (isOpening) return
      const hash = formatRoute({ view: 'map', id, tab }) + formatAddress({ filter, selectedId, view })
      // Ours, not typed; what else stands in the entry, such as a layer that Back closes, stays.
      if (hash !== location.hash) history.replaceState({ ...history.state, written: true }, '', hash)
    }
    const writeSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(write, SETTLE_MS)
    }
    const onHash = (): void => {
      const typed = history.state === null ? parseAddress(location.hash) : undefined
      if (typed) {
        const state = store.getState()
        state.setFilter(typed.filter)
        state.select(typed.selectedId)
        map.current?.flyTo(typed.view.centre, typed.view.zoom)
      }
      writeSoon()
    }
    write()
    const stop = store.subscribe((now, before) => {
      if (
        now.filter !== before.filter ||
        now.selectedId !== before.selectedId ||
        now.view !== before.view ||
        now.isOpening !== before.isOpening
      )
        writeSoon()
    })
    addEventListener('hashchange', onHash)
    return () => {
      clearTimeout(timer)
      stop()
      removeEventListener('hashchange', onHash)
    }
  }, [store, tab, map])
}
