import { editNeighbourhood } from '@/domain/change/add-neighbourhood'
import { ok } from '@/domain/result'
import { selectPoint } from '@/domain/sketch/choose-point'
import { pointCount, type Sketch } from '@/domain/sketch/sketch'
import { sketchOf, startSketch } from '@/domain/sketch/start-sketch'
import { redoStep, undoStep } from '@/domain/sketch/steps'
import { type DrawingDraft, drawingKey, hasWork } from './drafts'
import type { MapActions } from './map-state'
import type { MapTools } from './map-tools'

type DrawingActions = Pick<
  MapActions,
  | 'startDrawing'
  | 'startReshape'
  | 'startShape'
  | 'startMeasure'
  | 'startSplit'
  | 'changeSketch'
  | 'undoSketchPoint'
  | 'redoSketchPoint'
  | 'finishSketch'
  | 'backToSketch'
  | 'typeDrawing'
  | 'saveDrawing'
  | 'joinAreas'
  | 'cancelDrawing'
  | 'pauseDrawing'
  | 'restoreDrawing'
  | 'editNeighbourhood'
>

/** Checks, splitting and joining are loaded when the first shape is done: most visits draw nothing. */
const loadFinish = () => import('./finish-drawing')

export const drawingActions = ({
  get,
  set,
  keepDraft,
  commit,
  notify,
  services,
  alias,
}: MapTools): DrawingActions => {
  const setDrawing = (drawing: DrawingDraft | undefined): void => {
    set({ drawing })
    keepDraft('drawing', drawing)
  }
  const setAside = (drawingsAside: readonly DrawingDraft[]): void => {
    set({ drawingsAside })
    keepDraft('drawings-aside', drawingsAside.length === 0 ? undefined : drawingsAside)
  }
  const changeSketch = (change: (sketch: Sketch) => Sketch): void => {
    const { drawing } = get()
    if (!drawing) return
    const sketch = change(drawing.sketch)
    if (sketch !== drawing.sketch) setDrawing({ ...drawing, sketch })
  }
  /** Takes up the same drawing where it was left, else begins; what was being drawn waits meanwhile. */
  const begin = (fresh: DrawingDraft): void => {
    const { drawing, drawingsAside } = get()
    const key = drawingKey(fresh)
    set({ tool: { type: 'draw' }, selectedId: undefined, spot: undefined })
    if (drawing && drawingKey(drawing) === key) return
    const found = drawingsAside.find((aside) => drawingKey(aside) === key)
    const others = drawingsAside.filter((aside) => aside !== found)
    const waiting = drawing && hasWork(drawing) ? [...others, drawing] : others
    if (found || waiting.length !== drawingsAside.length) setAside(waiting)
    setDrawing(found ?? fresh)
  }
  const draftOf = (recordId: string, sketch: Sketch, fields: Partial<DrawingDraft> = {}): DrawingDraft => ({
    version: 1,
    recordId,
    step: 'points',
    sketch,
    name: '',
    areaType: 'working_area',
    approximate: true,
    ...fields,
  })
  const leave = (drawing: DrawingDraft | undefined): void =>
    set({ tool: { type: 'browse' }, selectedId: drawing?.sketch.targetId })
  const stampOf = () => ({ id: services.newId(), now: services.clock(), by: alias() })

  const save: MapActions['saveDrawing'] = async () => {
    const { finishDrawing } = await loadFinish()
    const { drawing, snapshot } = get()
    if (!drawing) return ok('')
    const finished = finishDrawing(drawing, snapshot, stampOf)
    if (!finished.ok) return finished
    const { change, left } = finished.value
    commit(change)
    setDrawing(undefined)
    set({ tool: { type: 'browse' }, selectedId: drawing.recordId })
    if (left.length > 0) notify({ code: 'neighbours-left', count: left.length, names: left })
    else if (drawing.sketch.targetId !== undefined) notify({ code: 'done', note: change.note, undo: true })
    return ok(drawing.recordId)
  }

  return {
    startDrawing: () => begin(draftOf(services.newId(), startSketch({ purpose: 'neighbourhood' }))),
    startReshape: (id) => {
      const { neighbourhoods, places } = get().snapshot
      const area = neighbourhoods.get(id)
      const geometry = area?.geometry ?? places.get(id)?.geometry
      if (!geometry) return
      const sketch = sketchOf(geometry, { purpose: area ? 'neighbourhood' : 'place', targetId: id })
      if (!area) return begin(draftOf(id, sketch))
      begin(draftOf(id, sketch, { name: area.name, areaType: area.areaType, approximate: area.approximate }))
      void followNeighbours(id)
    },
    startShape: (placeId, shape) =>
      begin(draftOf(placeId, startSketch({ purpose: 'place', shape, targetId: placeId }))),
    startMeasure: () => begin(draftOf(services.newId(), startSketch({ purpose: 'measure', shape: 'line' }))),
    startSplit: (areaId) =>
      begin(draftOf(areaId, startSketch({ purpose: 'split', shape: 'line', targetId: areaId }))),
    changeSketch,
    undoSketchPoint: () => changeSketch(undoStep),
    redoSketchPoint: () => changeSketch(redoStep),
    finishSketch: async () => {
      const { checkDrawing } = await loadFinish()
      const { drawing, snapshot } = get()
      if (!drawing) return ok(null)
      const checked = checkDrawing(drawing, snapshot)
      if (!checked.ok) return checked
      const { purpose } = drawing.sketch
      if (purpose === 'measure') {
        setDrawing(undefined)
        leave(undefined)
      } else if (purpose === 'neighbourhood') setDrawing({ ...drawing, step: 'name' })
      else {
        const saved = await save()
        return saved.ok ? ok(null) : saved
      }
      return ok(null)
    },
    backToSketch: () => {
      const { drawing } = get()
      if (drawing) setDrawing({ ...drawing, step: 'points' })
    },
    typeDrawing: ({ validFrom, ...fields }) => {
      const { drawing } = get()
      if (!drawing) return
      const { validFrom: before, ...rest } = drawing
      const day = validFrom === undefined ? before : validFrom
      setDrawing({ ...rest, ...fields, ...(day ? { validFrom: day } : {}) })
    },
    saveDrawing: save,
    joinAreas: async (firstId, secondId) => {
      const { joinNeighbourhoods } = await import('@/domain/change/area-shape')
      const { neighbourhoods } = get().snapshot
      const [first, second] = [neighbourhoods.get(firstId), neighbourhoods.get(secondId)]
      if (!first || !second) return
      const change = joinNeighbourhoods(first, second, neighbourhoods)
      commit(change)
      notify({ code: 'done', note: change.note, undo: true })
    },
    cancelDrawing: () => {
      const { drawing } = get()
      set({ cancelledDrawing: drawing })
      leave(drawing)
      setDrawing(undefined)
      if (drawing && hasWork(drawing)) {
        notify({ code: 'drawing-cancelled', count: pointCount(drawing.sketch), undo: true })
      }
    },
    pauseDrawing: () => {
      const { drawing } = get()
      if (drawing?.step === 'points' && drawing.sketch.selected !== undefined) {
        return changeSketch((sketch) => selectPoint(sketch, sketch.active, undefined))
      }
      leave(drawing)
      if (!drawing || !hasWork(drawing)) setDrawing(undefined)
      else notify({ code: 'drawing-kept' })
    },
    restoreDrawing: () => {
      const { cancelledDrawing, drawing } = get()
      if (!cancelledDrawing || drawing) return
      set({ tool: { type: 'draw' }, selectedId: undefined, cancelledDrawing: undefined })
      setDrawing(cancelledDrawing)
    },
    editNeighbourhood: (area, edit) => {
      const change = editNeighbourhood(area, edit)
      if (!change.ok) return change
      commit(change.value)
      return ok(null)
    },
  }

  /** Boundaries in common are looked for beside: nobody waits for it to begin. Not in a drawing that was taken up. */
  async function followNeighbours(id: string): Promise<void> {
    const module = await import('@/domain/sketch/follow-neighbours')
    const { drawing, snapshot } = get()
    if (!drawing || drawing.recordId !== id || drawing.sketch.paths.some(({ follows }) => follows)) return
    if (drawing.sketch.done.length > 0) return
    changeSketch((sketch) => module.followNeighbours(sketch, snapshot.neighbourhoods.values()))
  }
}
