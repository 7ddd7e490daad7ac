import { describe, expect, it } from 'vitest'
import type { Position } from '@/domain/geometry/geometry'
import { selectPoint } from '@/domain/sketch/choose-point'
import { startPath, withMode } from '@/domain/sketch/edit-paths'
import { addPoint } from '@/domain/sketch/edit-points'
import type { Sketch } from '@/domain/sketch/sketch'
import { startSketch } from '@/domain/sketch/start-sketch'
import { hitSketch, spotOnEdge } from '@/map/sketch-hit'
import { visibleHandles } from '@/map/visible-handles'

/** One degree is one pixel, north is down. */
const project = ([x, y]: Position) => ({ x, y })
const view = { width: 300, height: 300, project }

const drawn = (shape: Sketch['shape'], ...points: Position[]): Sketch =>
  points.reduce(addPoint, startSketch({ purpose: 'place', shape }))

const triangle = drawn('area', [0, 0], [90, 0], [90, 80])

describe('a spot on a sketch', () => {
  it('means the nearest point within a finger’s width, before any edge', () => {
    expect(hitSketch(triangle, { x: 80, y: 5 }, project)).toEqual({ type: 'point', path: 0, index: 1 })
    expect(hitSketch(triangle, { x: 90, y: 40 }, project)).toEqual({
      type: 'edge',
      path: 0,
      after: 1,
      share: 0.5,
    })
    expect(hitSketch(triangle, { x: 170, y: 40 }, project)).toBeUndefined()
  })

  it('means the closing edge of an area, which a line does not have', () => {
    expect(hitSketch(triangle, { x: 45, y: 40 }, project)).toMatchObject({ type: 'edge', after: 2 })
    expect(hitSketch({ ...triangle, shape: 'line' }, { x: 45, y: 40 }, project)).toBeUndefined()
    expect(hitSketch({ ...triangle, shape: 'points' }, { x: 45, y: 0 }, project)).toBeUndefined()
  })

  it('never means a neighbour’s boundary', () => {
    const follows = { id: 'n', part: 0, ring: 0, before: [] }
    const sketch: Sketch = { ...triangle, paths: [...triangle.paths, { points: [[170, 40]], follows }] }
    expect(hitSketch(sketch, { x: 170, y: 40 }, project)).toBeUndefined()
  })

  it('on an edge is where its share says', () => {
    expect(
      spotOnEdge(
        {
          points: [
            [0, 0],
            [90, 0],
            [90, 80],
          ],
        },
        2,
        0.5,
      ),
    ).toEqual([45, 40])
  })
})

describe('handles', () => {
  const types = (sketch: Sketch) => visibleHandles(sketch, view).map(({ type }) => type)

  it('are the points while adding, and the middles of long edges too while correcting', () => {
    expect(types(triangle)).toEqual(['point', 'point', 'point'])
    expect(types(withMode(triangle, 'adjust'))).toEqual([
      'point',
      'point',
      'point',
      'middle',
      'middle',
      'middle',
    ])
    const small = drawn('area', [0, 0], [40, 0], [40, 40])
    expect(types(withMode(small, 'adjust'))).toEqual(['point', 'point', 'point'])
  })

  it('mark the last point while adding and the chosen one while correcting', () => {
    const main = (sketch: Sketch) =>
      visibleHandles(sketch, view).flatMap((handle) =>
        handle.type === 'point' && handle.isMain ? [handle.index] : [],
      )
    expect(main(triangle)).toEqual([2])
    expect(main(withMode(triangle, 'adjust'))).toEqual([])
    expect(main(selectPoint(withMode(triangle, 'adjust'), 0, 0))).toEqual([0])
    const hole = addPoint(startPath(triangle, true), [20, 20])
    expect(
      visibleHandles(hole, view).filter((handle) => handle.type === 'point' && handle.isMain),
    ).toMatchObject([{ path: 1, index: 0 }])
  })

  it('out of sight are left out, but not the one that is meant', () => {
    expect(types(drawn('line', [0, 0], [5000, 0], [0, 5000]))).toEqual(['point', 'point'])
    expect(types(selectPoint(withMode(drawn('points', [0, 0], [5000, 0]), 'adjust'), 0, 1))).toHaveLength(2)
  })

  it('of 2,000 points are so few that they can be told apart, the chosen one among them', () => {
    const points = Array.from({ length: 2000 }, (_, n): Position => [(n % 50) * 6, Math.floor(n / 50) * 6])
    const many = selectPoint(withMode({ ...drawn('points'), paths: [{ points }] }, 'adjust'), 0, 1234)
    const handles = visibleHandles(many, view)
    expect(handles.length).toBeLessThanOrEqual(300)
    expect(handles.length).toBeGreaterThan(40)
    expect(handles).toContainEqual({ type: 'point', path: 0, index: 1234, isMain: true })
  })
})
