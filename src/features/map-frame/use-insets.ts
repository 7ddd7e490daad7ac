import { type RefObject, useEffect, useRef } from 'react'

export type Insets = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/**
 * Measures what covers the map. `data-map-ground` is the map, `data-map-free` the part that bars and sheets leave;
 * a phone's form over the whole screen may have a `data-map-window`, a hole through which the map is seen.
 *
 * @param layout changes whenever other parts are shown, so that it is measured again
 */
export const useInsets = (
  frame: RefObject<HTMLElement | null>,
  onInsets: ((insets: Insets) => void) | undefined,
  layout: string,
  isPhone: boolean,
): void => {
  const last = useRef('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is the reason to measure again
  useEffect(() => {
    const ground = frame.current?.querySelector('[data-map-ground]')
    const free =
      (isPhone && frame.current?.querySelector('[data-map-window]')) ||
      frame.current?.querySelector('[data-map-free]')
    if (!ground || !free || !onInsets) return
    const measure = (): void => {
      const outer = ground.getBoundingClientRect()
      const inner = free.getBoundingClientRect()
      const insets: Insets = {
        top: Math.max(0, Math.round(inner.top - outer.top)),
        right: Math.max(0, Math.round(outer.right - inner.right)),
        bottom: Math.max(0, Math.round(outer.bottom - inner.bottom)),
        left: Math.max(0, Math.round(inner.left - outer.left)),
      }
      const key = Object.values(insets).join()
      if (key === last.current) return
      last.current = key
      onInsets(insets)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(ground)
    observer.observe(free)
    return () => observer.disconnect()
  }, [frame, onInsets, layout, isPhone])
}
