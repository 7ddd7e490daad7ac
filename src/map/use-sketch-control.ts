import { useEffect, useMemo } from 'react'
import { useMap } from 'react-leaflet'
import { boundsOf } from '@/domain/geometry/bounds'
import type { Position } from '@/domain/geometry/geometry'
import { createSnapper } from '@/domain/geometry/snap'
import { selectNext, selectPoint } from '@/domain/sketch/choose-point'
import { shiftAll } from '@/domain/sketch/edit-paths'
import { addPoint, deletePoint, insertPoint, movePoint } from '@/domain/sketch/edit-points'
import { activePath, ownPaths, type Sketch } from '@/domain/sketch/sketch'
import { undoStep } from '@/domain/sketch/steps'
import { goTo } from './go-to'
import { fromLatLng, toLatLng } from './leaflet-position'
import type { Insets, MapMode } from './map-types'
import type { SketchHand } from './sketch-control'
import { hitSketch, type Pixel, spotOnEdge } from './sketch-hit'
import { worldMetres, worldSize } from './web-mercator'

type DrawMode = Extract<MapMode, { type: 'draw' }>

/** Pixels within which a point stands on a boundary that is near. */
const SNAP_REACH = 14

/** The middle of all points: where the handle is that the whole hangs on. */
export const anchorOf = (sketch: Sketch): Position | undefined => {
  const bounds = boundsOf([
    { type: 'MultiPoint', coordinates: ownPaths(sketch).flatMap(({ points }) => points) },
  ])
  return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]
}

/** Moves the whole so that its handle comes to `to`. */
export const shiftTo = (sketch: Sketch, to: Position): Sketch => {
  const anchor = anchorOf(sketch)
  return anchor ? shiftAll(sketch, [to[0] - anchor[0], to[1] - anchor[1]]) : sketch
}

/** Where a point would stand: on a boundary that is near, unless it is not to. */
export const useSnap = ({
  sketch,
  boundaries,
}: DrawMode): ((position: Position, from?: Position) => Position) => {
  const map = useMap()
  const snapper = useMemo(() => createSnapper(boundaries ?? []), [boundaries])
  return (position, from) => {
    if (!sketch.snaps) return position
    const metresPerPixel = worldMetres(position[1]) / worldSize(map.getZoom())
    return snapper(position, SNAP_REACH * metresPerPixel, from) ?? position
  }
}

/** Connects taps and keys with the sketch. */
export const useSketchControl = (mode: DrawMode, hand: SketchHand, insets: Insets): void => {
  const map = useMap()
  const snap = useSnap(mode)
  const positionAt = ({ x, y }: Pixel): Position => fromLatLng(map.containerPointToLatLng([x, y]))

  const touch = (sketch: Sketch, at: Pixel): Sketch => {
    if (sketch.mode === 'shift') return shiftTo(sketch, positionAt(at))
    if (sketch.mode === 'draw') return addPoint(sketch, snap(positionAt(at)))
    const hit = hitSketch(sketch, at, (position) => map.latLngToContainerPoint(toLatLng(position)))
    if (!hit) return selectPoint(sketch, sketch.active, undefined)
    if (hit.type === 'point') return selectPoint(sketch, hit.path, hit.index)
    const path = sketch.paths[hit.path]
    return path ? insertPoint(sketch, hit.path, hit.after, spotOnEdge(path, hit.after, hit.share)) : sketch
  }

  const act = (sketch: Sketch, at: Pixel): Sketch => {
    const { active, selected } = sketch
    const chosen = selected === undefined ? undefined : activePath(sketch).points[selected]
    if (sketch.mode !== 'adjust' || selected === undefined || !chosen) return touch(sketch, at)
    return movePoint(sketch, active, selected, snap(positionAt(at), chosen))
  }

  // Connected anew with every sketch: what is done is done to the one that is seen.
  useEffect(() =>
    hand.connect({
      tap: (at) => mode.onChange?.((sketch) => touch(sketch, at)),
      act: (at) => mode.onChange?.((sketch) => act(sketch, at)),
      step: (by) => {
        const next = selectNext(mode.sketch, by)
        const chosen = next.selected === undefined ? undefined : activePath(next).points[next.selected]
        // To the crosshair, so that Enter takes it from there.
        if (chosen) goTo(map, chosen, map.getZoom(), insets)
        mode.onChange?.(() => next)
      },
      deletePoint: () => mode.onChange?.(deleteChosen),
      takeBack: () =>
        mode.onChange?.((sketch) =>
          sketch.selected === undefined ? undoStep(sketch) : deleteChosen(sketch),
        ),
    }),
  )
}

const deleteChosen = (sketch: Sketch): Sketch =>
  sketch.selected === undefined ? sketch : deletePoint(sketch, sketch.active, sketch.selected)
