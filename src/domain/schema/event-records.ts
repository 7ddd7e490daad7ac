import * as z from 'zod/mini'
import { isPlaceGeometry, isPosition, type LineGeometry, type Position } from '@/domain/geometry/geometry'
import { commonFields, count, date, id, ids, instant, longText, name, shortText } from './fields'

const isLine = (value: unknown): value is LineGeometry =>
  isPlaceGeometry(value) && value.type === 'LineString'

const texts = z.readonly(z.array(shortText))

export const walkFields = {
  type: z.literal('walk'),
  ...commonFields,
  title: name,
  scenario: z.optional(shortText),
  questions: z.optional(texts),
  startedAt: z.optional(instant),
  endedAt: z.optional(instant),
  /** Numbers by group, never names. */
  participants: z.optional(z.readonly(z.array(z.readonly(z.object({ group: shortText, number: count }))))),
  weather: z.optional(shortText),
  plannedRoute: z.optional(z.custom<LineGeometry>(isLine)),
  stops: z.optional(
    z.readonly(
      z.array(
        z.readonly(
          z.object({
            no: count,
            name: z.optional(shortText),
            position: z.optional(z.custom<Position>(isPosition)),
            rating: z.optional(z.enum(['yes', 'somewhat', 'no'])),
            notes: z.optional(longText),
          }),
        ),
      ),
    ),
  ),
  summary: z.optional(longText),
}
const walkObject = () => z.object(walkFields)
export type Walk = Readonly<z.infer<ReturnType<typeof walkObject>>>

export const workshopFields = {
  type: z.literal('workshop'),
  ...commonFields,
  title: name,
  heldOn: z.optional(date),
  rounds: z.optional(
    z.readonly(
      z.array(
        z.readonly(z.object({ title: shortText, kind: z.optional(shortText), minutes: z.optional(count) })),
      ),
    ),
  ),
  questions: z.optional(texts),
  groupIds: z.optional(ids),
  dotsPerPerson: z.optional(count),
  dotsPerItem: z.optional(count),
}
const workshopObject = () => z.object(workshopFields)
export type Workshop = Readonly<z.infer<ReturnType<typeof workshopObject>>>

/** One dot. Its id is `v.<workshop>.<voter>.<n>`, so that merging never counts it twice. */
export const voteFields = {
  type: z.literal('vote'),
  ...commonFields,
  workshopId: id,
  placeId: id,
}
const voteObject = () => z.object(voteFields)
export type Vote = Readonly<z.infer<ReturnType<typeof voteObject>>>

/** A card of the seminar's board: an obstacle, or a solution, seen from one side. */
export const cardFields = {
  type: z.literal('card'),
  ...commonFields,
  workshopId: z.optional(id),
  side: z.enum(['residents', 'partners', 'institutions', 'local_government']),
  role: z.enum(['obstacle', 'solution']),
  answersCardId: z.optional(id),
  text: longText,
}
const cardObject = () => z.object(cardFields)
export type Card = Readonly<z.infer<ReturnType<typeof cardObject>>>

/** An entry of the chronicle (kronika). */
export const entryFields = {
  type: z.literal('entry'),
  ...commonFields,
  title: name,
  happenedOn: date,
  text: z.optional(longText),
  guests: z.optional(shortText),
  placeIds: z.optional(ids),
}
const entryObject = () => z.object(entryFields)
export type Entry = Readonly<z.infer<ReturnType<typeof entryObject>>>

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** What is known of a photo; its pixels are a blob named by `hash`, never inside a document. */
export const photoFields = {
  type: z.literal('photo'),
  ...commonFields,
  hash: sha256,
  ownerId: id,
  caption: z.optional(shortText),
  alt: z.optional(shortText),
  consent: z.enum(['nobody', 'unrecognisable', 'written', 'public_event', 'none']),
}
const photoObject = () => z.object(photoFields)
export type Photo = Readonly<z.infer<ReturnType<typeof photoObject>>>

/** A frozen diagnosis: the frozen bytes are a blob named by `hash`. */
export const editionFields = {
  type: z.literal('edition'),
  ...commonFields,
  name,
  frozenOn: date,
  hash: sha256,
}
const editionObject = () => z.object(editionFields)
export type Edition = Readonly<z.infer<ReturnType<typeof editionObject>>>
