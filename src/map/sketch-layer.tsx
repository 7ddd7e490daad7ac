import { useState } from 'react'
import type { Position } from '@/domain/geometry/geometry'
import { movePoint } from '@/domain/sketch/move-point'
import type { MapMode } from './map-types'
import { SketchCorners } from './sketch-corners'
import { SketchEdges } from './sketch-edges'

type Props = { readonly mode: Extract<MapMode, { type: 'draw' }> }

/**
 * The sketch in progress, drawn by taps that the map's own click hears. Not by a drawing library: those keep the shape in
 * the making to themselves, while ours is a plain value that is saved after every tap and continued after a restart.
 */
export const SketchLayer = ({ mode }: Props) => {
  const [held, setHeld] = useState<{ index: number; position: Position }>()
  const { sketch, onMovePoint, onFinish } = mode
  const shown = held ? movePoint(sketch, held.index, held.position).points : sketch.points
  return (
    <>
      <SketchEdges points={shown} />
      <SketchCorners
        points={sketch.points}
        onDrag={(index, position) => setHeld({ index, position })}
        onDrop={(index, position) => {
          setHeld(undefined)
          onMovePoint(index, position)
        }}
        onTap={(index) => {
          if (index === 0 && sketch.points.length >= 3) onFinish?.()
        }}
      />
    </>
  )
}
