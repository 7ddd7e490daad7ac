import { useEffect } from 'react'
import { useMapStore } from '@/store/use-store'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null

/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y (⌘ on a Mac), but never from within a field: there they belong to the text. */
export const useUndoKeys = (): void => {
  const store = useMapStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const way = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined
      if (!way) return
      event.preventDefault()
      const state = store.getState()
      // While corners are being set, undo is of a corner; a change of the map made before is not meant.
      if (state.tool.type === 'draw') {
        if (state.drawing?.step !== 'points') return
        if (way === 'undo') state.undoSketchPoint()
        else state.redoSketchPoint()
      } else if (!state.quickAdd && !state.edit && !state.areaEdits.openId) state[way]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
}
