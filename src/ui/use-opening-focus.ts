import { type RefObject, useEffect } from 'react'

/**
 * Moves the focus to a panel's heading when the panel opens and whenever `subject` changes, so that a screen reader
 * says what has come; gives it back to where it was when the panel closes.
 */
export const useOpeningFocus = (heading: RefObject<HTMLElement | null>, subject: string): void => {
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      // Only if nothing else took the focus meanwhile: what goes away leaves it on the body.
      if (document.activeElement !== document.body || !(opener instanceof HTMLElement)) return
      opener.focus({ preventScroll: true })
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new subject is the reason to move the focus
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [heading, subject])
}
