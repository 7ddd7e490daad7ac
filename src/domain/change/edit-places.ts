import { type Place, STATUSES, type Status, type Visibility } from '@/domain/schema/place'
import type { Change, Patch } from './change'

/** One thing to set for many places at once; an absent field stays as it is. */
export type PlacesEdit = {
  /** Set only where the kind has it: a need is never "active". */
  readonly status?: Status
  readonly visibility?: Visibility
  /** `null`: what the map's boundaries say counts again. */
  readonly neighbourhoodId?: string | null
  /** Id of a group that they belong to from now on, whatever others they belong to. */
  readonly addGroup?: string
  /** Id of a group that they belong to no more. */
  readonly removeGroup?: string
  /** ISO 8601 instant of "verified today". */
  readonly verifiedAt?: string
}

/** Writes only what differs. `undefined`: nothing does. */
export const editPlaces = (places: Iterable<Place>, edit: PlacesEdit): Change | undefined => {
  const patch: Patch[] = []
  for (const place of places) {
    const fields = changedFields(place, edit)
    if (fields) patch.push({ id: place.id, fields })
  }
  return patch.length === 0
    ? undefined
    : { patch, note: { code: 'places.changed', params: { count: patch.length } } }
}

const changedFields = (place: Place, edit: PlacesEdit): Patch['fields'] | undefined => {
  const next: Record<string, unknown> = {}
  const groupIds = changedGroups(place.groupIds ?? [], edit)
  if (groupIds) next.groupIds = groupIds.length > 0 ? groupIds : null
  if (edit.status && hasStatus(place, edit.status)) next.status = edit.status
  if (edit.visibility) next.visibility = edit.visibility
  if (edit.neighbourhoodId !== undefined) next.neighbourhoodId = edit.neighbourhoodId
  if (edit.verifiedAt) next.verifiedAt = edit.verifiedAt
  const fields = Object.entries(next).filter(
    ([field, value]) => (place[field as keyof Place] ?? null) !== value,
  )
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}

/** `undefined` where it belongs to what it should already. */
const changedGroups = (
  before: readonly string[],
  { addGroup, removeGroup }: PlacesEdit,
): readonly string[] | undefined => {
  if (addGroup !== undefined && !before.includes(addGroup)) return [...before, addGroup]
  if (removeGroup !== undefined && before.includes(removeGroup)) {
    return before.filter((id) => id !== removeGroup)
  }
  return undefined
}

export const hasStatus = ({ kind }: Pick<Place, 'kind'>, status: Status): boolean =>
  (STATUSES[kind] as readonly Status[]).includes(status)
