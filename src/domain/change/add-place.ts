import { type Catalogue, STANDARD_CATEGORIES } from '@/domain/categories/catalogue'
import { isPosition, type PlaceGeometry } from '@/domain/geometry/geometry'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { NAME_MAX } from '@/domain/schema/fields'
import { type Place, STATUSES, type Status, type Visibility } from '@/domain/schema/place'
import type { Stamp } from '@/domain/stamp'
import type { Category, Kind } from '@/domain/taxonomy'
import type { Change } from './change'

/** What a person has said of a new place so far; the rest gets its default. */
export type PlaceDraft = {
  readonly kind: Kind
  readonly category?: string
  readonly name: string
  readonly geometry: PlaceGeometry | null
  /** The area to which it belongs as a whole, where it has no spot. */
  readonly neighbourhoodId?: string
  readonly visibility?: Visibility
  readonly status?: Status
  readonly description?: string
  readonly accuracyM?: number
  readonly source?: Place['source']
}

/**
 * Internal for everything: what leaves the team is always somebody's decision, never a default
 * (privacy by default, GDPR art. 25).
 */
export const DEFAULT_VISIBILITY: Visibility = 'internal'

/**
 * What a new place begins with where a person prefers something else than `DEFAULT_VISIBILITY`. A delicate subject becomes
 * public by a decision on that place only.
 */
export const visibilityOfNew = (
  preferred: Visibility,
  category: Pick<Category, 'sensitivity'> | undefined,
): Visibility => (preferred === 'public' && category?.sensitivity === 2 ? DEFAULT_VISIBILITY : preferred)

export const defaultStatus = (kind: Kind): Status => STATUSES[kind][0]

/** Refuses a missing or too long name, a missing category, and a point outside the world. */
export const makePlace = (
  draft: PlaceDraft,
  stamp: Stamp,
  catalogue: Catalogue = STANDARD_CATEGORIES,
): Result<Place> => {
  const name = draft.name.trim()
  if (name === '') return fail(problem('place.name-missing'))
  if (name.length > NAME_MAX) return fail(problem('place.name-too-long', { max: NAME_MAX }))
  if (!draft.category) return fail(problem('place.category-missing'))
  if (draft.geometry?.type === 'Point' && !isPosition(draft.geometry.coordinates)) {
    return fail(problem('place.outside-world'))
  }
  const description = draft.description?.trim()
  const theme = catalogue.info(draft.category)?.theme
  return ok({
    type: 'place',
    id: stamp.id,
    createdAt: stamp.now,
    updatedAt: stamp.now,
    createdBy: stamp.by,
    kind: draft.kind,
    category: draft.category,
    name,
    geometry: draft.geometry,
    visibility: draft.visibility ?? DEFAULT_VISIBILITY,
    status: draft.status ?? defaultStatus(draft.kind),
    ...(draft.neighbourhoodId ? { neighbourhoodId: draft.neighbourhoodId } : {}),
    ...(description ? { description } : {}),
    ...(theme ? { theme } : {}),
    ...(draft.accuracyM === undefined ? {} : { accuracyM: draft.accuracyM }),
    ...(draft.source ? { source: draft.source } : {}),
    sourceDate: stamp.now.slice(0, 10),
  })
}

export const addPlace = (draft: PlaceDraft, stamp: Stamp, catalogue?: Catalogue): Result<Change> => {
  const made = makePlace(draft, stamp, catalogue)
  return made.ok
    ? ok({ put: [made.value], note: { code: 'place.added', params: { name: made.value.name } } })
    : made
}
