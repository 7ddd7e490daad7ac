import type { AreaGeometry } from '@/domain/geometry/geometry'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { NAME_MAX } from '@/domain/schema/fields'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Stamp } from '@/domain/stamp'
import type { Change } from './change'

export type NeighbourhoodDraft = {
  readonly name: string
  readonly areaType: Neighbourhood['areaType']
  readonly geometry: AreaGeometry
  readonly approximate: boolean
}

/** Of an area; trimmed. */
export const checkAreaName = (typed: string): Result<string> => {
  const name = typed.trim()
  if (name === '') return fail(problem('neighbourhood.name-missing'))
  return name.length > NAME_MAX ? fail(problem('place.name-too-long', { max: NAME_MAX })) : ok(name)
}

export const addNeighbourhood = (draft: NeighbourhoodDraft, stamp: Stamp): Result<Change> => {
  const name = checkAreaName(draft.name)
  if (!name.ok) return name
  const record: Neighbourhood = {
    type: 'neighbourhood',
    id: stamp.id,
    createdAt: stamp.now,
    updatedAt: stamp.now,
    createdBy: stamp.by,
    name: name.value,
    areaType: draft.areaType,
    geometry: draft.geometry,
    approximate: draft.approximate,
  }
  return ok({ put: [record], note: { code: 'neighbourhood.added', params: { name: record.name } } })
}
