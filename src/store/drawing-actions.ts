import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
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
    if (sketch === drawing.sketch) return
    setDrawing({ ...drawing, sketch })
    if (get().sketchProblem) set({ sketchProblem: undefined })
  }
  /** Takes up the same drawing where it was left, else begins; what was being drawn waits meanwhile. */
  const begin = (fresh: DrawingDraft): void => {
    const { drawing, drawingsAside } = get()
    const key = drawingKey(fresh)
    set({ tool: { type: 'draw' }, selectedId: undefined, spot: undefined, sketchProblem: undefined })
    const isSame = (other: DrawingDraft): boolean => drawingKey(other) === key
    const kept = drawing && isSame(drawing) ? drawing : drawingsAside.find(isSame)
    const waiting = drawingsAside.filter((aside) => aside !== kept)
    if (drawing && drawing !== kept && hasWork(drawing)) waiting.push(drawing)
    if (waiting.length !== drawingsAside.length || waiting.some((one, n) => one !== drawingsAside[n])) {
      setAside(waiting)
    }
    // What was kept is of a shape that somebody has changed since: going on with it would undo that unseen.
    const isOutdated = kept !== undefined && JSON.stringify(kept.before) !== JSON.stringify(fresh.before)
    if (isOutdated) {
      set({ cancelledDrawing: kept })
      notify({ code: 'drawing-outdated', undo: true })
    }
    setDrawing(kept && !isOutdated ? kept : fresh)
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

  /** What can't be fetched or done is said; the sketch is kept whatever happens. */
  const attempt = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work()
    } catch (error) {
      console.error(error)
      return fail(problem('sketch.failed'))
    }
  }

  const save = async (): Promise<Result<string>> => {
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

  const finish = async (): Promise<Result<unknown>> => {
    const { checkDrawing } = await loadFinish()
    const { drawing, snapshot } = get()
    if (!drawing) return ok(null)
    const { purpose } = drawing.sketch
    if (purpose === 'measure') {
      cancelDrawing()
      return ok(null)
    }
    const checked = checkDrawing(drawing, snapshot)
    if (!checked.ok) return checked
    if (purpose !== 'neighbourhood') return save()
    setDrawing({ ...drawing, step: 'name' })
    return ok(null)
  }

  const cancelDrawing = (): void => {
    const { drawing } = get()
    set({ cancelledDrawing: drawing })
    leave(drawing)
    setDrawing(undefined)
    if (drawing && hasWork(drawing)) {
      notify({ code: 'drawing-cancelled', count: pointCount(drawing.sketch), undo: true })
    }
  }

  return {
    startDrawing: () => begin(draftOf(services.newId(), startSketch({ purpose: 'neighbourhood' }))),
    startReshape: (id) => {
      const { neighbourhoods, places } = get().snapshot
      const area = neighbourhoods.get(id)
      const geometry = area?.geometry ?? places.get(id)?.geometry
      if (!geometry) return
      const sketch = sketchOf(geometry, { purpose: area ? 'neighbourhood' : 'place', targetId: id })
      if (!area) return begin(draftOf(id, sketch, { before: geometry }))
      const { name, areaType, approximate } = area
      begin(draftOf(id, sketch, { before: geometry, name, areaType, approximate }))
      void followNeighbours(id, sketch)
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
      const finished = await attempt(finish)
      if (!finished.ok) set({ sketchProblem: finished.problems[0] })
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
    saveDrawing: () => attempt(save),
    joinAreas: (firstId, secondId) =>
      attempt(async () => {
        const { joinNeighbourhoods } = await import('@/domain/change/area-shape')
        const { neighbourhoods } = get().snapshot
        const [first, second] = [neighbourhoods.get(firstId), neighbourhoods.get(secondId)]
        if (!first || !second) return fail(problem('sketch.gone'))
        const change = joinNeighbourhoods(first, second, neighbourhoods)
        commit(change)
        notify({ code: 'done', note: change.note, undo: true })
        return ok(null)
      }),
    cancelDrawing,
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
      const { cancelledDrawing, drawing, drawingsAside } = get()
      if (!cancelledDrawing) return
      if (drawing && hasWork(drawing)) setAside([...drawingsAside, drawing])
      set({
        tool: { type: 'draw' },
        selectedId: undefined,
        cancelledDrawing: undefined,
        sketchProblem: undefined,
      })
      setDrawing(cancelledDrawing)
    },
  }

  /** Boundaries in common are looked for beside: nobody waits for it to begin. */
  async function followNeighbours(id: string, begun: Sketch): Promise<void> {
    const module = await import('@/domain/sketch/follow-neighbours')
    const { drawing, snapshot } = get()
    if (drawing?.recordId !== id || drawing.sketch.paths.length !== begun.paths.length) return
    // By the points it began with: one may have been moved since.
    const { paths } = module.followNeighbours(begun, snapshot.neighbourhoods.values())
    const followed = paths.slice(begun.paths.length)
    if (followed.length === 0) return
    changeSketch((sketch) => ({
      ...sketch,
      // Points that were put in would shift the steps of a history.
      paths: sketch.paths === begun.paths ? paths : [...sketch.paths, ...followed],
    }))
  }
}
