import { addPlace, defaultStatus, visibilityOfNew } from '@/domain/change/add-place'
import { removeToBin, restoreFromBin } from '@/domain/change/bin'
import { movePlace } from '@/domain/change/move-place'
import { representativePosition } from '@/domain/geometry/representative-position'
import { ok } from '@/domain/result'
import { areaActions } from './area-actions'
import type { QuickAddDraft } from './drafts'
import type { MapActions } from './map-state'
import type { MapTools } from './map-tools'

/** A fix worse than this is not offered as "here"; the map's centre is, and the user can correct it. */
export const WEAK_ACCURACY_M = 50

/** People walk: half a minute later a fix is a street corner away. */
const FRESH_FIX_MS = 30_000

type PlaceActions = ReturnType<typeof areaActions> &
  Pick<
    MapActions,
    | 'startQuickAdd'
    | 'startQuickAddAtLocation'
    | 'pickSpot'
    | 'confirmSpot'
    | 'chooseKind'
    | 'chooseCategory'
    | 'backInQuickAdd'
    | 'typeQuickAdd'
    | 'saveQuickAdd'
    | 'closeQuickAdd'
    | 'cancelQuickAdd'
    | 'startMove'
    | 'setMovePosition'
    | 'saveMove'
    | 'remove'
    | 'restore'
  >

export const placeActions = (tools: MapTools): PlaceActions => {
  const { get, set, keepDraft, commit, notify, services, alias, visibility } = tools
  const setQuickAdd = (quickAdd: QuickAddDraft | undefined): void => {
    set({ quickAdd })
    keepDraft('quick-add', quickAdd)
  }
  const changeQuickAdd = (fields: Partial<QuickAddDraft>): void => {
    const { quickAdd } = get()
    if (quickAdd) setQuickAdd({ ...quickAdd, ...fields })
  }
  const begin = (where: Pick<QuickAddDraft, 'position' | 'from' | 'accuracyM' | 'areaId'>): void => {
    const { quickAddAside } = get()
    set({
      // A word about what was before would lie over the fields of a phone's form.
      notice: undefined,
      selectedId: undefined,
      spot: undefined,
      tool: { type: 'browse' },
      quickAddAside: undefined,
    })
    if (quickAddAside) {
      const { accuracyM: _measuredElsewhere, areaId: _ofAnother, ...rest } = quickAddAside
      return setQuickAdd({ ...rest, ...where })
    }
    setQuickAdd({
      version: 1,
      recordId: services.newId(),
      step: 'kind',
      name: '',
      description: '',
      ...where,
    })
  }
  const isFresh = (takenAt: string): boolean =>
    Date.parse(services.clock()) - Date.parse(takenAt) <= FRESH_FIX_MS
  /** Takes the draft that has just begun to where I am now, unless its spot was chosen meanwhile. */
  const followLocation = async (): Promise<void> => {
    const recordId = get().quickAdd?.recordId
    const fix = await services.location.current()
    // An old dot on the map would say where I was.
    set({ location: fix.ok ? { ...fix.value, takenAt: services.clock() } : undefined })
    const { quickAdd } = get()
    if (!fix.ok || fix.value.accuracyM > WEAK_ACCURACY_M) return
    if (quickAdd?.recordId !== recordId || quickAdd?.from !== 'centre') return
    changeQuickAdd({ position: fix.value.position, accuracyM: fix.value.accuracyM, from: 'location' })
  }

  return {
    ...areaActions(tools, (areaId, position) => begin({ position, from: 'centre', areaId })),
    startQuickAdd: (at, centre) => {
      const { spot, location, view, quickAddAside } = get()
      const tapped = at ?? spot
      if (quickAddAside && !tapped) begin(quickAddAside)
      else if (tapped) begin({ position: tapped, from: 'tap' })
      else if (location && isFresh(location.takenAt) && location.accuracyM <= WEAK_ACCURACY_M) {
        begin({ position: location.position, from: 'location', accuracyM: location.accuracyM })
      } else {
        begin({ position: centre ?? view.centre, from: 'centre' })
        if (location && !isFresh(location.takenAt)) void followLocation()
      }
    },
    startQuickAddAtLocation: () => {
      const { location } = get()
      if (location) begin({ position: location.position, accuracyM: location.accuracyM, from: 'location' })
    },
    pickSpot: () => set({ tool: { type: 'pick' } }),
    confirmSpot: (position) => {
      set({ tool: { type: 'browse' } })
      const { quickAdd } = get()
      if (!quickAdd) return begin({ position, from: 'tap' })
      const { accuracyM: _measuredElsewhere, areaId: _hasASpotNow, ...rest } = quickAdd
      setQuickAdd({ ...rest, position, from: 'tap' })
    },
    chooseKind: (kind) => {
      const { quickAdd } = get()
      const { category, status: _statusOfOtherKind, ...rest } = quickAdd ?? {}
      const fits = category !== undefined && get().snapshot.catalogue.info(category)?.kind === kind
      if (quickAdd) {
        setQuickAdd({
          ...(rest as QuickAddDraft),
          kind,
          ...(fits ? { category } : {}),
          step: 'category',
        })
      }
    },
    chooseCategory: (category) => changeQuickAdd({ category, step: 'name' }),
    backInQuickAdd: () => {
      const { quickAdd } = get()
      if (quickAdd?.step === 'name') changeQuickAdd({ step: 'category' })
      else if (quickAdd?.step === 'category') changeQuickAdd({ step: 'kind' })
    },
    typeQuickAdd: (fields) => changeQuickAdd(fields),
    saveQuickAdd: (andNext) => {
      const { quickAdd } = get()
      if (!quickAdd?.kind) return { ok: false, problems: [{ code: 'place.category-missing' }] }
      const { catalogue } = get().snapshot
      const category = catalogue.info(quickAdd.category ?? '')
      const change = addPlace(
        {
          kind: quickAdd.kind,
          name: quickAdd.name,
          description: quickAdd.description,
          ...(quickAdd.areaId
            ? { geometry: null, neighbourhoodId: quickAdd.areaId }
            : { geometry: { type: 'Point', coordinates: quickAdd.position } }),
          visibility: quickAdd.visibility ?? visibilityOfNew(visibility(), category),
          status: quickAdd.status ?? defaultStatus(quickAdd.kind),
          source: 'observation',
          ...(quickAdd.category ? { category: quickAdd.category } : {}),
          ...(quickAdd.accuracyM === undefined ? {} : { accuracyM: quickAdd.accuracyM }),
        },
        { id: quickAdd.recordId, now: services.clock(), by: alias() },
        catalogue,
      )
      if (!change.ok) return change
      commit(change.value)
      get().admit(quickAdd.recordId)
      setQuickAdd(undefined)
      if (andNext) {
        const { position, from, accuracyM, areaId } = quickAdd
        begin({
          position,
          from,
          ...(accuracyM === undefined ? {} : { accuracyM }),
          ...(areaId ? { areaId } : {}),
        })
        notify({ code: 'saved', note: change.value.note })
        // Where there is no pin the panel of the area shows what has come.
      } else set({ selectedId: quickAdd.areaId ?? quickAdd.recordId })
      return ok(quickAdd.recordId)
    },
    closeQuickAdd: () => {
      const { quickAdd } = get()
      set({ tool: { type: 'browse' } })
      if (quickAdd && (quickAdd.name.trim() || quickAdd.description.trim())) {
        set({ quickAdd: undefined, quickAddAside: quickAdd })
      } else setQuickAdd(undefined)
    },
    cancelQuickAdd: () => {
      set({ tool: { type: 'browse' } })
      setQuickAdd(undefined)
    },

    startMove: (id) => {
      const place = get().snapshot.places.get(id)
      if (!place) return
      const position = place.geometry ? representativePosition(place.geometry) : get().view.centre
      set({ tool: { type: 'move', id, position }, spot: undefined })
    },
    setMovePosition: (position) => {
      const { tool } = get()
      if (tool.type === 'move') set({ tool: { ...tool, position } })
    },
    saveMove: () => {
      const { tool, snapshot } = get()
      const place = tool.type === 'move' ? snapshot.places.get(tool.id) : undefined
      if (tool.type === 'move' && place) {
        const change = movePlace(place, tool.position)
        if (!change.ok) return change
        commit(change.value)
        notify({ code: place.geometry ? 'moved' : 'done', note: change.value.note, undo: true })
      }
      set({ tool: { type: 'browse' } })
      return ok(null)
    },

    remove: (id) => {
      const { snapshot, selectedId } = get()
      const record = snapshot.places.get(id) ?? snapshot.neighbourhoods.get(id)
      if (!record) return
      const change = removeToBin(record)
      if (selectedId === id) set({ selectedId: undefined })
      commit(change)
      notify({ code: 'removed', note: change.note, undo: true })
    },
    restore: (id) => {
      const record = get().snapshot.bin.get(id)
      if (!record) return
      commit(restoreFromBin(record))
      get().admit(id)
    },
  }
}
