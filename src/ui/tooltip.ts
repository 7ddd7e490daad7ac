import { putBeside, type Side } from './beside'
import classes from './tooltip.module.css'

const DELAY_MS = 400

let listens = false
let box: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let anchor: Element | undefined

const hide = (): void => {
  clearTimeout(timer)
  anchor = undefined
  box?.remove()
}

const show = (target: HTMLElement): void => {
  const { tooltip, tooltipSide } = target.dataset
  // What the button has opened says the same, and lies where the words would.
  if (!tooltip || !target.isConnected || target.ariaExpanded === 'true') return
  box ??= document.createElement('div')
  box.className = classes.tooltip ?? ''
  // It repeats the accessible name, which is spoken already.
  box.setAttribute('aria-hidden', 'true')
  box.textContent = tooltip
  document.body.append(box)
  putBeside(box, target, { side: (tooltipSide ?? 'bottom') as Side, align: 'centre', gap: 5 })
}

const startFor = (event: Event): void => {
  const found = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null
  if (found && found === anchor) return
  hide()
  if (!found) return
  anchor = found
  timer = setTimeout(show, DELAY_MS, found)
}

/**
 * Shows the words in `data-tooltip` beside whatever has them, for a mouse that rests there and for the focus of a
 * keyboard; never for a finger. One box for all of them: it lies over everything, so no panel cuts it.
 */
export const listenForTooltips = (): void => {
  if (listens) return
  listens = true
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') startFor(event)
  })
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) startFor(event)
  })
  for (const type of ['pointerdown', 'keydown', 'focusout', 'scroll']) {
    document.addEventListener(type, hide, { capture: true, passive: true })
  }
  document.documentElement.addEventListener('pointerleave', hide)
}
