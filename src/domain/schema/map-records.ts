import * as z from 'zod/mini'
import { type AreaGeometry, isAreaGeometry, isPosition, type Position } from '@/domain/geometry/geometry'
import { KINDS } from '@/domain/taxonomy'
import { commonFields, count, date, foreignProperties, id, longText, name, shortText } from './fields'

/** The map itself. Its record id is always `header`, so that two copies never have two of them. */
export const HEADER_ID = 'header'
export const headerFields = {
  type: z.literal('header'),
  ...commonFields,
  title: name,
  organisation: z.optional(shortText),
  town: z.optional(shortText),
  purpose: z.optional(longText),
  communityType: z.enum(['territorial', 'categorial', 'both']),
  home: z.readonly(
    z.object({ centre: z.custom<Position>(isPosition), zoom: z.number().check(z.gte(0), z.lte(24)) }),
  ),
  retentionDate: z.optional(date),
  /** Invented data for practice; every export and print says so. */
  demo: z.optional(z.boolean()),
  schemaVersion: count,
}
const headerObject = () => z.object(headerFields)
export type Header = Readonly<z.infer<ReturnType<typeof headerObject>>>

const population = z.readonly(
  z.object({
    total: z.optional(count),
    age0to17: z.optional(count),
    workingAge: z.optional(count),
    retirementAge: z.optional(count),
    households: z.optional(count),
    source: z.optional(shortText),
  }),
)

/** A boundary that was true until `validTo`, the day from which the next one counts. */
const earlierBoundary = z.readonly(
  z.object({
    geometry: z.custom<AreaGeometry>(isAreaGeometry),
    approximate: z.boolean(),
    validFrom: z.optional(date),
    validTo: date,
    boundarySource: z.optional(shortText),
  }),
)

export const neighbourhoodFields = {
  type: z.literal('neighbourhood'),
  ...commonFields,
  name,
  areaType: z.enum(['osiedle', 'working_area', 'sub_area']),
  geometry: z.custom<AreaGeometry>(isAreaGeometry),
  approximate: z.boolean(),
  boundarySource: z.optional(shortText),
  parentId: z.optional(id),
  validFrom: z.optional(date),
  validTo: z.optional(date),
  /** Boundaries of before, the latest last. */
  earlier: z.optional(z.readonly(z.array(earlierBoundary))),
  population: z.optional(population),
  description: z.optional(longText),
  sourceId: z.optional(shortText),
  foreign: z.optional(foreignProperties),
}
const neighbourhoodObject = () => z.object(neighbourhoodFields)
export type Neighbourhood = Readonly<z.infer<ReturnType<typeof neighbourhoodObject>>>

/** A community group or a workshop table. */
export const groupFields = {
  type: z.literal('group'),
  ...commonFields,
  name,
  forWhom: z.optional(z.readonly(z.array(shortText))),
  colour: z.optional(z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/))),
  symbol: z.optional(z.enum(['sun', 'leaf', 'drop', 'bell', 'key'])),
  description: z.optional(longText),
}
const groupObject = () => z.object(groupFields)
export type Group = Readonly<z.infer<ReturnType<typeof groupObject>>>

export const RELATION_TYPES = [
  'answers',
  'runs',
  'supports',
  'takes_place_at',
  'part_of',
  'duplicate_of',
] as const
export const relationFields = {
  type: z.literal('relation'),
  ...commonFields,
  from: id,
  to: id,
  relation: z.enum(RELATION_TYPES),
  note: z.optional(longText),
}
const relationObject = () => z.object(relationFields)
export type Relation = Readonly<z.infer<ReturnType<typeof relationObject>>>

/**
 * What a team says of a category. Its record id is the category's id: of the taxonomy, or `own.<slug>` for one of the
 * team's own, which says its name, kind, theme and icon itself. A record each, so that two people can add one each.
 */
export const categoryFields = {
  type: z.literal('category'),
  ...commonFields,
  /** Not offered for new places; those that have it keep it. */
  hidden: z.optional(z.boolean()),
  kind: z.optional(z.enum(KINDS)),
  name: z.optional(name),
  theme: z.optional(shortText),
  /** Name of one of the app's icons. */
  icon: z.optional(shortText),
}
const categoryObject = () => z.object(categoryFields)
export type CategoryRecord = Readonly<z.infer<ReturnType<typeof categoryObject>>>
