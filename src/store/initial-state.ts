import { readFilter } from '@/domain/filter/filter-text'
import { asksBeyondKind } from '@/domain/filter/place-filter'
import type { MapView, SavedFilter } from '@/storage/types'
import {
  closedAreaEdits,
  type DrawingDraft,
  type EditDraft,
  isEditDraft,
  isQuickAddDraft,
  readAreaEdits,
} from './drafts'
import { shownAtOnce } from './filter-actions'
import type { BaseMap, MapState } from './map-state'
import type { Snapshot } from './snapshot'

const BASE_MAPS: readonly BaseMap[] = ['osm', 'ortho', 'none']

const readSavedFilters = (stored: unknown): readonly SavedFilter[] =>
  Array.isArray(stored)
    ? stored.flatMap((one) =>
        typeof one?.name === 'string' ? [{ name: one.name, filter: readFilter(one.filter) }] : [],
      )
    : []

/** Poland as a whole, for a map whose header can't be read. */
const NOWHERE = { centre: [19.3, 52.1] as const, zoom: 6 }

export type Drafts = {
  readonly quickAdd: unknown
  readonly edit: unknown
  readonly editsAside: unknown
  readonly areaEdits: unknown
  readonly drawing: DrawingDraft | undefined
  readonly aside: readonly DrawingDraft[]
}

/** Drafts go on where they were, unless what they were to become is there already. */
export const initialState = (
  id: string,
  snapshot: Snapshot,
  view: MapView | undefined,
  { quickAdd, edit, editsAside, areaEdits, drawing, aside }: Drafts,
  savedAt: string | undefined,
): MapState => {
  const filter = readFilter(view?.filter)
  const home = snapshot.header?.home ?? NOWHERE
  const isThere = (recordId: string): boolean =>
    snapshot.places.has(recordId) || snapshot.neighbourhoods.has(recordId) || snapshot.bin.has(recordId)
  const openQuickAdd = isQuickAddDraft(quickAdd) && !isThere(quickAdd.recordId) ? quickAdd : undefined
  const isOnMap = (recordId: string): boolean =>
    snapshot.places.has(recordId) || snapshot.neighbourhoods.has(recordId)
  const goesOn = ({ sketch, recordId }: DrawingDraft): boolean =>
    sketch.targetId === undefined ? !isThere(recordId) : isOnMap(recordId)
  /** What it was drawn for lies in the bin, and may come back from it. */
  const waits = (draft: DrawingDraft): boolean =>
    goesOn(draft) || (draft.sketch.targetId !== undefined && snapshot.bin.has(draft.recordId))
  const openDrawing = drawing && goesOn(drawing) ? drawing : undefined
  const waiting = [...aside, ...(drawing && !openDrawing ? [drawing] : [])].filter(waits)
  const edits = [edit, ...(Array.isArray(editsAside) ? editsAside : [])].filter(isEditDraft)
  const openEdit = edits.find((draft) => draft === edit && snapshot.places.has(draft.id))
  const isKept = ({ id: placeId }: EditDraft): boolean =>
    placeId !== openEdit?.id && (snapshot.places.has(placeId) || snapshot.bin.has(placeId))
  const forms = readAreaEdits(areaEdits)
  const openArea = snapshot.neighbourhoods.get(forms.openId ?? '')
  return {
    id,
    isOpening: false,
    pins: undefined,
    snapshot,
    selectedId: openEdit?.id ?? openArea?.id,
    checked: new Set(),
    search: '',
    tool: openDrawing ? { type: 'draw' } : { type: 'browse' },
    spot: undefined,
    quickAdd: openQuickAdd,
    quickAddAside: undefined,
    drawing: openDrawing,
    drawingsAside: waiting,
    sketchProblem: undefined,
    cancelledDrawing: undefined,
    edit: openEdit,
    editsAside: edits.filter(isKept),
    droppedEdit: undefined,
    areaEdits: openArea ? forms : closedAreaEdits(forms),
    droppedAreaEdit: undefined,
    saveState: { phase: 'saved', at: savedAt },
    longCommit: undefined,
    draftSaved: true,
    undoNote: undefined,
    redoNote: undefined,
    notice:
      openQuickAdd || openDrawing || openEdit || openArea ? { key: 0, code: 'draft-continued' } : undefined,
    location: undefined,
    locating: false,
    baseMap: BASE_MAPS.find((name) => name === view?.baseMap) ?? 'osm',
    baseMapUnreachable: false,
    view: { centre: view?.centre ?? home.centre, zoom: view?.zoom ?? home.zoom },
    filter,
    shown: shownAtOnce(filter),
    isFiltering: asksBeyondKind(filter),
    savedFilters: readSavedFilters(view?.savedFilters),
    isFiltersOpen: false,
    isSearchOpen: false,
    linking: undefined,
    openGroups: undefined,
    showsLinks: false,
    isAreasOpen: false,
    sheetStep: 'half',
    isPanelCollapsed: view?.isPanelCollapsed === true,
    damagedCount: 0,
    storeDamaged: false,
  }
}
