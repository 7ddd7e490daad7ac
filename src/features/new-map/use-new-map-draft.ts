import { useCallback, useEffect, useRef, useState } from 'react'
import { useServices } from '@/store/use-store'
import { EMPTY_DRAFT, type NewMapDraft, readDraft } from './new-map-draft'

const KEY = 'new-map-draft'
const PAUSE_MS = 400

/** `undefined`: nothing typed yet. */
type DraftState = 'saved' | 'not-saved' | undefined

/**
 * The form's values, stored at every pause and when the page is left, and found again at the next visit.
 * `draft` is `undefined` while the stored one is being read.
 */
export const useNewMapDraft = () => {
  const { storage } = useServices()
  const [draft, setDraft] = useState<NewMapDraft>()
  const [state, setState] = useState<DraftState>()
  /** What is not in storage yet. */
  const waiting = useRef<NewMapDraft>(undefined)

  useEffect(() => {
    let here = true
    const show = (stored: unknown): void => {
      if (here) setDraft(readDraft(stored) ?? EMPTY_DRAFT)
    }
    storage.readSetting(KEY).then(show, () => show(undefined))
    return () => {
      here = false
    }
  }, [storage])

  const write = useCallback((): void => {
    const value = waiting.current
    if (!value) return
    waiting.current = undefined
    storage.writeSetting(KEY, value).then(
      () => setState('saved'),
      () => {
        waiting.current ??= value
        setState('not-saved')
      },
    )
  }, [storage])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const change = useCallback(
    (value: NewMapDraft): void => {
      setDraft(value)
      waiting.current = value
      clearTimeout(timer.current)
      timer.current = setTimeout(write, PAUSE_MS)
    },
    [write],
  )

  useEffect(() => {
    // A phone may end the page at any time once it is hidden.
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') write()
    }
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      clearTimeout(timer.current)
      write()
    }
  }, [write])

  /** The map is there: the draft has done its work. */
  const forget = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    waiting.current = undefined
    await storage.writeSetting(KEY, null).catch(() => undefined)
  }, [storage])

  return { draft, change, state, forget }
}
