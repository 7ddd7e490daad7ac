import type { Position } from '@/domain/geometry/geometry'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { NAME_MAX } from '@/domain/schema/fields'
import { HEADER_ID, type Header } from '@/domain/schema/map-records'
import { SCHEMA_VERSION } from '@/domain/schema/record'
import type { Stamp } from '@/domain/stamp'
import type { Change } from './change'

export type MapDraft = {
  readonly title: string
  readonly town?: string
  readonly organisation?: string
  readonly communityType: Header['communityType']
  readonly home: { readonly centre: Position; readonly zoom: number }
  readonly demo?: boolean
}

const checkTitle = (typed: string): Result<string> => {
  const title = typed.trim()
  if (title === '') return fail(problem('map.title-missing'))
  return title.length > NAME_MAX ? fail(problem('place.name-too-long', { max: NAME_MAX })) : ok(title)
}

/** The first change of every map: its header. */
export const createMap = (draft: MapDraft, stamp: Omit<Stamp, 'id'>): Result<Change> => {
  const title = checkTitle(draft.title)
  if (!title.ok) return title
  const header: Header = {
    type: 'header',
    id: HEADER_ID,
    createdAt: stamp.now,
    updatedAt: stamp.now,
    createdBy: stamp.by,
    title: title.value,
    communityType: draft.communityType,
    home: draft.home,
    schemaVersion: SCHEMA_VERSION,
    ...(draft.town?.trim() ? { town: draft.town.trim() } : {}),
    ...(draft.organisation?.trim() ? { organisation: draft.organisation.trim() } : {}),
    ...(draft.demo ? { demo: true } : {}),
  }
  return ok({ put: [header], note: { code: 'map.created' } })
}

export const renameMap = (typed: string): Result<Change> => {
  const title = checkTitle(typed)
  if (!title.ok) return title
  return ok({
    patch: [{ id: HEADER_ID, fields: { title: title.value } }],
    note: { code: 'map.changed', params: { name: title.value } },
  })
}
