import { type RefObject, useEffect } from 'react'
import type { MapHandle } from '@/map/map-types'
import type { MapStore } from '@/store/map-store'

/** Without an edit for so long. */
const QUIET_MS = 3_000

/** Keeps how the map is drawn, for the next time it is opened: when nothing is being edited, and when it is left. */
export const useKeepPicture = (store: MapStore, map: RefObject<MapHandle | null>): void => {
  useEffect(() => {
    let kept: number | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = (): void => {
      clearTimeout(timer)
      const { isOpening, saveState, snapshot, keepPicture } = store.getState()
      if (isOpening || saveState.phase !== 'saved' || snapshot.revision === kept) return
      // Not laid out yet: later.
      const pins = map.current?.picture()
      if (!pins) return keepLater()
      kept = snapshot.revision
      void keepPicture(pins)
    }
    const keepLater = (): void => {
      clearTimeout(timer)
      timer = setTimeout(keep, QUIET_MS)
    }
    keepLater()
    const stop = store.subscribe(({ snapshot, saveState }, before) => {
      if (snapshot !== before.snapshot || saveState !== before.saveState) keepLater()
    })
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') keep()
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      clearTimeout(timer)
      stop()
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [store, map])
}
