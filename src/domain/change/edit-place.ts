import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { NAME_MAX } from '@/domain/schema/fields'
import { type Place, STATUSES, type Status } from '@/domain/schema/place'
import { categoryInfo } from '@/domain/taxonomy'
import { defaultStatus } from './add-place'
import type { Change } from './change'

/** Fields of a place that the short form edits; an empty text clears an optional field. */
export type PlaceEdit = Partial<
  Pick<Place, 'kind' | 'category' | 'name' | 'description' | 'status' | 'visibility'>
>

/** Writes only what differs; a new kind brings a status of its own where the old one has no meaning. */
export const editPlace = (place: Place, edit: PlaceEdit): Result<Change> => {
  const name = (edit.name ?? place.name).trim()
  if (name === '') return fail(problem('place.name-missing'))
  if (name.length > NAME_MAX) return fail(problem('place.name-too-long', { max: NAME_MAX }))
  const kind = edit.kind ?? place.kind
  const category = edit.category ?? place.category
  if (!category.startsWith(`${kind}.`) && !category.startsWith('own.')) {
    return fail(problem('place.category-missing'))
  }
  const status = edit.status ?? place.status
  const fitting = (STATUSES[kind] as readonly Status[]).includes(status as Status)
  const next: Record<string, unknown> = {
    kind,
    category,
    name,
    status: fitting ? status : defaultStatus(kind),
    visibility: edit.visibility ?? place.visibility,
    description: (edit.description ?? place.description ?? '').trim() || null,
  }
  if (category !== place.category) next.theme = categoryInfo(category)?.theme ?? null
  const fields = Object.fromEntries(
    Object.entries(next).filter(([field, value]) => (place[field as keyof Place] ?? null) !== value),
  )
  return ok({ patch: [{ id: place.id, fields }], note: { code: 'place.changed', params: { name } } })
}
