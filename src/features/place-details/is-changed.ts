import type { PlaceEdit } from '@/domain/change/edit-place'
import type { Place } from '@/domain/schema/place'

/** Whether what was typed differs from what is kept; an empty text is the same as none. */
export const isChanged = (place: Place, fields: PlaceEdit): boolean =>
  Object.entries(fields).some(([field, value]) => (place[field as keyof PlaceEdit] ?? '') !== (value ?? ''))
