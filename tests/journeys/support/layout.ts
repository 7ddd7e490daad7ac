import type { Page } from '@playwright/test'

/**
 * What a person could not read or reach: a page that scrolls sideways, words that are cut or out of sight, buttons that
 * lie under something else. What can be scrolled to counts as reachable.
 */
export const layoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults = new Set<string>()
    const told = (element: Element): string => {
      const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return `${element.tagName.toLowerCase()} "${words.trim().slice(0, 50)}"`
    }
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('[inert], .visually-hidden, [aria-hidden="true"], .leaflet-pane, [class*="skip"]')
    const hasOwnWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())

    /** What is left of an element in sight; `scrolls` when the rest can be scrolled to. */
    const inSight = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect()
      let scrolls = false
      let isFixed = false
      for (let up: Element | null = element; up; up = up.parentElement) {
        const style = getComputedStyle(up)
        if (up !== element && !isFixed && style.overflow !== 'visible') {
          const box = up.getBoundingClientRect()
          const isCut =
            left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1
          if (isCut && /auto|scroll/.test(style.overflow)) scrolls = true
          left = Math.max(left, box.left)
          top = Math.max(top, box.top)
          right = Math.min(right, box.right)
          bottom = Math.min(bottom, box.bottom)
        }
        if (style.position === 'fixed') isFixed = true
      }
      if (!isFixed && document.documentElement.scrollHeight > innerHeight + 1) {
        if (top < 0 || bottom > innerHeight) scrolls = true
      }
      left = Math.max(left, 0)
      top = Math.max(top, 0)
      right = Math.min(right, innerWidth)
      bottom = Math.min(bottom, innerHeight)
      return { left, top, right, bottom, scrolls }
    }

    const page = document.documentElement
    if (page.scrollWidth > innerWidth + 1)
      faults.add(`page scrolls sideways: ${page.scrollWidth} of ${innerWidth}`)

    for (const element of document.body.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || !hasOwnWords(element) || !isShown(element)) continue
      const style = getComputedStyle(element)
      // Words for screen readers alone.
      if (element.clientWidth <= 1 && style.overflow === 'hidden') continue
      // A title of two lines has all of its words in the tooltip and in the settings.
      if (style.webkitLineClamp !== 'none' || style.display === 'inline') continue
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        faults.add(`words too wide: ${told(element)} ${element.scrollWidth} in ${element.clientWidth}`)
      if (
        style.overflowY !== 'visible' &&
        element.scrollHeight > element.clientHeight + 2 &&
        !/auto|scroll/.test(style.overflowY)
      )
        faults.add(`words too high: ${told(element)} ${element.scrollHeight} in ${element.clientHeight}`)
      const box = element.getBoundingClientRect()
      const seen = inSight(element)
      if (seen.right - seen.left < box.width - 2 && !seen.scrolls)
        faults.add(`words out of sight: ${told(element)}`)
    }

    const controls =
      'a[href], button, input, textarea, select, [role="radio"], [role="switch"], [role^="menuitem"], summary'
    // A menu or a dialog covers what it likes, as the next tap puts it away.
    const over = document.querySelector('[role="menu"]') ?? document.querySelector('.mantine-Modal-content')
    for (const control of (over ?? document.body).querySelectorAll(controls)) {
      if (!isShown(control) || control.matches(':disabled, [type="file"]')) continue
      const box = control.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) continue
      const { left, top, right, bottom, scrolls } = inSight(control)
      const width = right - left
      const height = bottom - top
      if (width < Math.min(box.width, 24) || height < Math.min(box.height, 24)) {
        if (!scrolls) faults.add(`out of reach: ${told(control)}`)
        continue
      }
      if (getComputedStyle(control).pointerEvents === 'none') continue
      for (const [x, y] of [
        [0.5, 0.5],
        [0.15, 0.5],
        [0.85, 0.5],
      ] as const) {
        const hit = document.elementFromPoint(left + width * x, top + height * y)
        const belongs =
          !hit || control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control)
        if (
          !belongs &&
          !(control instanceof HTMLInputElement && control.labels?.[0]?.contains(hit)) &&
          !(scrolls && hit.closest('footer, [class*="footer"]'))
        ) {
          faults.add(`covered: ${told(control)} by ${told(hit)} <${String(hit.className).slice(0, 40)}>`)
          break
        }
      }
    }
    return [...faults]
  })
