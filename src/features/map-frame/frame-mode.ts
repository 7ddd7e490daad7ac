import type { MapState } from '@/store/map-state'

/**
 * What the frame makes room for. `form`: a form that covers a phone's whole screen; `card`: a short question at the
 * bottom; in the other modes but `browse` a tap on the map belongs to a tool.
 */
export type FrameMode = 'browse' | 'selected' | 'form' | 'card' | 'draw' | 'pick' | 'move' | 'link'

type Told = Pick<MapState, 'tool' | 'quickAdd' | 'drawing' | 'edit' | 'areaEdits' | 'selectedId' | 'spot'>

export const frameMode = (told: Told): FrameMode => {
  const { tool, quickAdd, drawing, edit, areaEdits, selectedId, spot } = told
  if (tool.type === 'pick' || tool.type === 'move' || tool.type === 'link') return tool.type
  if (quickAdd || edit) return 'form'
  if (tool.type === 'draw') return drawing?.step === 'name' ? 'form' : 'draw'
  if (areaEdits.openId) return 'form'
  if (selectedId) return 'selected'
  return spot ? 'card' : 'browse'
}
