import { useEffect, useEffectEvent } from 'react'

/** Esc, wherever the focus is, before anything else hears of it; `close` tells whether there was something to close. */
export const useEscapeFirst = (close: () => boolean): void => {
  const closed = useEffectEvent(close)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !closed()) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}
