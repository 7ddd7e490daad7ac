import type { LocationFailure, LocationFix } from '@/device/location'
import type { Change, ChangeNote } from '@/domain/change/change'
import type { PlaceFilter, Shown } from '@/domain/filter/place-filter'
import type { AreaEdit } from '@/domain/form/area-form'
import type { PlaceEdit } from '@/domain/form/place-form'
import type { Position } from '@/domain/geometry/geometry'
import type { PinPicture } from '@/domain/pins/map-picture'
import type { Problem } from '@/domain/problem'
import type { LinkWay } from '@/domain/relations/link-ways'
import type { Result } from '@/domain/result'
import type { Status, Visibility } from '@/domain/schema/place'
import type { Sketch, SketchShape } from '@/domain/sketch/sketch'
import type { Kind } from '@/domain/taxonomy'
import type { SaveState } from '@/storage/map-writer'
import type { SavedFilter } from '@/storage/types'
import type { AreaEditDrafts, DrawingDraft, EditDraft, QuickAddDraft } from './drafts'
import type { Snapshot } from './snapshot'

export type BaseMap = 'osm' | 'ortho' | 'none'

export type SheetStep = 'peek' | 'half' | 'full'

/** What a tap on the map means just now. */
export type Tool =
  | { readonly type: 'browse' }
  | { readonly type: 'draw' }
  /** Choosing the spot of the quick add by tap or under the crosshair. */
  | { readonly type: 'pick' }
  /** "Przesuń pinezkę". */
  | { readonly type: 'move'; readonly id: string; readonly position: Position }
  /** Choosing the other end of a link: the next pin that is tapped. */
  | { readonly type: 'link' }

/** A link in the making. */
export type LinkDraft = {
  /** The record that it was asked for on. */
  readonly subjectId: string
  readonly way?: LinkWay
  readonly otherId?: string | undefined
  readonly note: string
}

/** A short word after something happened; `undo` offers to take it back. */
export type Notice = {
  readonly key: number
  readonly code:
    | 'removed'
    | 'undone'
    | 'redone'
    | 'undo-skipped'
    | 'moved'
    | 'saved'
    | 'exported'
    | 'location-failed'
    | 'draft-continued'
    /** Drawing was left with Esc: the sketch is kept. */
    | 'drawing-kept'
    /** Drawing was cancelled; `undo` brings the sketch back. */
    | 'drawing-cancelled'
    /** A sketch that was kept is of a shape that is no more; `undo` brings it back all the same. */
    | 'drawing-outdated'
    /** A form was left with words in it: they are kept. */
    | 'edit-kept'
    /** What was typed into a form was thrown away; `undo` brings it back. */
    | 'edit-dropped'
    | 'area-edit-dropped'
    /** A change that its note says all about. */
    | 'done'
    /** Areas with a boundary in common were changed meanwhile, and stay as they are. */
    | 'neighbours-left'
  readonly note?: ChangeNote
  readonly count?: number
  readonly names?: readonly string[]
  readonly undo?: boolean
  readonly location?: LocationFailure
}

export type MapState = {
  readonly id: string
  /** Only a picture is there yet: it can be looked at and moved, and nothing can be entered. */
  readonly isOpening: boolean
  /** How the pins were last drawn; shown until the places have been laid out. */
  readonly pins: PinPicture | undefined
  readonly snapshot: Snapshot
  readonly selectedId: string | undefined
  /** Ids of places that are ticked, for doing one thing with all of them. */
  readonly checked: ReadonlySet<string>
  /** What is looked for in the list, as it was typed; stored nowhere, for it may be somebody's name. */
  readonly search: string
  readonly tool: Tool
  /** A spot the user tapped on the empty map: "Dodaj w tym punkcie". */
  readonly spot: Position | undefined
  readonly quickAdd: QuickAddDraft | undefined
  /** A quick add that was closed with words in it; the next one goes on with it. */
  readonly quickAddAside: QuickAddDraft | undefined
  readonly drawing: DrawingDraft | undefined
  /** Drawings that were left for another one; taken up again when they are asked for. */
  readonly drawingsAside: readonly DrawingDraft[]
  /** Why the sketch can't be finished as it is; until it is changed. */
  readonly sketchProblem: Problem | undefined
  /** The sketch that was cancelled last, for as long as its notice offers it back. */
  readonly cancelledDrawing: DrawingDraft | undefined
  readonly edit: EditDraft | undefined
  /** Forms that were left with words in them; each is taken up again when its place is edited. */
  readonly editsAside: readonly EditDraft[]
  /** The one that was thrown away last, for as long as its notice offers it back. */
  readonly droppedEdit: EditDraft | undefined
  readonly areaEdits: AreaEditDrafts
  /** What was typed into the form of an area and thrown away last. */
  readonly droppedAreaEdit: { readonly id: string; readonly edit: AreaEdit } | undefined
  /** A change in turns counts as being saved from the moment it was asked for. */
  readonly saveState: SaveState
  readonly longCommit: LongCommit | undefined
  /** `false`: the browser refused the last write of a draft. */
  readonly draftSaved: boolean
  readonly undoNote: ChangeNote | undefined
  readonly redoNote: ChangeNote | undefined
  readonly notice: Notice | undefined
  readonly location: (LocationFix & { readonly takenAt: string }) | undefined
  readonly locating: boolean
  readonly baseMap: BaseMap
  readonly baseMapUnreachable: boolean
  readonly view: { readonly centre: Position; readonly zoom: number }
  /** Which places are asked for, on the map and in the list. */
  readonly filter: PlaceFilter
  /** What it lets through; `undefined`: all. The same object while it is the same. */
  readonly shown: Shown | undefined
  /** What passes the filter is still being found. */
  readonly isFiltering: boolean
  /** Filters with a name, for this map on this device. */
  readonly savedFilters: readonly SavedFilter[]
  readonly isFiltersOpen: boolean
  readonly isSearchOpen: boolean
  /** "Dodaj powiązanie"; put aside while its other end is picked on the map. */
  readonly linking: LinkDraft | undefined
  /** "Grupy": all of them, or one. */
  readonly openGroups: { readonly id?: string } | undefined
  /** The links of what is selected are drawn on the map. */
  readonly showsLinks: boolean
  /** "Obszary i ich miejsca". */
  readonly isAreasOpen: boolean
  /** How much of a phone's screen the sheet of the selected place takes. */
  readonly sheetStep: SheetStep
  /** The details beside the map are put away, where there is room beside it. */
  readonly isPanelCollapsed: boolean
  /** Entries that could not be read; they are kept as they are. */
  readonly damagedCount: number
  /** The stored log has a hole or an unreadable row: nothing is compacted, a copy is offered. */
  readonly storeDamaged: boolean
}

/** Does the steps of a long piece of work with turns of the page between them. */
export type InTurns = <Value>(
  steps: Iterator<unknown, Value>,
  onStep: () => void,
  signal?: AbortSignal,
) => Promise<Value>

/** A change that may be very large. */
export type LargeChange = {
  /** Gives it, perhaps from somewhere else; how far that is, 0 to 1, is told. */
  readonly get: (onProgress: (share: number) => void, signal: AbortSignal) => Promise<Change>
  /** How many records it is about. */
  readonly records: number
  /** What the user knows it by: the name of the file. */
  readonly name: string
}

/** A change that is made in turns, or was made last. It belongs to the map: screens come and go meanwhile. */
export type LongCommit = {
  /** What the user knows it by: the name of the file. */
  readonly name: string
  /** Share that is done, 0 to 1. */
  readonly share: number
  /** It has not begun to change the map. */
  readonly canStop: boolean
  readonly isDone: boolean
}

export type MapActions = {
  /** The one door for every change of the map. */
  commit(change: Change): void
  /**
   * The same for a change that may be very large: prepared and written in turns of the page, one step of the history
   * all the same, and stored whole or not at all. `longCommit` says how far it is; called off while it can be, it has
   * changed nothing. One at a time. Rejects, with nothing changed, when the change can't be had.
   */
  commitInTurns(change: LargeChange, inTurns: InTurns): Promise<void>
  callOffLongCommit(): void
  /** The word that it is done has been read. */
  forgetLongCommit(): void
  /** Commits and says what was done, with the way back. */
  act(change: Change): void
  undo(): void
  redo(): void
  dismissNotice(): void
  /** What "Cofnij" in a notice does: brings back what it says was thrown away, else undoes the last change. */
  takeBack(notice: Notice): void
  /** Says that the browser has taken an exported file. */
  sayExported(): void

  select(id: string | undefined): void
  check(ids: ReadonlySet<string>): void
  /**
   * A change of many records as one step of the history, in turns where they are very many, and says that it is done.
   * `false`: another long one is being made, or this one was called off; nothing has changed.
   *
   * @param name what the user knows it by
   */
  commitMany(change: Change, name: string, inTurns: InTurns): Promise<boolean>
  tapEmpty(position: Position): void
  clearSpot(): void
  locate(): Promise<LocationFix | undefined>
  setView(view: { centre: Position; zoom: number }): void
  setBaseMap(baseMap: BaseMap): void
  setBaseMapUnreachable(unreachable: boolean): void
  /** What the list is to show only. */
  setSearch(search: string): void
  setFilter(filter: PlaceFilter): void
  toggleKind(kind: Kind): void
  clearFilter(): void
  setFiltersOpen(open: boolean): void
  /** Lets a place be seen, whatever the filter asks for. */
  admit(id: string): void
  setSearchOpen(open: boolean): void
  setAreasOpen(open: boolean): void
  /** Keeps the present filter under a name; another one of that name is replaced. */
  saveFilter(name: string): void
  removeSavedFilter(name: string): void
  setSheetStep(step: SheetStep): void
  setPanelCollapsed(collapsed: boolean): void

  /**
   * Begins a quick add at `at` or the tapped spot, else where I am, else at `centre`: the middle of what is seen.
   * A fix of a while ago is not where I am: a new one is asked for, and moves the draft when it comes.
   */
  startQuickAdd(at?: Position, centre?: Position): void
  /** Begins it at my location, however weak: the user has seen how weak and wants it anyway. */
  startQuickAddAtLocation(): void
  pickSpot(): void
  confirmSpot(position: Position): void
  chooseKind(kind: Kind): void
  chooseCategory(category: string): void
  backInQuickAdd(): void
  typeQuickAdd(fields: {
    name?: string
    description?: string
    visibility?: Visibility
    status?: Status
  }): void
  saveQuickAdd(andNext: boolean): Result<string>
  /** Closes the form; a draft that has words in it is kept for the next time. */
  closeQuickAdd(): void
  cancelQuickAdd(): void

  /** Draws a new area. */
  startDrawing(): void
  /** "Popraw granicę": changes the boundary of an area or the shape of a place. */
  startReshape(id: string): void
  /** Gives a place a shape of this kind, drawn anew. */
  startShape(placeId: string, shape: SketchShape): void
  startMeasure(): void
  /** Draws the line along which an area is cut. */
  startSplit(areaId: string): void
  /** The one door for every change of the sketch; it is kept at once. */
  changeSketch(change: (sketch: Sketch) => Sketch): void
  undoSketchPoint(): void
  redoSketchPoint(): void
  /** "Zakończ": goes on to what must be asked, or makes the change at once where nothing must; else `sketchProblem`. */
  finishSketch(): Promise<void>
  backToSketch(): void
  typeDrawing(
    fields: Partial<Pick<DrawingDraft, 'name' | 'areaType' | 'approximate'>> & {
      /** `null`: the new boundary replaces a wrong one. */
      readonly validFrom?: string | null
    },
  ): void
  saveDrawing(): Promise<Result<string>>
  /** Makes one area of two; the second goes to the bin. */
  joinAreas(firstId: string, secondId: string): Promise<Result<null>>
  cancelDrawing(): void
  /** Esc and Back: lets the chosen point go; else leaves drawing and keeps the sketch. */
  pauseDrawing(): void
  /** Brings back what `cancelDrawing` threw away. */
  restoreDrawing(): void

  /** Opens the form of a place, with what was typed into it and left before. */
  startEdit(id: string): void
  typeEdit(fields: PlaceEdit): void
  saveEdit(change: Change): void
  /** Closes the form and keeps what was typed, if anything was. */
  leaveEdit(hasWork: boolean): void
  /** Closes the form and throws away what was typed; says so if anything was. */
  cancelEdit(hasWork: boolean): void
  /** Brings back what was thrown away. */
  restoreEdit(): void
  /** Throws away what was typed into a form that was left. */
  dropEditAside(id: string): void
  /** Opens the full form of an area, with what was typed when it was left. */
  startAreaEdit(id: string): void
  typeAreaEdit(fields: AreaEdit): void
  /** Closes it; what was typed is kept. */
  leaveAreaEdit(): void
  /** Closes it and throws away what was typed; says so if anything was. */
  dropAreaEdit(hasWork: boolean): void
  /** Brings back what was thrown away. */
  restoreAreaEdit(): void
  /** Closes it with the change that was made of it; `undefined`: nothing is different. */
  saveAreaEdit(change: Change | undefined): void
  /** Begins a place that belongs to an area as a whole. */
  startQuickAddOfArea(areaId: string): void
  /** Takes the pin of a place away: it belongs to the area as a whole. */
  unpin(placeId: string, areaId: string): void
  startMove(id: string): void
  setMovePosition(position: Position): void
  saveMove(): Result<null>
  cancelTool(): void
  remove(id: string): void
  restore(id: string): void

  /** @param way what the link is to say, where that is known */
  startLink(subjectId: string, way?: LinkWay): void
  changeLink(fields: Partial<Omit<LinkDraft, 'subjectId'>>): void
  /** Lets the other end be tapped on the map. */
  pickLinkEnd(): void
  linkEndPicked(id: string): void
  closeLink(): void
  setOpenGroups(open: { readonly id?: string } | undefined): void
  showLinks(shown: boolean): void

  /** Keeps how a large map is drawn now, for the next time it is opened. */
  keepPicture(pins: PinPicture): Promise<void>

  renameMap(title: string): Result<null>
  retrySave(): void
  /** Flushes what waits and stops listening; the store is not used afterwards. */
  close(): Promise<void>
}

export type MapStoreState = MapState & MapActions
