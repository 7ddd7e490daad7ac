import { unpinPlace } from '@/domain/change/unpin-place'
import { representativePosition } from '@/domain/geometry/representative-position'
import { type AreaEditDrafts, closedAreaEdits } from './drafts'
import type { MapActions } from './map-state'
import type { MapTools } from './map-tools'

type AreaActions = Pick<
  MapActions,
  | 'startAreaEdit'
  | 'typeAreaEdit'
  | 'leaveAreaEdit'
  | 'dropAreaEdit'
  | 'restoreAreaEdit'
  | 'saveAreaEdit'
  | 'startQuickAddOfArea'
  | 'unpin'
  | 'setAreasOpen'
>

/** The full form of areas, and places that belong to an area as a whole. */
export const areaActions = (
  { get, set, keepDraft, commit, notify }: MapTools,
  beginQuickAdd: (areaId: string, centre: ReturnType<typeof representativePosition>) => void,
): AreaActions => {
  const setEdits = (areaEdits: AreaEditDrafts): void => {
    set({ areaEdits })
    keepDraft('area-edits', Object.keys(areaEdits.edits).length > 0 ? areaEdits : undefined)
  }
  /** The word that a draft goes on is about the form. */
  const close = (areaEdits: AreaEditDrafts): void => {
    if (get().notice?.code === 'draft-continued') set({ notice: undefined })
    setEdits(areaEdits)
  }
  const drop = (): void => {
    const { openId = '', edits: all } = get().areaEdits
    const { [openId]: _dropped, ...edits } = all
    close({ version: 1, edits })
  }

  return {
    startAreaEdit: (id) => {
      const { areaEdits, snapshot } = get()
      if (!snapshot.neighbourhoods.has(id)) return
      set({ notice: undefined, selectedId: id })
      setEdits({ ...areaEdits, openId: id })
    },
    typeAreaEdit: (fields) => {
      const { areaEdits } = get()
      const { openId, edits } = areaEdits
      if (openId === undefined) return
      setEdits({ ...areaEdits, edits: { ...edits, [openId]: { ...edits[openId], ...fields } } })
    },
    setAreasOpen: (isAreasOpen) => set({ isAreasOpen }),
    leaveAreaEdit: () => close(closedAreaEdits(get().areaEdits)),
    dropAreaEdit: (hasWork) => {
      const { openId: id, edits } = get().areaEdits
      const edit = id === undefined ? undefined : edits[id]
      drop()
      if (id === undefined || !edit || !hasWork) return
      set({ droppedAreaEdit: { id, edit } })
      notify({ code: 'area-edit-dropped', undo: true })
    },
    restoreAreaEdit: () => {
      const { droppedAreaEdit, areaEdits, snapshot } = get()
      if (!droppedAreaEdit) return
      const { id, edit } = droppedAreaEdit
      set({ droppedAreaEdit: undefined, notice: undefined })
      const edits = { ...areaEdits.edits, [id]: edit }
      // One that has gone into the bin meanwhile has its form when it comes back.
      if (!snapshot.neighbourhoods.has(id)) return setEdits({ ...areaEdits, edits })
      set({ selectedId: id })
      setEdits({ version: 1, openId: id, edits })
    },
    saveAreaEdit: (change) => {
      if (change) commit(change)
      drop()
    },
    startQuickAddOfArea: (areaId) => {
      const area = get().snapshot.neighbourhoods.get(areaId)
      if (area) beginQuickAdd(areaId, representativePosition(area.geometry))
    },
    unpin: (placeId, areaId) => {
      const place = get().snapshot.places.get(placeId)
      if (!place?.geometry) return
      const change = unpinPlace(place, areaId)
      commit(change)
      notify({ code: 'done', note: change.note, undo: true })
    },
  }
}
