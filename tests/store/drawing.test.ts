import { describe, expect, it, vi } from 'vitest'
import type { PolygonGeometry, Position } from '@/domain/geometry/geometry'
import { withMode } from '@/domain/sketch/edit-paths'
import { addPoint, movePoint } from '@/domain/sketch/edit-points'
import { aNeighbourhood, aPlace } from '../builders/records'
import { at, square } from '../domain/sketch-builders'
import { pressUndo, world } from './world'

const ring = (points: readonly Position[]): PolygonGeometry => ({
  type: 'Polygon',
  coordinates: [[...points, points[0] as Position]],
})

/** A map with two blocks side by side and a place without a shape. */
const blocks = async () => {
  const { newMap, open } = world()
  const id = await newMap()
  const store = await open(id)
  store.getState().commit({
    put: [
      aNeighbourhood({ id: 'west', name: 'Zachód', geometry: ring(square(0, 0, 4)) }),
      aNeighbourhood({ id: 'east', name: 'Wschód', geometry: ring(square(4, 0, 4)) }),
      aPlace({ id: 'path', name: 'Ścieżka', geometry: null }),
    ],
    note: { code: 'import' },
  })
  const tap = (...points: Position[]) => {
    for (const point of points) store.getState().changeSketch((sketch) => addPoint(sketch, point))
  }
  return { open: () => open(id), tap, state: () => store.getState() }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('an existing boundary', () => {
  it('is corrected together with the one it shares, in one step that undo takes back', async () => {
    const { state } = await blocks()
    state().startReshape('west')
    await vi.waitFor(() => expect(state().drawing?.sketch.paths).toHaveLength(2))
    const corner = state().drawing?.sketch.paths[0]?.points.findIndex(
      (point) => String(point) === String(at(4, 4)),
    )
    state().changeSketch((sketch) => movePoint(sketch, 0, corner ?? -1, at(4.5, 4)))
    await state().finishSketch()
    expect(state().sketchProblem).toBeUndefined()
    expect(state().drawing?.step).toBe('name')
    expect((await state().saveDrawing()).ok).toBe(true)
    const shapes = () =>
      JSON.stringify([...state().snapshot.neighbourhoods.values()].map(({ geometry }) => geometry))
    expect(shapes().split(JSON.stringify(at(4.5, 4))).length).toBe(3)
    expect(state().selectedId).toBe('west')
    state().undo()
    expect(shapes()).not.toContain(JSON.stringify(at(4.5, 4)))
  })

  it('from a day on keeps the one of before', async () => {
    const { state } = await blocks()
    state().startReshape('west')
    state().changeSketch((sketch) => movePoint(sketch, 0, 0, at(-1, -1)))
    await state().finishSketch()
    state().typeDrawing({ validFrom: '2026-12-01' })
    await state().saveDrawing()
    expect(state().snapshot.neighbourhoods.get('west')).toMatchObject({
      validFrom: '2026-12-01',
      earlier: [{ geometry: ring(square(0, 0, 4)), validTo: '2026-12-01' }],
    })
  })

  it('is left as it is when drawing is cancelled, and the sketch comes back on request', async () => {
    const { state } = await blocks()
    state().startReshape('west')
    state().changeSketch((sketch) => movePoint(sketch, 0, 0, at(-1, -1)))
    state().cancelDrawing()
    expect(state()).toMatchObject({ tool: { type: 'browse' }, selectedId: 'west', drawing: undefined })
    state().restoreDrawing()
    expect(state().drawing?.sketch.paths[0]?.points[0]).toEqual(at(-1, -1))
  })

  it('needs no notice when nothing was changed', async () => {
    const { state } = await blocks()
    state().startReshape('west')
    state().cancelDrawing()
    expect(state().notice).toBeUndefined()
  })
})

describe('what happens meanwhile', () => {
  it('an area that was removed gets no boundary, and the sketch stays', async () => {
    const { state } = await blocks()
    state().startReshape('west')
    state().changeSketch((sketch) => movePoint(sketch, 0, 0, at(-1, -1)))
    await state().finishSketch()
    state().commit({ remove: ['west'], note: { code: 'neighbourhood.removed' } })
    const saved = await state().saveDrawing()
    expect(saved.ok ? '' : saved.problems[0]?.code).toBe('sketch.gone')
    expect(state().drawing).toBeDefined()
  })

  it('a kept sketch of a boundary that was changed since is not gone on with unseen', async () => {
    const { state, tap } = await blocks()
    state().startReshape('west')
    state().changeSketch((sketch) => movePoint(sketch, 0, 0, at(-1, -1)))
    state().pauseDrawing()
    state().startSplit('west')
    tap(at(1, -1), at(1, 5))
    await state().finishSketch()
    state().startReshape('west')
    expect(state().notice?.code).toBe('drawing-outdated')
    expect(state().drawing?.sketch.paths[0]?.points).not.toContainEqual(at(-1, -1))
    pressUndo(state())
    expect(state().undoNote?.code).toBe('neighbourhood.split')
    expect(state().drawing?.sketch.paths[0]?.points).toContainEqual(at(-1, -1))
  })

  it('a day that is none, or before the boundary of now, is refused', async () => {
    const { state } = await blocks()
    state().commit({ patch: [{ id: 'west', fields: { validFrom: '2024' } }], note: { code: 'import' } })
    state().startReshape('west')
    state().changeSketch((sketch) => movePoint(sketch, 0, 0, at(-1, -1)))
    await state().finishSketch()
    for (const day of ['-', '12026-01-01', '2023-12-31']) {
      state().typeDrawing({ validFrom: day })
      const saved = await state().saveDrawing()
      expect(saved.ok ? '' : saved.problems[0]?.code).toBe('sketch.bad-day')
    }
    state().typeDrawing({ validFrom: '2024-01-01' })
    expect((await state().saveDrawing()).ok).toBe(true)
  })

  it('what was cancelled comes back over a drawing that was only begun', async () => {
    const { state, tap } = await blocks()
    state().startDrawing()
    tap(at(0, 9), at(1, 9))
    state().cancelDrawing()
    state().startDrawing()
    state().restoreDrawing()
    expect(state().drawing?.sketch.paths[0]?.points).toHaveLength(2)
  })

  it('a line drawn anew is not the correction of the line that is there', async () => {
    const { state, tap } = await blocks()
    state().startShape('path', 'line')
    tap(at(0, 0), at(1, 1))
    await state().finishSketch()
    state().startReshape('path')
    state().changeSketch((sketch) => movePoint(sketch, 0, 0, at(-1, -1)))
    state().pauseDrawing()
    state().startShape('path', 'line')
    expect(state().drawing?.sketch.paths[0]?.points).toEqual([])
  })
})

describe('several drawings', () => {
  it('wait for one another, also in another tab after a kill', async () => {
    const { state, tap, open } = await blocks()
    state().startDrawing()
    tap(at(0, 9), at(1, 9))
    state().pauseDrawing()
    state().startShape('path', 'line')
    tap(at(2, 9))
    await settled()
    const second = (await open()).getState()
    expect(second.drawing?.sketch).toMatchObject({ targetId: 'path', paths: [{ points: [at(2, 9)] }] })
    second.startDrawing()
    await settled()
    const third = (await open()).getState()
    expect(third.drawing?.sketch.paths[0]?.points).toEqual([at(0, 9), at(1, 9)])
    expect(third.drawingsAside.map(({ sketch }) => sketch.targetId)).toEqual(['path'])
  })

  it('Esc lets the chosen point go first', async () => {
    const { state, tap } = await blocks()
    state().startDrawing()
    tap(at(0, 9), at(1, 9))
    state().changeSketch((sketch) => ({ ...withMode(sketch, 'adjust'), selected: 1 }))
    state().pauseDrawing()
    expect(state().tool.type).toBe('draw')
    expect(state().drawing?.sketch.selected).toBeUndefined()
    state().pauseDrawing()
    expect(state().tool.type).toBe('browse')
  })
})

describe('a place', () => {
  it('is given a line, later an area', async () => {
    const { state, tap } = await blocks()
    state().startShape('path', 'line')
    tap(at(0, 0), at(1, 1))
    await state().finishSketch()
    expect(state().sketchProblem).toBeUndefined()
    expect(state().snapshot.places.get('path')?.geometry).toEqual({
      type: 'LineString',
      coordinates: [at(0, 0), at(1, 1)],
    })
    expect(state()).toMatchObject({ selectedId: 'path', tool: { type: 'browse' }, notice: { code: 'done' } })
    state().startShape('path', 'area')
    tap(...square(0, 0, 1))
    await state().finishSketch()
    expect(state().snapshot.places.get('path')?.geometry?.type).toBe('Polygon')
  })
})

describe('an area', () => {
  it('is split along a line, and put together again', async () => {
    const { state, tap } = await blocks()
    state().startSplit('west')
    tap(at(1, -1), at(1, 5))
    await state().finishSketch()
    expect(state().sketchProblem).toBeUndefined()
    const areas = () => [...state().snapshot.neighbourhoods.values()]
    expect(
      areas()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Wschód', 'Zachód', 'Zachód (2)'])
    const piece = areas().find(({ name }) => name === 'Zachód (2)')
    await state().joinAreas('west', piece?.id ?? '')
    expect(areas()).toHaveLength(2)
    expect(state().snapshot.bin.has(piece?.id ?? '')).toBe(true)
    state().undo()
    expect(areas()).toHaveLength(3)
  })

  it('is not split by a line beside it, and the line stays', async () => {
    const { state, tap } = await blocks()
    state().startSplit('west')
    tap(at(1, 6), at(3, 6))
    await state().finishSketch()
    expect(state().sketchProblem?.code).toBe('sketch.not-split')
    expect(state().drawing?.sketch.paths[0]?.points).toHaveLength(2)
  })
})

describe('measuring', () => {
  it('ends without a trace', async () => {
    const { state, tap } = await blocks()
    state().startMeasure()
    tap(at(0, 0), at(1, 1))
    const before = state().undoNote
    await state().finishSketch()
    expect(state()).toMatchObject({ drawing: undefined, tool: { type: 'browse' }, undoNote: before })
  })
})
