import type { Change } from '@/domain/change/change'
import { editPlaces } from '@/domain/change/edit-places'
import type { Place } from '@/domain/schema/place'
import type { InTurns, MapActions } from './map-state'
import type { MapTools } from './map-tools'

type CheckedActions = Pick<MapActions, 'check' | 'editChecked' | 'removeChecked'>

/** More are written in turns of the page: a hundred thousand take seconds. */
const MOST_AT_ONCE = 2000

/** What is done with all places that are ticked in the list. */
export const checkedActions = ({ get, set, commit, notify }: MapTools): CheckedActions => {
  const checkedPlaces = (): readonly Place[] => {
    const { checked, snapshot } = get()
    return [...checked].flatMap((id) => snapshot.places.get(id) ?? [])
  }
  const commitMany = async (change: Change, count: number, inTurns: InTurns): Promise<void> => {
    if (count <= MOST_AT_ONCE) commit(change)
    else await get().commitInTurns({ get: async () => change, records: count, name: '' }, inTurns)
    get().forgetLongCommit()
    notify({ code: 'done', note: change.note, undo: true })
  }
  return {
    check: (checked) => set({ checked }),
    editChecked: async (edit, inTurns) => {
      const change = editPlaces(checkedPlaces(), edit)
      if (change) await commitMany(change, change.patch?.length ?? 0, inTurns)
      return change !== undefined
    },
    removeChecked: async (inTurns) => {
      const remove = checkedPlaces().map(({ id }) => id)
      const { selectedId } = get()
      set({ checked: new Set(), ...(remove.includes(selectedId ?? '') ? { selectedId: undefined } : {}) })
      await commitMany(
        { remove, note: { code: 'places.removed', params: { count: remove.length } } },
        remove.length,
        inTurns,
      )
    },
  }
}
