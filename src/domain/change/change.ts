import type { AnyRecord } from '@/domain/schema/record'

/** What a change was, for "Undo: …" and for the history; the sentence is made by `i18n`. */
export type ChangeNote = {
  readonly code: ChangeCode
  readonly params?: Readonly<Record<string, string | number>>
}
export type ChangeCode =
  | 'map.created'
  | 'map.changed'
  | 'place.added'
  | 'place.changed'
  | 'place.moved'
  | 'place.pinned'
  | 'place.unpinned'
  | 'place.reshaped'
  | 'place.removed'
  | 'place.restored'
  | 'place.promoted'
  | 'place.groups'
  | 'partner.added'
  | 'places.changed'
  | 'places.removed'
  | 'neighbourhood.added'
  | 'neighbourhood.changed'
  | 'neighbourhood.reshaped'
  | 'neighbourhood.split'
  | 'neighbourhood.joined'
  | 'neighbourhood.removed'
  | 'neighbourhood.restored'
  | 'category.added'
  | 'category.changed'
  | 'category.removed'
  | 'link.added'
  | 'link.changed'
  | 'link.removed'
  | 'group.added'
  | 'group.changed'
  | 'group.removed'
  | 'import'

/** New values of some fields of one record; `null` clears a field. `id` and `type` never change. */
export type Patch = {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * The one way to alter a map, whatever the source: a tap, a form, a file, the hub.
 * Applied as one step: all of it or nothing, and undone as one step.
 */
export type Change = {
  /** New records. One whose id is there already is written as a patch of the fields that differ. */
  readonly put?: readonly AnyRecord[]
  readonly patch?: readonly Patch[]
  /** Ids of records that go to the bin. */
  readonly remove?: readonly string[]
  /** Ids of records that come back from the bin. */
  readonly restore?: readonly string[]
  readonly note: ChangeNote
}
