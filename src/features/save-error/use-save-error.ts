import { useState } from 'react'
import { useMap } from '@/store/use-store'

/**
 * Whether the message on a failed write is open. Put away, it comes back with the next failure: that more has not been
 * written is news.
 */
export const useSaveError = () => {
  const state = useMap((map) => map.saveState)
  const failure = state.phase === 'unsaved' ? state : undefined
  const [closedFor, setClosedFor] = useState<typeof failure>()
  return {
    isOpen: failure !== undefined && failure !== closedFor,
    show: () => setClosedFor(undefined),
    minimise: () => setClosedFor(failure),
  }
}
