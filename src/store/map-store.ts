import { createStore, type StoreApi } from 'zustand/vanilla'
import { createHistory } from '@/document/history'
import type { Commit, MapDocuments } from '@/document/map-documents'
import { assert } from '@/domain/assert'
import type { Change, ChangeNote } from '@/domain/change/change'
import { renameMap } from '@/domain/change/create-map'
import { pictured } from '@/domain/pins/map-picture'
import { ok } from '@/domain/result'
import type { Visibility } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import type { StoredUpdate } from '@/storage/types'
import { checkedActions } from './checked-actions'
import { createDraftKeeper } from './draft-keeper'
import { closedAreaEdits } from './drafts'
import { drawingActions } from './drawing-actions'
import { editActions } from './edit-actions'
import { createFilterActions } from './filter-actions'
import { linkActions } from './link-actions'
import { createLongCommits } from './long-commits'
import type { InTurns, MapState, MapStoreState, Notice } from './map-state'
import type { MapTools } from './map-tools'
import { placeActions } from './place-actions'
import type { Services } from './services'
import type { SnapshotKeeper } from './snapshot'
import { summarise } from './summary'

export type MapStore = StoreApi<MapStoreState> & { readonly docs: MapDocuments }

/** Smaller maps are open before anybody could look at a picture of them. */
const LEAST_PICTURED = 5_000

/** Compaction waits until nothing has been written for a while: it holds the database's lock. */
const QUIET_MS = 20_000

export type MapStoreParts = {
  readonly epoch: string
  readonly docs: MapDocuments
  /** Of what the documents hold. */
  readonly keeper: SnapshotKeeper
  readonly initial: MapState
  /** Rows beyond it, of any tab, are followed; `undefined`: none are. */
  readonly lastSeq: number | undefined
  readonly alias: () => string
  readonly visibility: () => Visibility
  readonly inTurns: InTurns
}

/** The store of a map whose documents have been read; `open-map-store` reads them. */
export const createMapStore = (services: Services, parts: MapStoreParts): MapStore => {
  const { storage } = services
  const { epoch, docs, keeper, initial, lastSeq, alias, visibility, inTurns } = parts
  const { id } = initial
  const history = createHistory(docs)

  const store = createStore<MapStoreState>((setState, get) => {
    const set = (part: Partial<MapState>): void => setState(part)
    let quiet: ReturnType<typeof setTimeout> | undefined
    const compactWhenQuiet = (): void => {
      clearTimeout(quiet)
      quiet = setTimeout(() => void storage.compact(id).catch(() => false), QUIET_MS)
    }
    const writer = services.createWriter({
      mapId: id,
      epoch,
      source: docs,
      summarise: () => summarise(keeper.current(), services.clock()),
      onState: (saveState) => {
        showSaveState()
        if (saveState.phase === 'saved') compactWhenQuiet()
      },
    })
    const draftKeeper = createDraftKeeper(storage, id, (draftSaved) => set({ draftSaved }))
    const stopStoring = docs.onCommit((updates) => writer.write(updates))
    const receive = (rows: readonly StoredUpdate[]): void => {
      const news = writer.received(rows)
      if (news.length === 0) return
      const changed = new Set<string>()
      long.finishWriting()
      for (const row of news) {
        for (const recordId of docs.receive(row.doc, row.update)) changed.add(recordId)
      }
      if (changed.size > 0) show(changed)
    }
    const stopFollowing = lastSeq === undefined ? undefined : storage.follow(id, lastSeq, receive)

    function* showSteps(changed: Iterable<string>): Generator<unknown, void> {
      const snapshot = yield* keeper.updateSteps(docs, changed)
      const { selectedId, checked, edit, areaEdits } = get()
      const here = [...checked].filter((recordId) => snapshot.places.has(recordId))
      const gone =
        selectedId !== undefined &&
        !snapshot.places.has(selectedId) &&
        !snapshot.neighbourhoods.has(selectedId)
      // What was typed waits for the area to come back.
      const hasForm = areaEdits.openId === undefined || snapshot.neighbourhoods.has(areaEdits.openId)
      set({
        snapshot,
        undoNote: history.undoNote,
        redoNote: history.redoNote,
        damagedCount: docs.damaged().length,
        ...(gone ? { selectedId: undefined } : {}),
        ...(hasForm ? {} : { areaEdits: closedAreaEdits(areaEdits) }),
        ...(here.length < checked.size ? { checked: new Set(here) } : {}),
      })
      // Without its place a form can't be shown, nor left by hand. What was typed waits for the place to come back.
      if (edit && !snapshot.places.has(edit.id)) get().leaveEdit(Object.keys(edit.fields).length > 0)
      filters.follow()
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
      assert(!get().isOpening, 'a map that is being opened takes no changes')
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
    let hasPicture = initial.pins !== undefined
    let viewTimer: ReturnType<typeof setTimeout> | undefined
    const keepView = (): void => {
      clearTimeout(viewTimer)
      // Where one looked is no work that could be lost: a failure here is not worth a word.
      viewTimer = setTimeout(() => {
        const { view: now, baseMap, filter, savedFilters, isPanelCollapsed } = get()
        const view = { ...now, baseMap, isPanelCollapsed, filter, savedFilters }
        void storage.writeView(id, view).catch(() => undefined)
      }, 400)
    }
    const filters = createFilterActions({ get, set, clock: services.clock, inTurns, keepView })
    // One that was kept; the store is there only in the next turn.
    if (initial.isFiltering) queueMicrotask(filters.follow)
    const tools: MapTools = {
      get,
      set,
      keepDraft: (key, value) => draftKeeper.keep(key, value),
      commit,
      notify,
      services,
      alias,
      visibility,
    }

    return {
      ...initial,
      ...placeActions(tools),
      ...editActions(tools),
      ...drawingActions(tools),
      ...checkedActions(tools),
      ...linkActions(tools),
      ...filters.actions,
      commit,
      commitInTurns: long.commitInTurns,
      callOffLongCommit: long.callOff,
      forgetLongCommit: () => {
        if (get().longCommit?.isDone) set({ longCommit: undefined })
      },
      undo: () => travel('undo'),
      redo: () => travel('redo'),
      dismissNotice: () => set({ notice: undefined }),
      takeBack: ({ code }) => {
        const { restoreDrawing, restoreEdit, restoreAreaEdit, undo } = get()
        const restores: Partial<Record<Notice['code'], () => void>> = {
          'drawing-cancelled': restoreDrawing,
          'drawing-outdated': restoreDrawing,
          'edit-dropped': restoreEdit,
          'area-edit-dropped': restoreAreaEdit,
        }
        const restore = restores[code] ?? undo
        restore()
      },
      sayExported: () => notify({ code: 'exported' }),
      select: (selectedId) => {
        const { edit, areaEdits, leaveEdit, leaveAreaEdit } = get()
        // A form lies over what is selected: whoever goes on to something else leaves it, and finds it again.
        if (selectedId !== undefined && edit && edit.id !== selectedId)
          leaveEdit(Object.keys(edit.fields).length > 0)
        if (selectedId !== undefined && areaEdits.openId !== undefined && areaEdits.openId !== selectedId)
          leaveAreaEdit()
        set({ selectedId, spot: undefined })
      },
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
      setSearch: (search) => set({ search }),
      setSearchOpen: (isSearchOpen) => set({ isSearchOpen }),
      setSheetStep: (sheetStep) => set({ sheetStep }),
      setPanelCollapsed: (isPanelCollapsed) => {
        set({ isPanelCollapsed })
        keepView()
      },
      cancelTool: () => set({ tool: { type: 'browse' } }),
      keepPicture: async (pins) => {
        const { header, neighbourhoods, places } = get().snapshot
        const picture =
          places.size < LEAST_PICTURED ? undefined : { pins, ...pictured(header, neighbourhoods.values()) }
        // Nearly every map is small and never had one: nothing is written for it.
        if (!picture && !hasPicture) return
        hasPicture = picture !== undefined
        // It only makes the next opening quicker.
        await storage.writePicture(id, picture).catch(() => undefined)
      },
      renameMap: (title) => {
        const change = renameMap(title)
        if (!change.ok) return change
        commit(change.value)
        return ok(null)
      },
      retrySave: () => writer.retry(),
      close: async () => {
        filters.stop()
        long.callOff()
        long.finishWriting()
        clearTimeout(quiet)
        clearTimeout(viewTimer)
        stopFollowing?.()
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
