import { useEffect, useMemo, useRef, useState } from 'react'
import type { Position } from '@/domain/geometry/geometry'
import { selectPoint } from '@/domain/sketch/choose-point'
import { withMode } from '@/domain/sketch/edit-paths'
import { insertPoint, movePoint } from '@/domain/sketch/edit-points'
import type { Sketch } from '@/domain/sketch/sketch'
import type { Insets, MapMode } from './map-types'
import { ShiftHandle } from './shift-handle'
import type { SketchHand } from './sketch-control'
import { SketchEdges } from './sketch-edges'
import { type HandleEvents, SketchHandles } from './sketch-handles'
import { spotOnEdge } from './sketch-hit'
import { anchorOf, shiftTo, useSketchControl, useSnap } from './use-sketch-control'
import type { Handle } from './visible-handles'

type Props = {
  readonly mode: Extract<MapMode, { type: 'draw' }>
  readonly hand: SketchHand
  readonly insets: Insets
}

/** What is held under the finger just now: not a change yet. */
type Held = (sketch: Sketch) => Sketch

/**
 * The sketch in progress. Not drawn by a drawing library: those keep the shape in the making to themselves and know
 * neither holes nor several parts, while ours is a plain value that is saved after every tap and continued after a
 * restart.
 */
export const SketchLayer = ({ mode, hand, insets }: Props) => {
  const [held, setHeld] = useState<Held>()
  const { sketch, onChange, onFinish } = mode
  const snap = useSnap(mode)
  useSketchControl(mode, hand, insets)
  // What is held belongs to the sketch that was taken hold of.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sketch is the reason
  useEffect(() => setHeld(undefined), [sketch])
  const shown = held ? held(sketch) : sketch
  // The same while the handle is dragged: another one would put it back where it was.
  const anchor = useMemo(() => anchorOf(sketch), [sketch])

  const pulled = (handle: Handle, to: Position): Held => {
    if (handle.type === 'middle') {
      const position = snap(to)
      return (now) => insertPoint(now, handle.path, handle.after, position)
    }
    const position = snap(to, sketch.paths[handle.path]?.points[handle.index])
    return (now) => movePoint(now, handle.path, handle.index, position)
  }
  const letGo = (change: Held): void => {
    setHeld(undefined)
    onChange?.(change)
  }
  const tapped = (handle: Handle): void => {
    if (handle.type === 'middle') {
      const path = sketch.paths[handle.path]
      if (path) letGo(pulled(handle, spotOnEdge(path, handle.after, 0.5)))
      return
    }
    const { path, index } = handle
    if (sketch.mode === 'adjust') return onChange?.((now) => selectPoint(now, path, index))
    // While points are added a finger that trembles on one means no other tool; the first corner closes the ring.
    const isFirst = sketch.shape === 'area' && path === sketch.active && index === 0
    const isRing = (sketch.paths[path]?.points.length ?? 0) >= 3
    if (!isFirst || !isRing || sketch.purpose === 'measure') return
    // The first ring is all that most areas have; of several, this one only is done.
    if (path === 0) onFinish?.()
    else onChange?.((now) => withMode(now, 'adjust'))
  }
  const events = useLatest({
    onDrag: (handle: Handle, to: Position) => setHeld(() => pulled(handle, to)),
    onDrop: (handle: Handle, to: Position) => letGo(pulled(handle, to)),
    onTap: tapped,
  })

  return (
    <>
      <SketchEdges sketch={shown} />
      {onChange && sketch.mode !== 'shift' && <SketchHandles sketch={sketch} {...events} />}
      {anchor && onChange && sketch.mode === 'shift' && (
        <ShiftHandle
          position={anchor}
          onDrag={(to) => setHeld(() => (now: Sketch) => shiftTo(now, to))}
          onDrop={(to) => letGo((now) => shiftTo(now, to))}
        />
      )}
    </>
  )
}

/** The same functions for ever, which do what the last render would: markers are not made anew for them. */
const useLatest = (events: HandleEvents): HandleEvents => {
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  })
  return useMemo(
    () => ({
      onDrag: (...args) => latest.current.onDrag(...args),
      onDrop: (...args) => latest.current.onDrop(...args),
      onTap: (...args) => latest.current.onTap(...args),
    }),
    [],
  )
}
