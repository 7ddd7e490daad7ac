import * as z from 'zod/mini'
import { isPlaceGeometry, type PlaceGeometry } from '@/domain/geometry/geometry'
import { KINDS } from '@/domain/taxonomy'
import {
  commonFields,
  count,
  date,
  foreignProperties,
  id,
  ids,
  instant,
  longText,
  name,
  shortText,
} from './fields'

export const VISIBILITIES = ['public', 'internal', 'private'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export const FOR_WHOM = [
  'children',
  'youth',
  'families',
  'seniors',
  'disability',
  'homeless',
  'migrants',
  'everyone',
] as const

export const SOURCES = [
  'observation',
  'walk',
  'interview',
  'survey',
  'workshop',
  'official',
  'internet',
  'osm',
] as const

/** Each kind has its own course of life; the first is what a new place begins with. */
export const STATUSES = {
  resource: ['active', 'inactive', 'to_check'],
  need: ['reported', 'confirmed', 'in_progress', 'met', 'rejected'],
  partner: ['active', 'inactive', 'to_check'],
  club: ['active', 'inactive', 'to_check'],
  initiative: ['idea', 'planned', 'under_way', 'done', 'cancelled'],
  observation: ['active', 'inactive', 'to_check'],
} as const
export const ALL_STATUSES = [
  'active',
  'inactive',
  'to_check',
  'reported',
  'confirmed',
  'in_progress',
  'met',
  'rejected',
  'idea',
  'planned',
  'under_way',
  'done',
  'cancelled',
] as const
export type Status = (typeof ALL_STATUSES)[number]

const yesPartlyNo = z.enum(['yes', 'partly', 'no', 'unknown'])
const texts = z.readonly(z.array(shortText))
const range = z.readonly(z.object({ from: z.optional(count), to: z.optional(count) }))

/** What is pinned: a resource, need, partner, club, initiative or observation. */
export const placeFields = {
  type: z.literal('place'),
  ...commonFields,
  kind: z.enum(KINDS),
  category: z.string().check(z.regex(/^[a-z]+\.[\w-]{1,64}$/)),
  name,
  /** `null`: belongs to its neighbourhood as a whole. */
  geometry: z.nullable(z.custom<PlaceGeometry>(isPlaceGeometry)),
  visibility: z.enum(VISIBILITIES),
  status: z.optional(z.enum(ALL_STATUSES)),
  description: z.optional(longText),
  /** Set only where a person decided otherwise than point-in-polygon does. */
  neighbourhoodId: z.optional(id),
  theme: z.optional(shortText),
  forWhom: z.optional(z.readonly(z.array(z.enum(FOR_WHOM)))),
  address: z.optional(shortText),
  contactPhone: z.optional(shortText),
  contactEmail: z.optional(shortText),
  contactWww: z.optional(shortText),
  contactPerson: z.optional(shortText),
  /** In the syntax of OpenStreetMap's `opening_hours`. */
  openingHours: z.optional(shortText),
  accessibility: z.optional(yesPartlyNo),
  accessibilityNotes: z.optional(longText),
  cost: z.optional(z.enum(['free', 'paid'])),
  potential: z.optional(longText),
  resourceType: z.optional(z.enum(['institutional', 'material', 'human'])),
  cooperation: z.optional(z.enum(['new', 'talks', 'informal', 'agreement', 'ended'])),
  contribution: z.optional(texts),
  meetingDays: z.optional(shortText),
  memberCount: z.optional(range),
  leadOrg: z.optional(shortText),
  since: z.optional(date),
  severity: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  frequency: z.optional(shortText),
  priority: z.optional(z.enum(['low', 'medium', 'high'])),
  addressee: z.optional(texts),
  source: z.optional(z.enum(SOURCES)),
  sourceDate: z.optional(date),
  verifiedAt: z.optional(instant),
  /** A role or a group, not a name. */
  reporter: z.optional(shortText),
  groupIds: z.optional(ids),
  walkId: z.optional(id),
  stopNo: z.optional(count),
  workshopId: z.optional(id),
  /** Metres, as the device reported it when the position was taken. */
  accuracyM: z.optional(z.number().check(z.gte(0))),
  /** "This is a meeting place, not a home", confirmed by a person for this record. */
  meetingPlaceConfirmed: z.optional(z.boolean()),
  /** Id in the file or service it came from, such as `way/1`. */
  sourceId: z.optional(shortText),
  foreign: z.optional(foreignProperties),
}
export type Place = Readonly<z.infer<ReturnType<typeof placeObject>>>
const placeObject = () => z.object(placeFields)
