import { fitsKind, isKindField, type KindField } from '@/domain/form/place-fields'
import type { PlaceForm } from '@/domain/form/place-form'
import type { Kind } from '@/domain/taxonomy'

export type FormField = keyof PlaceForm

type Section = {
  readonly id: 'what' | 'use' | 'meetings' | 'contact' | 'known'
  readonly fields: readonly FormField[]
}

/** The order in which a person tells of a place. */
const SECTIONS: readonly Section[] = [
  {
    id: 'what',
    fields: [
      'name',
      'kind',
      'category',
      'status',
      'resourceType',
      'cooperation',
      'severity',
      'frequency',
      'priority',
      'forWhom',
      'addressee',
      'contribution',
      'potential',
      'description',
      'theme',
      'neighbourhoodId',
    ],
  },
  { id: 'meetings', fields: ['meetingDays', 'since', 'memberCount', 'leadOrg'] },
  { id: 'use', fields: ['address', 'cost', 'openingHours', 'accessibility', 'accessibilityNotes'] },
  { id: 'contact', fields: ['contactPhone', 'contactEmail', 'contactWww', 'contactPerson'] },
  { id: 'known', fields: ['source', 'sourceDate', 'reporter', 'verifiedAt', 'visibility'] },
]

/** What a form of this kind asks, in its order; parts without a question are left out. */
export const sectionsOf = (kind: Kind): readonly Section[] =>
  SECTIONS.map(({ id, fields }) => ({
    id,
    fields: fields.filter((field) => !isKindField(field) || fitsKind(field, kind)),
  })).filter(({ fields }) => fields.length > 0)

/** They take the whole width of a part; the others stand two beside each other where there is room. */
const WIDE: readonly FormField[] = [
  'severity',
  'forWhom',
  'addressee',
  'contribution',
  'potential',
  'description',
  'openingHours',
  'accessibilityNotes',
  'visibility',
]

export const isWide = (field: FormField | KindField): boolean => WIDE.includes(field)
