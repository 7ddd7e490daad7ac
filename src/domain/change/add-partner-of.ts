import { type Catalogue, STANDARD_CATEGORIES } from '@/domain/categories/catalogue'
import { ok, type Result } from '@/domain/result'
import type { Place } from '@/domain/schema/place'
import type { Stamp } from '@/domain/stamp'
import { DEFAULT_VISIBILITY, makePlace } from './add-place'
import type { Change } from './change'
import { makeRelation } from './link-records'

/** What kind of partner a resource usually is; any other is most likely an organisation. */
const PARTNER_OF: Readonly<Record<string, string>> = {
  'resource.support_service': 'partner.social_institution',
  'resource.education': 'partner.school',
  'resource.culture_heritage': 'partner.culture',
  'resource.sport_play': 'partner.sport',
  'resource.health': 'partner.health',
  'resource.safety': 'partner.services',
  'resource.faith': 'partner.parish',
  'resource.business': 'partner.business',
  'resource.transport': 'partner.local_gov',
  'club.sport': 'partner.sport',
}

/** Of the categories that the map offers; empty where there is none. */
export const suggestedPartner = (
  { category }: Pick<Place, 'category'>,
  catalogue: Catalogue = STANDARD_CATEGORIES,
): string => {
  const usual = PARTNER_OF[category] ?? 'partner.ngo'
  return catalogue.isHidden(usual) ? (catalogue.offered('partner')[0]?.id ?? '') : usual
}

/** What a place and the same institution as a partner have in common. */
const SHARED = [
  'address',
  'contactPhone',
  'contactEmail',
  'contactWww',
  'contactPerson',
  'openingHours',
  'neighbourhoodId',
  'forWhom',
  'source',
  'accuracyM',
  'meetingPlaceConfirmed',
] as const satisfies readonly (keyof Place)[]

/**
 * "Jest też partnerem": makes the partner that a resource or a club is at the same time, at the same spot. It is made a
 * part of the place, not what runs it: the institution that runs a club is another one and is counted, while of these two
 * `relations/counted-once` counts one.
 *
 * @param link the stamp of the relation
 */
export const addPartnerOf = (
  place: Place,
  category: string,
  stamp: Stamp,
  link: Stamp,
  catalogue: Catalogue = STANDARD_CATEGORIES,
): Result<Change> => {
  const { name, geometry } = place
  const visibility = place.visibility === 'private' ? 'private' : DEFAULT_VISIBILITY
  const made = makePlace({ kind: 'partner', category, name, geometry, visibility }, stamp, catalogue)
  if (!made.ok) return made
  const shared = Object.fromEntries(
    SHARED.flatMap((field) => (place[field] === undefined ? [] : [[field, place[field]]])),
  )
  const partner: Place = { ...made.value, ...shared }
  return ok({
    put: [partner, makeRelation({ from: partner.id, to: place.id, relation: 'part_of' }, link)],
    note: { code: 'partner.added', params: { name } },
  })
}
