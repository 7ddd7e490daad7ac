import type { PlaceGeometry } from '@/domain/geometry/geometry'
import type { Place } from '@/domain/schema/place'
import type { Kind, Sensitivity } from '@/domain/taxonomy'
import { coarsen } from './coarsen'
import type { Precision } from './precision'
import { publicTheme } from './public-theme'
import { sensitivityOf } from './sensitivity-of'

/** All that the public version ever says of a place. */
export type PublicPlace = Pick<Place, 'id' | 'kind' | 'category' | 'name'> & {
  /** `null`: shown for its neighbourhood as a whole, never as a pin. */
  readonly geometry: PlaceGeometry | null
  /** The smallest area it lies in. */
  readonly neighbourhoodId?: string
  /** Id of a theme of the taxonomy, or `other`. */
  readonly theme: string
  /** Months as `2026-11`: an exact time can tell who was there. */
  readonly updatedMonth: string
  readonly verifiedMonth?: string
  readonly since?: string
} & Partial<Pick<Place, DetailField>>

type DetailField =
  | 'status'
  | 'description'
  | 'forWhom'
  | 'address'
  | 'contactWww'
  | 'openingHours'
  | 'accessibility'
  | 'accessibilityNotes'
  | 'cost'
  | 'resourceType'
  | 'meetingDays'
  | 'leadOrg'
  | 'severity'

/** What a place that is shown as a pin may say, by kind. Needs and observations say nothing in free words but their name. */
const DETAILS: Readonly<Record<Kind, readonly DetailField[]>> = {
  resource: [
    'status',
    'description',
    'forWhom',
    'address',
    'contactWww',
    'openingHours',
    'accessibility',
    'accessibilityNotes',
    'cost',
    'resourceType',
  ],
  partner: [
    'status',
    'description',
    'forWhom',
    'address',
    'contactWww',
    'openingHours',
    'accessibility',
    'accessibilityNotes',
  ],
  club: [
    'status',
    'description',
    'forWhom',
    'address',
    'contactWww',
    'meetingDays',
    'accessibility',
    'accessibilityNotes',
    'cost',
  ],
  initiative: ['status', 'description', 'forWhom', 'address', 'leadOrg', 'cost'],
  need: ['status', 'severity'],
  observation: ['status'],
}

/** What a place without a pin may say: nothing that leads to a door. */
const AREA_DETAILS: readonly DetailField[] = ['status', 'forWhom']

/** Up to which sensitivity a web address belongs to an institution and not to a person or a small circle. */
const WWW_UP_TO: Partial<Readonly<Record<Kind, Sensitivity>>> = { resource: 1, partner: 1, club: 0 }

/** A plain web address: neither a mail address nor one with a user's name in it. */
const WWW = /^(https?:\/\/)?[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#][^\s@]*)?$/u

/**
 * Whether the public version may show where it is. Needs are counted, not pinned, unless the team allows points for
 * those of sensitivity 0. Observations are raw material. People, informal leaders and groups in need are pinned only
 * where somebody has confirmed "this is a meeting place, not a home".
 */
export const mayBePinned = (place: Place, needPoints: boolean): boolean => {
  const sensitivity = sensitivityOf(place)
  if (place.kind === 'need') return needPoints && sensitivity === 0
  if (place.kind === 'observation') return sensitivity === 0
  return sensitivity < 2 || place.meetingPlaceConfirmed === true
}

export type PublicPlaceOptions = {
  readonly precision: Precision
  readonly needPoints: boolean
  readonly neighbourhoodId: string | undefined
}

/** The allow-list for one public place: what is not named here does not leave. */
export const publicPlace = (
  place: Place,
  { precision, needPoints, neighbourhoodId }: PublicPlaceOptions,
): PublicPlace => {
  const pinned = place.geometry !== null && mayBePinned(place, needPoints)
  const details = pinned ? DETAILS[place.kind] : AREA_DETAILS
  const allowed = details.filter((field) => place[field] !== undefined && mayBeSaid(place, field, precision))
  return {
    id: place.id,
    kind: place.kind,
    category: place.category,
    name: place.name,
    geometry: pinned && place.geometry ? coarsen(place.geometry, precision) : null,
    ...(neighbourhoodId ? { neighbourhoodId } : {}),
    theme: publicTheme(place),
    ...Object.fromEntries(allowed.map((field) => [field, place[field]])),
    ...(pinned && place.since && isLasting(place.kind) ? { since: month(place.since) } : {}),
    updatedMonth: month(place.updatedAt),
    ...(place.verifiedAt ? { verifiedMonth: month(place.verifiedAt) } : {}),
  }
}

/** Since when a need is felt, or something was seen, is nobody's business outside the team. */
const isLasting = (kind: Kind): boolean => kind !== 'need' && kind !== 'observation'

const month = (date: string): string => date.slice(0, 7)

const mayBeSaid = (place: Place, field: DetailField, precision: Precision): boolean => {
  const sensitivity = sensitivityOf(place)
  switch (field) {
    case 'address':
      // An address beside a position that was made coarse would undo it.
      return sensitivity < 2 && precision === 'exact'
    case 'description':
    case 'accessibilityNotes':
      return sensitivity < 2
    case 'contactWww':
      return sensitivity <= (WWW_UP_TO[place.kind] ?? -1) && WWW.test(place.contactWww?.trim() ?? '')
    default:
      return true
  }
}
