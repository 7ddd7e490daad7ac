import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Shown } from '@/domain/filter/place-filter'
import type { Position } from '@/domain/geometry/geometry'
import { bringIntoView, reducedMotion } from './go-to'
import { type MapCommand, mapCommand } from './map-key'
import type { Insets, MapMode } from './map-types'
import type { PlaceIndex } from './place-index'
import type { SketchHand } from './sketch-control'
import { stepPin } from './step-pin'
import { visibleCentre, visibleCentrePoint } from './visible-centre'
import { toWorld, type WorldPoint } from './web-mercator'

type Keys = {
  readonly mode: MapMode
  readonly hand: SketchHand
  readonly index: PlaceIndex
  readonly selectedId: string | undefined
  readonly shown?: Shown | undefined
  readonly insets: Insets
  readonly letters: boolean
  readonly onSelect: (id: string) => void
  readonly onAddAtCentre?: ((position: Position) => void) | undefined
  readonly onHome?: (() => void) | undefined
  readonly onCancel?: (() => void) | undefined
  /** Position of a place's pin, to bring it into view. */
  readonly positionOf: (id: string) => Position | undefined
}

/** CSS pixels per press of an arrow. */
const STEP = 80

/**
 * Keys of the focused map; Leaflet's own are switched off. Gives whether the map has keyboard focus, for the crosshair:
 * after a click it has focus too, but nobody steers with keys.
 */
export const useMapKeys = (keys: Keys): boolean => {
  const map = useMap()
  const [isSteered, setSteered] = useState(false)
  /** Where the walk from pin to pin began: the map moves along with it, the order must not. */
  const walk = useRef<{ origin: WorldPoint; at: string }>(undefined)

  const actAt = (position: Position): void => {
    const { mode, onAddAtCentre } = keys
    if (mode.type === 'place') mode.onTap(position)
    else if (mode.type === 'move') mode.onMove(position)
    else if (mode.type === 'browse') onAddAtCentre?.(position)
  }

  const step = (by: 1 | -1): void => {
    const { index, selectedId, insets, onSelect, positionOf } = keys
    const continues = walk.current !== undefined && walk.current.at === selectedId
    const origin = continues && walk.current ? walk.current.origin : toWorld(visibleCentre(map, insets))
    const id = stepPin(index, origin, selectedId, by, keys.shown)
    if (id === undefined) return
    walk.current = { origin, at: id }
    const position = positionOf(id)
    if (position) bringIntoView(map, position, insets)
    onSelect(id)
  }

  const run = (command: MapCommand): void => {
    const { mode, hand, insets, onHome, onCancel } = keys
    switch (command.type) {
      case 'pan':
        map.panBy([command.x * STEP, command.y * STEP], { animate: !reducedMotion() })
        break
      case 'zoom':
        map.setZoomAround(visibleCentrePoint(map, insets), map.getZoom() + command.by)
        break
      case 'home':
        onHome?.()
        break
      case 'act':
        if (mode.type === 'draw') hand.do(({ act }) => act(visibleCentrePoint(map, insets)))
        else actAt(visibleCentre(map, insets))
        break
      case 'step':
        if (mode.type === 'draw') hand.do((control) => control.step(command.by))
        else step(command.by)
        break
      case 'take-back':
        hand.do(({ takeBack }) => takeBack())
        break
      case 'delete-point':
        hand.do(({ deletePoint }) => deletePoint())
        break
      case 'finish':
        if (mode.type === 'draw') mode.onFinish?.()
        break
      case 'cancel':
        onCancel?.()
        break
    }
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const command = mapCommand(event, keys.mode.type, keys.letters)
    if (!command) return
    // Enter on a button within the map presses that button.
    if (command.type === 'act' && event.target !== map.getContainer()) return
    event.preventDefault()
    event.stopPropagation()
    setSteered(true)
    run(command)
  })

  useEffect(() => {
    const container = map.getContainer()
    const onFocus = () => setSteered(container.matches(':focus-visible'))
    const onBlur = () => setSteered(false)
    const onKey = (event: KeyboardEvent) => onKeyDown(event)
    container.addEventListener('keydown', onKey)
    container.addEventListener('focus', onFocus)
    container.addEventListener('blur', onBlur)
    container.addEventListener('pointerdown', onBlur)
    return () => {
      container.removeEventListener('keydown', onKey)
      container.removeEventListener('focus', onFocus)
      container.removeEventListener('blur', onBlur)
      container.removeEventListener('pointerdown', onBlur)
    }
  }, [map])
  return isSteered
}
