import { isId } from '@/domain/schema/fields'
import { readSketch } from '@/domain/sketch/read-sketch'
import type { DrawingDraft } from './drafts'

/** A drawing as read from storage; its sketch may be one of an older version. */
export const readDrawingDraft = (value: unknown): DrawingDraft | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const draft = value as Partial<Record<keyof DrawingDraft, unknown>>
  if (draft.version !== 1 || !isId(draft.recordId)) return undefined
  if (!['points', 'name'].includes(draft.step as string) || typeof draft.name !== 'string') return undefined
  const sketch = readSketch(draft.sketch)
  return sketch && { ...(value as DrawingDraft), sketch }
}
