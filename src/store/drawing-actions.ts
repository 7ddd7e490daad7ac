import { addNeighbourhood, editNeighbourhood } from '@/domain/change/add-neighbourhood'
import { ok } from '@/domain/result'
import { addPoint } from '@/domain/sketch/add-point'
import { finishSketch } from '@/domain/sketch/finish-sketch'
import type { Sketch } from '@/domain/sketch/is-sketch'
import { movePoint } from '@/domain/sketch/move-point'
import { startSketch } from '@/domain/sketch/start-sketch'
import { undoPoint } from '@/domain/sketch/undo-point'
import type { DrawingDraft } from './drafts'
import type { MapActions } from './map-state'
import type { MapTools } from './map-tools'

type DrawingActions = Pick<
  MapActions,
  | 'startDrawing'
  | 'addSketchPoint'
  | 'moveSketchPoint'
  | 'undoSketchPoint'
  | 'finishSketch'
  | 'backToSketch'
  | 'typeDrawing'
  | 'saveDrawing'
  | 'cancelDrawing'
  | 'pauseDrawing'
  | 'restoreDrawing'
  | 'editNeighbourhood'
>

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
  const changeSketch = (change: (sketch: Sketch) => Sketch): void => {
    const { drawing } = get()
    if (drawing) setDrawing({ ...drawing, sketch: change(drawing.sketch) })
  }

  return {
    startDrawing: () => {
      set({ tool: { type: 'draw' }, selectedId: undefined, spot: undefined })
      if (get().drawing) return
      setDrawing({
        version: 1,
        recordId: services.newId(),
        step: 'points',
        sketch: startSketch('neighbourhood'),
        name: '',
        areaType: 'working_area',
        approximate: true,
      })
    },
    addSketchPoint: (position) => changeSketch((sketch) => addPoint(sketch, position)),
    moveSketchPoint: (index, position) => changeSketch((sketch) => movePoint(sketch, index, position)),
    undoSketchPoint: () => changeSketch(undoPoint),
    finishSketch: () => {
      const { drawing } = get()
      if (!drawing) return ok(null)
      const finished = finishSketch(drawing.sketch)
      if (!finished.ok) return finished
      setDrawing({ ...drawing, step: 'name' })
      return ok(null)
    },
    backToSketch: () => {
      const { drawing } = get()
      if (drawing) setDrawing({ ...drawing, step: 'points' })
    },
    typeDrawing: (fields) => {
      const { drawing } = get()
      if (drawing) setDrawing({ ...drawing, ...fields })
    },
    saveDrawing: () => {
      const { drawing } = get()
      if (!drawing) return ok('')
      const geometry = finishSketch(drawing.sketch)
      if (!geometry.ok) return geometry
      const change = addNeighbourhood(
        {
          name: drawing.name,
          areaType: drawing.areaType,
          approximate: drawing.approximate,
          geometry: geometry.value,
        },
        { id: drawing.recordId, now: services.clock(), by: alias() },
      )
      if (!change.ok) return change
      commit(change.value)
      setDrawing(undefined)
      set({ tool: { type: 'browse' }, selectedId: drawing.recordId })
      return ok(drawing.recordId)
    },
    cancelDrawing: () => {
      const { drawing } = get()
      set({ tool: { type: 'browse' }, cancelledDrawing: drawing })
      setDrawing(undefined)
      const count = drawing?.sketch.points.length ?? 0
      if (count > 0) notify({ code: 'drawing-cancelled', count, undo: true })
    },
    pauseDrawing: () => {
      const { drawing } = get()
      set({ tool: { type: 'browse' } })
      if (!drawing || drawing.sketch.points.length === 0) setDrawing(undefined)
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
}
