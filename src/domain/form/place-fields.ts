import type { Place } from '@/domain/schema/place'
import type { Kind } from '@/domain/taxonomy'
import type { PlaceEdit, PlaceForm } from './place-form'

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

const NOTHING: Pick<PlaceForm, KindField> = {
  address: '',
  contactPhone: '',
  contactEmail: '',
  contactWww: '',
  contactPerson: '',
  openingHours: [],
  accessibility: null,
  accessibilityNotes: '',
  cost: null,
  potential: '',
  resourceType: null,
  cooperation: null,
  contribution: [],
  meetingDays: '',
  memberCount: { from: '', to: '' },
  leadOrg: '',
  since: '',
  severity: null,
  frequency: '',
  priority: null,
  addressee: [],
}

export type KindField = keyof typeof KINDS_OF_FIELD

export const KIND_FIELDS = Object.keys(KINDS_OF_FIELD) as readonly KindField[]

export const isKindField = (field: string): field is KindField => Object.hasOwn(KINDS_OF_FIELD, field)

export const fitsKind = (field: KindField, kind: Kind): boolean =>
  (KINDS_OF_FIELD[field] as readonly Kind[]).includes(kind)

const isFilled = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isFilled)
  return value !== undefined && value !== null
}

type Filled = { readonly [F in KindField]?: unknown }

/** Fields that hold something and don't fit the kind: kept and shown after it was changed, until somebody removes them. */
export const strayFields = (filled: Filled, kind: Kind): readonly KindField[] =>
  KIND_FIELDS.filter((field) => isFilled(filled[field]) && !fitsKind(field, kind))

/** What a form holds of a field that was removed. */
export const clearedField = (field: KindField): PlaceEdit => ({ [field]: NOTHING[field] })
