import { activePath, type Sketch } from '@/domain/sketch/sketch'

/** Last part of the message key of the panel's title: `draw.titles.…`. */
export const titleOf = ({ purpose, shape, targetId, mode }: Sketch) => {
  if (purpose === 'measure' || purpose === 'split') return purpose
  if (purpose === 'neighbourhood') return targetId === undefined ? 'area' : 'boundary'
  if (mode !== 'draw') return 'placeShape'
  return ({ area: 'placeArea', line: 'placeLine', points: 'placePoints' } as const)[shape]
}

/** Last part of the message key of what to do: `draw.hints.…`. */
export const hintOf = (sketch: Sketch) => {
  const { purpose, shape, mode } = sketch
  if (mode === 'shift') return 'shift'
  if (mode === 'adjust') return shape === 'points' ? 'adjustPoints' : 'adjust'
  if (purpose === 'measure' || purpose === 'split') return purpose
  return shape === 'area' && activePath(sketch).hole ? 'hole' : shape
}
