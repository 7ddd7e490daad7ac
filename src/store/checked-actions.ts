import type { MapActions } from './map-state'
import type { MapTools } from './map-tools'

type CheckedActions = Pick<MapActions, 'check' | 'commitMany'>

/** More are written in turns of the page: a hundred thousand take seconds. */
const MOST_AT_ONCE = 2000

/** Ticking places, and changing all of them at once. */
export const checkedActions = ({ get, set, commit, notify }: MapTools): CheckedActions => ({
  check: (checked) => set({ checked }),
  commitMany: async (change, name, inTurns) => {
    const { longCommit, commitInTurns, forgetLongCommit } = get()
    if (longCommit && !longCommit.isDone) return false
    const records = (change.patch?.length ?? 0) + (change.remove?.length ?? 0)
    if (records <= MOST_AT_ONCE) commit(change)
    else {
      await commitInTurns({ get: async () => change, records, name }, inTurns)
      // Called off, it has changed nothing.
      if (!get().longCommit?.isDone) return false
      forgetLongCommit()
    }
    notify({ code: 'done', note: change.note, undo: true })
    return true
  },
})
