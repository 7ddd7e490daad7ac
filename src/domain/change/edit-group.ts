import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { NAME_MAX } from '@/domain/schema/fields'
import type { Group } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { Stamp } from '@/domain/stamp'
import type { Change } from './change'

/** What is said of a community group. */
export type GroupDraft = Pick<Group, 'name' | 'colour' | 'symbol' | 'forWhom' | 'description'>

/** The fields as they are kept; what says nothing is `undefined`. */
const clean = ({ name, colour, symbol, forWhom = [], description = '' }: GroupDraft) => ({
  name: name.trim(),
  colour,
  symbol,
  forWhom: forWhom.length > 0 ? forWhom : undefined,
  description: description.trim() || undefined,
})

const checkName = ({ name }: GroupDraft): Result<null> => {
  if (name.trim() === '') return fail(problem('group.name-missing'))
  return name.trim().length > NAME_MAX ? fail(problem('place.name-too-long', { max: NAME_MAX })) : ok(null)
}

export const addGroup = (draft: GroupDraft, stamp: Stamp): Result<Change> => {
  const checked = checkName(draft)
  if (!checked.ok) return checked
  const fields = Object.entries(clean(draft)).filter(([, value]) => value !== undefined)
  const group = {
    type: 'group',
    id: stamp.id,
    createdAt: stamp.now,
    updatedAt: stamp.now,
    createdBy: stamp.by,
    ...Object.fromEntries(fields),
  } as Group
  return ok({ put: [group], note: { code: 'group.added', params: { name: group.name } } })
}

/** Writes only what differs. */
export const editGroup = (group: Group, draft: GroupDraft): Result<Change> => {
  const checked = checkName(draft)
  if (!checked.ok) return checked
  const next = clean(draft)
  const fields = Object.fromEntries(
    Object.entries(next)
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(group[field as keyof GroupDraft]))
      .map(([field, value]) => [field, value ?? null]),
  )
  return ok({
    patch: [{ id: group.id, fields }],
    note: { code: 'group.changed', params: { name: next.name } },
  })
}

/** Its places and links keep its id: brought back by undo, it is theirs again. */
export const removeGroup = ({ id, name }: Group): Change => ({
  remove: [id],
  note: { code: 'group.removed', params: { name } },
})

/** Which groups a place is of. */
export const setGroups = (place: Place, groupIds: readonly string[]): Change => ({
  patch: [{ id: place.id, fields: { groupIds: groupIds.length > 0 ? groupIds : null } }],
  note: { code: 'place.groups', params: { name: place.name } },
})
