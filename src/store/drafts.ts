import type { AreaEdit } from '@/domain/form/area-form'
import type { PlaceEdit } from '@/domain/form/place-form'
import { isPosition, type PlaceGeometry, type Position } from '@/domain/geometry/geometry'
import { isId } from '@/domain/schema/fields'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Status, Visibility } from '@/domain/schema/place'
import { pointCount, type Sketch } from '@/domain/sketch/sketch'
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
  /** It belongs to this area as a whole and gets no spot; `position` is the middle of the area. */
  readonly areaId?: string
  readonly accuracyM?: number
  readonly kind?: Kind
  readonly category?: string
  readonly name: string
  readonly description: string
  readonly visibility?: Visibility
  readonly status?: Status
}

/** A shape being drawn, and what will be said of it. `recordId` is the record it becomes, or whose shape it is. */
export type DrawingDraft = {
  readonly version: 1
  readonly recordId: string
  /** `name`: the shape is done; what is left to say is asked for. */
  readonly step: 'points' | 'name'
  readonly sketch: Sketch
  readonly name: string
  readonly areaType: Neighbourhood['areaType']
  readonly approximate: boolean
  /** The shape that is being corrected, as it was; none when one is drawn anew. */
  readonly before?: PlaceGeometry
  /** The day from which a new boundary counts; without it, the old one was wrong. */
  readonly validFrom?: string
}

/** Whether leaving it would lose anything. */
export const hasWork = ({ sketch }: DrawingDraft): boolean =>
  sketch.done.length > 0 || (sketch.targetId === undefined && pointCount(sketch) > 0)

/** Drawings with the same key are one and the same, taken up again. */
export const drawingKey = ({ sketch: { purpose, shape, targetId }, before }: DrawingDraft): string =>
  purpose === 'measure' ? purpose : `${purpose} ${before ? 'corrected' : shape} ${targetId ?? ''}`

export type EditDraft = {
  readonly version: 1
  readonly id: string
  readonly fields: PlaceEdit
}

/** Forms of areas that were begun, by id of the area; each waits until it is saved or thrown away. */
export type AreaEditDrafts = {
  readonly version: 1
  /** The one on the screen. */
  readonly openId?: string
  readonly edits: Readonly<Record<string, AreaEdit>>
}

const NO_AREA_EDITS: AreaEditDrafts = { version: 1, edits: {} }

/** The same with none on the screen. */
export const closedAreaEdits = ({ edits }: AreaEditDrafts): AreaEditDrafts => ({ version: 1, edits })

/** `drawings-aside`, `edits-aside`: lists of what was left for another one. */
export type DraftKey = 'quick-add' | 'drawing' | 'drawings-aside' | 'edit' | 'edits-aside' | 'area-edits'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export const isQuickAddDraft = (value: unknown): value is QuickAddDraft =>
  isObject(value) &&
  value.version === 1 &&
  isId(value.recordId) &&
  ['kind', 'category', 'name'].includes(value.step as string) &&
  isPosition(value.position) &&
  (value.kind === undefined || isKind(value.kind)) &&
  (value.areaId === undefined || isId(value.areaId)) &&
  typeof value.name === 'string' &&
  typeof value.description === 'string'

export const isEditDraft = (value: unknown): value is EditDraft =>
  isObject(value) && value.version === 1 && isId(value.id) && isObject(value.fields)

/** What can be read of it. */
export const readAreaEdits = (value: unknown): AreaEditDrafts => {
  if (!isObject(value) || value.version !== 1 || !isObject(value.edits)) return NO_AREA_EDITS
  const edits = Object.entries(value.edits).filter(([id, edit]) => isId(id) && isObject(edit))
  return {
    version: 1,
    ...(isId(value.openId) ? { openId: value.openId } : {}),
    edits: Object.fromEntries(edits) as AreaEditDrafts['edits'],
  }
}
