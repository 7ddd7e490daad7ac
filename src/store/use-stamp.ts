import type { Stamp } from '@/domain/stamp'
import { useAppStore, useServices } from './use-store'

/** Gives what a new record gets from outside: an id of its own, the time, and who makes it. */
export const useStamp = (): (() => Stamp) => {
  const { newId, clock } = useServices()
  const app = useAppStore()
  return () => ({ id: newId(), now: clock(), by: app.getState().settings.alias })
}
