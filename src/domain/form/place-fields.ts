import type { Place } from '@/domain/schema/place'
import type { Kind } from '@/domain/taxonomy'

/** Fields of a place that not every kind has, and which have them. The rest fits all. */
export const KINDS_OF_FIELD = {
  address: ['resource', 'partner', 'club'],
  contactPhone: ['resource', 'partner', 'club'],
  contactEmail: ['resource', 'partner', 'club'],
  contactWww: ['resource', 'partner', 'club'],
  contactPerson: ['resource', 'partner', 'club'],
  openingHours: ['resource', 'partner', 'club'],
  accessibility: ['resource', 'partner', 'club'],
  accessibilityNotes: ['resource', 'partner', 'club'],
  cost: ['resource', 'club'],
  potential: ['resource', 'partner'],
  resourceType: ['resource'],
  cooperation: ['partner'],
  contribution: ['partner'],
  meetingDays: ['club'],
  memberCount: ['club'],
  leadOrg: ['club'],
  since: ['club'],
  severity: ['need', 'observation'],
  frequency: ['need', 'observation'],
  priority: ['need', 'initiative'],
  addressee: ['need', 'observation'],
} as const satisfies Partial<Record<keyof Place, readonly Kind[]>>

export type KindField = keyof typeof KINDS_OF_FIELD

export const KIND_FIELDS = Object.keys(KINDS_OF_FIELD) as readonly KindField[]

const fitsKind = (field: KindField, kind: Kind): boolean =>
  (KINDS_OF_FIELD[field] as readonly Kind[]).includes(kind)

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Fields that hold something and don't fit the kind: kept and shown after it was changed, until somebody removes them. */
export const strayFields = (place: Partial<Place>, kind: Kind): readonly KindField[] =>
  KIND_FIELDS.filter((field) => isFilled(place[field]) && !fitsKind(field, kind))
