import { useEffect, useState } from 'react'
import type { MapState } from '@/store/map-state'

/** A write is usually over sooner than this; a word that flickers only worries. */
const CALM_MS = 400

type SaveState = MapState['saveState']

/** The save state, where "saving" shows only once it has lasted and the former state stays until then. */
export const useCalmSaveState = (state: SaveState): SaveState => {
  const [shown, setShown] = useState(state)
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state.phase === 'saving' ? CALM_MS : 0)
    return () => clearTimeout(timer)
  }, [state])
  // What is not "saving" needs no wait for the effect: an error is shown with the same frame.
  return state.phase === 'saving' ? shown : state
}
