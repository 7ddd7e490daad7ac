import type { PlaceEdit } from '@/domain/change/edit-place'
import { isPosition, type Position } from '@/domain/geometry/geometry'
import { isId } from '@/domain/schema/fields'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Status, Visibility } from '@/domain/schema/place'
import { isSketch, type Sketch } from '@/domain/sketch/is-sketch'
import { isKind, type Kind } from '@/domain/taxonomy'

/**
 * What is being entered, as plain values: the same value is on the screen, in storage, and what a restart goes on
 * with. `recordId` is chosen when the draft begins, so that a tab killed between saving and clearing the draft
 * finds the record there already and makes no second one.
 */
export type QuickAddDraft = {
  readonly version: 1
  readonly recordId: string
  readonly step: 'kind' | 'category' | 'name'
  readonly position: Position
  readonly from: 'location' | 'centre' | 'tap'
  readonly accuracyM?: number
  readonly kind?: Kind
  readonly category?: string
  readonly name: string
  readonly description: string
  readonly visibility?: Visibility
  readonly status?: Status
}

export type DrawingDraft = {
  readonly version: 1
  readonly recordId: string
  readonly step: 'points' | 'name'
  readonly sketch: Sketch
  readonly name: string
  readonly areaType: Neighbourhood['areaType']
  readonly approximate: boolean
}

export type EditDraft = {
  readonly version: 1
  readonly id: string
  readonly fields: PlaceEdit
}

export type DraftKey = 'quick-add' | 'drawing' | 'edit'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export const isQuickAddDraft = (value: unknown): value is QuickAddDraft =>
  isObject(value) &&
  value.version === 1 &&
  isId(value.recordId) &&
  ['kind', 'category', 'name'].includes(value.step as string) &&
  isPosition(value.position) &&
  (value.kind === undefined || isKind(value.kind)) &&
  typeof value.name === 'string' &&
  typeof value.description === 'string'

export const isDrawingDraft = (value: unknown): value is DrawingDraft =>
  isObject(value) &&
  value.version === 1 &&
  isId(value.recordId) &&
  ['points', 'name'].includes(value.step as string) &&
  isSketch(value.sketch) &&
  typeof value.name === 'string'

export const isEditDraft = (value: unknown): value is EditDraft =>
  isObject(value) && value.version === 1 && isId(value.id) && isObject(value.fields)
