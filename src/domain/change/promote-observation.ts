import { assert } from '@/domain/assert'
import { type Catalogue, STANDARD_CATEGORIES } from '@/domain/categories/catalogue'
import { KINDS_OF_FIELD } from '@/domain/form/place-fields'
import { ok, type Result } from '@/domain/result'
import type { Place } from '@/domain/schema/place'
import type { Stamp } from '@/domain/stamp'
import type { Kind } from '@/domain/taxonomy'
import { DEFAULT_VISIBILITY, makePlace } from './add-place'
import type { Change } from './change'
import { makeRelation } from './link-records'

/** What an observation can become: "Przekształć w potrzebę / zasób / inicjatywę". */
export const PROMOTED_KINDS = ['need', 'resource', 'initiative'] as const satisfies readonly Kind[]
export type PromotedKind = (typeof PROMOTED_KINDS)[number]

/** Where the theme alone would suggest something else than what was seen. */
const TOLD_BY_CATEGORY: Readonly<Record<string, Partial<Record<PromotedKind, string>>>> = {
  'observation.unsafe': { need: 'need.safety' },
  'observation.dark': { need: 'need.lighting' },
  'observation.barrier': { need: 'need.barriers' },
  'observation.traffic': { need: 'need.walk_roads' },
  'observation.litter': { need: 'need.environment', initiative: 'initiative.cleanup' },
  'observation.noise_air': { need: 'need.environment' },
  'observation.damage': { need: 'need.furniture_green', initiative: 'initiative.cleanup' },
  'observation.liked': { resource: 'resource.public_space' },
  'observation.potential': { resource: 'resource.premises' },
}

/**
 * The category that the observation's own one or its theme points at, of those that the map offers; those kept off the map
 * are for a person to choose. Empty where there is none.
 */
export const suggestedCategory = (
  { category, theme }: Pick<Place, 'category' | 'theme'>,
  kind: PromotedKind,
  catalogue: Catalogue = STANDARD_CATEGORIES,
): string => {
  const told = TOLD_BY_CATEGORY[category]?.[kind]
  if (told && !catalogue.isHidden(told)) return told
  const open = catalogue.offered(kind).filter(({ sensitivity }) => sensitivity < 2)
  return (open.find((info) => info.theme === theme) ?? open[0])?.id ?? ''
}

export type Promotion = {
  readonly kind: PromotedKind
  readonly category: string
  readonly name: string
}

/** Of the new record itself, of where the observation came from, and what nobody has said of the new one. */
const NOT_CARRIED = ['status', 'theme', 'verifiedAt', 'sourceId', 'foreign', 'meetingPlaceConfirmed'] as const

/**
 * Makes a place of what was seen. The observation stays, as a part of what came of it: several may be behind one need.
 * What the new kind has no field for stays with the observation, and what is public is decided anew. Refuses what `makePlace` refuses.
 *
 * @param link the stamp of the relation
 */
export const promoteObservation = (
  observation: Place,
  { kind, category, name }: Promotion,
  stamp: Stamp,
  link: Stamp,
  catalogue: Catalogue = STANDARD_CATEGORIES,
): Result<Change> => {
  assert(observation.kind === 'observation', 'only an observation is promoted')
  const made = makePlace({ kind, category, name, geometry: observation.geometry }, stamp, catalogue)
  if (!made.ok) return made
  const carried = { ...observation } as Partial<Record<keyof Place, unknown>>
  for (const field of NOT_CARRIED) delete carried[field]
  for (const [field, kinds] of Object.entries(KINDS_OF_FIELD)) {
    if (!(kinds as readonly Kind[]).includes(kind)) delete carried[field as keyof Place]
  }
  const { id, createdAt, updatedAt, createdBy, name: given, status } = made.value
  const theme = catalogue.info(category)?.theme || observation.theme
  const place: Place = {
    ...(carried as Place),
    ...{ id, createdAt, updatedAt, createdBy, kind, category, name: given },
    visibility: observation.visibility === 'private' ? 'private' : DEFAULT_VISIBILITY,
    ...(status ? { status } : {}),
    ...(theme ? { theme } : {}),
  }
  const relation = makeRelation({ from: observation.id, to: place.id, relation: 'part_of' }, link)
  return ok({
    put: [place, relation],
    note: { code: 'place.promoted', params: { name: observation.name } },
  })
}
