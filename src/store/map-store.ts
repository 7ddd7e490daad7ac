import { createStore, type StoreApi } from 'zustand/vanilla'
import { createHistory } from '@/document/history'
import { type Commit, type MapDocuments, openMapDocuments } from '@/document/map-documents'
import type { Change, ChangeNote } from '@/domain/change/change'
import { renameMap } from '@/domain/change/create-map'
import { ok } from '@/domain/result'
import { drain } from '@/domain/steps'
import { isKind } from '@/domain/taxonomy'
import type { MapView } from '@/storage/types'
import { createDraftKeeper } from './draft-keeper'
import { type DrawingDraft, isEditDraft, isQuickAddDraft } from './drafts'
import { drawingActions } from './drawing-actions'
import { toggledKind } from './kind-filter'
import { createLongCommits } from './long-commits'
import type { BaseMap, MapState, MapStoreState, Notice } from './map-state'
import type { MapTools } from './map-tools'
import { placeActions } from './place-actions'
import type { Services } from './services'
import { createSnapshot, type SnapshotKeeper } from './snapshot'
import { summarise } from './summary'

export type MapStore = StoreApi<MapStoreState> & { readonly docs: MapDocuments }

const BASE_MAPS: readonly BaseMap[] = ['osm', 'ortho', 'none']

/** Poland as a whole, for a map whose header can't be read. */
const NOWHERE = { centre: [19.3, 52.1] as const, zoom: 6 }

/** Compaction waits until nothing has been written for a while: it holds the database's lock. */
const QUIET_MS = 20_000

/** Opens a stored map; `undefined` when there is no such map on this device. Rejects with `StorageError`. */
export const openMapStore = async (
  services: Services,
  id: string,
  alias: () => string,
): Promise<MapStore | undefined> => {
  const { storage } = services
  const [stored, view, ...drafts] = await Promise.all([
    storage.loadMap(id),
    storage.readView(id),
    storage.readDraft(id, 'quick-add'),
    storage.readDraft(id, 'drawing'),
    storage.readDraft(id, 'edit'),
    storage.readDraft(id, 'drawings-aside'),
  ])
  if (!stored) return undefined
  const { docs, damage } = openMapDocuments({ mapId: id, epoch: stored.row.epoch, updates: stored.updates })
  const keeper = createSnapshot(docs)
  const history = createHistory(docs)
  const [quickAdd, drawing, edit, aside] = drafts
  const drawings = await readDrawings(drawing, aside)
  const initial = initialState(id, keeper, view, { quickAdd, edit, ...drawings }, stored.row.changedAt)

  const store = createStore<MapStoreState>((setState, get) => {
    const set = (part: Partial<MapState>): void => setState(part)
    let quiet: ReturnType<typeof setTimeout> | undefined
    const compactWhenQuiet = (): void => {
      clearTimeout(quiet)
      quiet = setTimeout(() => void storage.compact(id).catch(() => false), QUIET_MS)
    }
    const writer = services.createWriter({
      mapId: id,
      epoch: stored.row.epoch,
      source: docs,
      summarise: () => summarise(keeper.current(), services.clock()),
      onState: (saveState) => {
        showSaveState()
        if (saveState.phase === 'saved') compactWhenQuiet()
      },
    })
    const draftKeeper = createDraftKeeper(storage, id, (draftSaved) => set({ draftSaved }))
    const stopStoring = docs.onCommit((updates) => writer.write(updates))
    const stopFollowing = storage.follow(id, stored.lastSeq, (rows) => {
      const news = writer.received(rows)
      if (news.length === 0) return
      const changed = new Set<string>()
      long.finishWriting()
      for (const row of news) {
        for (const recordId of docs.receive(row.doc, row.update)) changed.add(recordId)
      }
      if (changed.size > 0) show(changed)
    })

    function* showSteps(changed: Iterable<string>): Generator<unknown, void> {
      const snapshot = yield* keeper.updateSteps(docs, changed)
      const { selectedId } = get()
      const gone =
        selectedId !== undefined &&
        !snapshot.places.has(selectedId) &&
        !snapshot.neighbourhoods.has(selectedId)
      set({
        snapshot,
        undoNote: history.undoNote,
        redoNote: history.redoNote,
        damagedCount: docs.damaged().length,
        ...(gone ? { selectedId: undefined } : {}),
      })
    }
    const show = (changed: Iterable<string>): void => drain(showSteps(changed))
    let noticeKey = 0
    const notify = (notice: Omit<Notice, 'key'>): void => {
      noticeKey += 1
      set({ notice: { ...notice, key: noticeKey } })
    }
    function* conclude({ changed, step }: Commit): Generator<unknown, void> {
      if (step) history.push(step)
      if (changed.size > 0) yield* showSteps(changed)
    }
    const commit = (change: Change): void => {
      long.finishWriting()
      drain(conclude(docs.commit(change, services.clock())))
    }
    const showSaveState = (): void => {
      const state = writer.state()
      const lastSavedAt = state.phase === 'saved' ? state.at : state.lastSavedAt
      set({
        saveState: long.isRunning() && state.phase === 'saved' ? { phase: 'saving', lastSavedAt } : state,
      })
    }
    const long = createLongCommits({
      docs,
      writer,
      clock: services.clock,
      commit,
      conclude,
      show: (longCommit) => set({ longCommit }),
      onRunning: showSaveState,
    })
    const travel = (way: 'undo' | 'redo'): void => {
      long.finishWriting()
      const done = history[way](services.clock())
      if (!done) return
      show(done.changed)
      notify(noticeOf(way, done.note, done.skipped))
    }
    let viewTimer: ReturnType<typeof setTimeout> | undefined
    const keepView = (): void => {
      clearTimeout(viewTimer)
      // Where one looked is no work that could be lost: a failure here is not worth a word.
      viewTimer = setTimeout(() => {
        const { view: now, baseMap, shownKinds, isPanelCollapsed } = get()
        const filter = shownKinds ? { shownKinds: [...shownKinds] } : {}
        void storage.writeView(id, { ...now, baseMap, isPanelCollapsed, ...filter }).catch(() => undefined)
      }, 400)
    }
    const tools: MapTools = {
      get,
      set,
      keepDraft: (key, value) => draftKeeper.keep(key, value),
      commit,
      notify,
      services,
      alias,
    }

    return {
      ...initial,
      damagedCount: docs.damaged().length,
      storeDamaged: damage.length > 0,
      ...placeActions(tools),
      ...drawingActions(tools),
      commit,
      commitInTurns: long.commitInTurns,
      callOffLongCommit: long.callOff,
      forgetLongCommit: () => {
        if (get().longCommit?.isDone) set({ longCommit: undefined })
      },
      undo: () => travel('undo'),
      redo: () => travel('redo'),
      dismissNotice: () => set({ notice: undefined }),
      sayExported: () => notify({ code: 'exported' }),
      select: (selectedId) => set({ selectedId, spot: undefined }),
      tapEmpty: (position) => {
        const { selectedId } = get()
        // The first tap beside a selected place only closes it; nobody means two things with one tap.
        if (selectedId) set({ selectedId: undefined })
        else set({ spot: position })
      },
      clearSpot: () => set({ spot: undefined }),
      locate: async () => {
        set({ locating: true })
        const fix = await services.location.current()
        set({ locating: false })
        if (fix.ok) {
          const { notice } = get()
          set({
            location: { ...fix.value, takenAt: services.clock() },
            notice: notice?.code === 'location-failed' ? undefined : notice,
          })
          return fix.value
        }
        set({ location: undefined })
        notify({ code: 'location-failed', location: fix.failure })
        return undefined
      },
      setView: (now) => {
        set({ view: now })
        keepView()
      },
      setBaseMap: (baseMap) => {
        set({ baseMap, baseMapUnreachable: false })
        keepView()
      },
      setBaseMapUnreachable: (baseMapUnreachable) => set({ baseMapUnreachable }),
      toggleKind: (kind) => {
        set({ shownKinds: toggledKind(get().shownKinds, kind) })
        keepView()
      },
      showAllKinds: () => {
        set({ shownKinds: undefined })
        keepView()
      },
      setSheetStep: (sheetStep) => set({ sheetStep }),
      setPanelCollapsed: (isPanelCollapsed) => {
        set({ isPanelCollapsed })
        keepView()
      },
      cancelTool: () => set({ tool: { type: 'browse' } }),
      renameMap: (title) => {
        const change = renameMap(title)
        if (!change.ok) return change
        commit(change.value)
        return ok(null)
      },
      retrySave: () => writer.retry(),
      close: async () => {
        long.callOff()
        long.finishWriting()
        clearTimeout(quiet)
        clearTimeout(viewTimer)
        stopFollowing()
        stopStoring()
        await draftKeeper.settled()
        await writer.close()
      },
    }
  })
  return Object.assign(store, { docs })
}

const noticeOf = (way: 'undo' | 'redo', note: ChangeNote, skipped: number): Omit<Notice, 'key'> =>
  skipped > 0
    ? { code: 'undo-skipped', note, count: skipped }
    : { code: way === 'undo' ? 'undone' : 'redone', note }

type Drafts = {
  readonly quickAdd: unknown
  readonly edit: unknown
  readonly drawing: DrawingDraft | undefined
  readonly aside: readonly DrawingDraft[]
}

/** What reads sketches is fetched only when there is one. */
const readDrawings = async (drawing: unknown, aside: unknown): Promise<Pick<Drafts, 'drawing' | 'aside'>> => {
  if (drawing === undefined && aside === undefined) return { drawing: undefined, aside: [] }
  const { readDrawingDraft } = await import('./read-drawing')
  return {
    drawing: readDrawingDraft(drawing),
    aside: Array.isArray(aside) ? aside.flatMap((draft) => readDrawingDraft(draft) ?? []) : [],
  }
}

/** Drafts go on where they were, unless what they were to become is there already. */
const initialState = (
  id: string,
  keeper: SnapshotKeeper,
  view: MapView | undefined,
  { quickAdd, edit, drawing, aside }: Drafts,
  savedAt: string,
): MapState => {
  const snapshot = keeper.current()
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
  const openEdit = isEditDraft(edit) && snapshot.places.has(edit.id) ? edit : undefined
  return {
    id,
    snapshot,
    selectedId: openEdit?.id,
    tool: openDrawing ? { type: 'draw' } : { type: 'browse' },
    spot: undefined,
    quickAdd: openQuickAdd,
    quickAddAside: undefined,
    drawing: openDrawing,
    drawingsAside: waiting,
    sketchProblem: undefined,
    cancelledDrawing: undefined,
    edit: openEdit,
    saveState: { phase: 'saved', at: savedAt },
    longCommit: undefined,
    draftSaved: true,
    undoNote: undefined,
    redoNote: undefined,
    notice: openQuickAdd || openDrawing || openEdit ? { key: 0, code: 'draft-continued' } : undefined,
    location: undefined,
    locating: false,
    baseMap: BASE_MAPS.find((name) => name === view?.baseMap) ?? 'osm',
    baseMapUnreachable: false,
    view: { centre: view?.centre ?? home.centre, zoom: view?.zoom ?? home.zoom },
    shownKinds: view?.shownKinds && new Set(view.shownKinds.filter(isKind)),
    sheetStep: 'half',
    isPanelCollapsed: view?.isPanelCollapsed === true,
    damagedCount: 0,
    storeDamaged: false,
  }
}
