import { useEffect, useRef } from 'react'

/** Layers that Esc can close, the top one last. */
const layers: { readonly run: () => void }[] = []

/** What Esc does, for the phone's Back. */
export const closeTopLayer = (): void => layers.at(-1)?.run()

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
  // Menus and dialogs of Mantine live in a portal and close themselves; by now they may be gone, so the way the event
  // came is asked, not the page.
  if (event.composedPath().some((node) => node instanceof Element && node.hasAttribute('data-portal'))) return
  closeTopLayer()
}

/** Esc closes the top layer and only that: of all that listen, the one opened last is called. */
export const useEscape = (close: () => void, active = true): void => {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    if (!active) return
    const layer = { run: () => latest.current() }
    if (layers.length === 0) window.addEventListener('keydown', onKeyDown)
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [active])
}
