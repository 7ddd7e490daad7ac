import type { Sketch, SketchPurpose } from './is-sketch'

export const startSketch = (purpose: SketchPurpose, targetId?: string): Sketch => ({
  version: 1,
  purpose,
  tool: 'polygon',
  points: [],
  undone: [],
  ...(targetId === undefined ? {} : { targetId }),
})
