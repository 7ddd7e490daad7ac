import { useEffect } from 'react'
import type { MapStoreState } from '@/store/map-state'
import type { MapStore } from '@/store/map-store'
import { closeTopLayer } from '@/ui/use-escape'

/** The layers over the map from the top down, each with the way to close it. Drafts stay kept. */
const topLayer = (state: MapStoreState): (() => void) | undefined => {
  // Like Esc: it never throws away what was typed.
  if (state.edit) return closeTopLayer
  if (['move', 'pick', 'link'].includes(state.tool.type)) return state.cancelTool
  if (state.linking) return state.closeLink
  if (state.quickAdd) return state.quickAdd.step === 'kind' ? state.closeQuickAdd : state.backInQuickAdd
  if (state.tool.type === 'draw')
    return state.drawing?.step === 'name' ? state.backToSketch : state.pauseDrawing
  if (state.areaEdits.openId) return closeTopLayer
  if (state.selectedId) return () => state.select(undefined)
  if (state.spot) return state.clearSpot
  return undefined
}

/**
 * The phone's Back closes the top layer before it leaves the map. One entry of the browser's history stands for
 * "something is open"; it is made when the first layer opens and taken away when the last one is closed by hand.
 */
export const useBackButton = (store: MapStore, isActive: boolean): void => {
  useEffect(() => {
    if (!isActive) return
    /** Our own step back is under way: it takes effect only in a later turn, and must not be taken twice. */
    let isTakingAway = false
    const isMarked = (): boolean => (history.state as { layer?: boolean } | null)?.layer === true
    const follow = (state: MapStoreState): void => {
      if (isTakingAway) return
      const open = topLayer(state) !== undefined
      if (open && !isMarked()) history.pushState({ layer: true }, '', location.hash)
      else if (!open && isMarked()) {
        isTakingAway = true
        history.back()
      }
    }
    const onBack = ({ state }: PopStateEvent): void => {
      if (isTakingAway) isTakingAway = false
      // A link of the navigation tells the same; it came to an entry that nobody had written to.
      else if (!isMarked() && state !== null) topLayer(store.getState())?.()
      follow(store.getState())
    }
    follow(store.getState())
    const stop = store.subscribe(follow)
    addEventListener('popstate', onBack)
    return () => {
      stop()
      removeEventListener('popstate', onBack)
    }
  }, [store, isActive])
}
