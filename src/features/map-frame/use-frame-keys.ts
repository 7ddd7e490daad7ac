import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useApp } from '@/store/use-store'

const MAP = '[data-map-ground] .leaflet-container'
const AREAS = `nav, ${MAP}, [data-panel], [data-page]`

type FrameKeys = {
  /** Ctrl+S where no form takes it. */
  readonly onSaveCopy: () => void
  /** "?" while the map has focus. */
  readonly onHelp: () => void
  /** Ctrl+K; the list has a field of its own for it. */
  readonly onSearch: (() => void) | undefined
}

/** Keys of the whole screen: F6 goes round the areas, Ctrl+S saves a copy, Ctrl+K searches, "?" on the map tells all keys. */
export const useFrameKeys = (
  frame: RefObject<HTMLElement | null>,
  { onSaveCopy, onHelp, onSearch }: FrameKeys,
): void => {
  const letters = useApp((state) => state.settings.letterKeys)
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey) return
    // What lies over everything, such as a dialog or a full-screen form, keeps the focus and the keys.
    if (document.querySelector('[aria-modal="true"]')) return
    const isCommand = event.ctrlKey || event.metaKey
    if (event.key === 'F6' && !isCommand && frame.current) {
      event.preventDefault()
      goToArea(frame.current, event.shiftKey ? -1 : 1)
    } else if (isCommand && !event.shiftKey && event.key.toLowerCase() === 's') {
      event.preventDefault()
      onSaveCopy()
    } else if (isCommand && !event.shiftKey && event.key.toLowerCase() === 'k' && onSearch) {
      event.preventDefault()
      onSearch()
    } else if (event.key === '?' && !isCommand && letters && isWithinMap(event.target)) {
      event.preventDefault()
      onHelp()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isWithinMap = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(MAP) !== null

const goToArea = (frame: HTMLElement, by: 1 | -1): void => {
  const areas = [...frame.querySelectorAll<HTMLElement>(AREAS)].filter((area) =>
    area.checkVisibility({ visibilityProperty: true }),
  )
  const at = areas.findIndex((area) => area.contains(document.activeElement))
  const next = areas.at(at < 0 && by < 0 ? -1 : (at + by) % areas.length)
  if (!next) return
  const isMap = next.matches(MAP)
  const target = isMap
    ? next
    : (next.querySelector<HTMLElement>('[aria-current], :is(h1, h2)[tabindex]') ??
      next.querySelector<HTMLElement>('a[href], button, input'))
  target?.focus()
}
