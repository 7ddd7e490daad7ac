import { type AreaEdit, areaForm, editedAreaFields, readAreaForm } from '@/domain/form/area-form'
import { mayBePartOf } from '@/domain/membership/parent-areas'
import { type Problem, problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { checkAreaName } from './add-neighbourhood'
import type { Change } from './change'
import { sameFieldValue } from './same-field-value'

/**
 * Changes what is said of an area. Only what was typed is looked at, and only what differs is written; `undefined`: nothing
 * does. Refuses what can't be read, dates in the wrong order, and a parent that is part of the area itself; every problem
 * names its field.
 */
export const editNeighbourhood = (
  area: Neighbourhood,
  edit: AreaEdit,
  areas: ReadonlyMap<string, Neighbourhood>,
): Result<Change | undefined> => {
  const form = { ...areaForm(area), ...edit }
  const typed = editedAreaFields(area, edit)
  const name = typed.has('name') ? checkAreaName(form.name) : ok(area.name)
  const read = readAreaForm(form, typed)
  // A parent in the bin that nobody touched stays as it is.
  const hasFittingParent =
    form.parentId === '' || !typed.has('parentId') || mayBePartOf(area.id, form.parentId, areas)
  const problems: readonly Problem[] = [
    ...(name.ok ? [] : name.problems.map(({ code, params }) => problem(code, { ...params, field: 'name' }))),
    ...(hasFittingParent ? [] : [problem('neighbourhood.parent-not-fitting', { field: 'parentId' })]),
    ...(read.ok ? [] : read.problems),
  ]
  if (!name.ok || !read.ok || !hasFittingParent) return fail(...problems)
  const next = {
    ...read.value,
    name: name.value,
    ...(typed.has('parentId') ? { parentId: form.parentId || null } : {}),
  }
  const fields = Object.entries(next).filter(
    ([field, value]) => !sameFieldValue(field, area[field as keyof Neighbourhood], value),
  )
  return ok(
    fields.length === 0
      ? undefined
      : {
          patch: [{ id: area.id, fields: Object.fromEntries(fields) }],
          note: { code: 'neighbourhood.changed', params: { name: name.value } },
        },
  )
}
