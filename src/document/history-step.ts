import type { ChangeNote } from '@/domain/change/change'
import type { PairName } from './layout'

export type SlotMap = 'records' | 'edits'

/** One key of one map of one document. */
export type SlotAddress = {
  readonly doc: PairName
  readonly map: SlotMap
  readonly key: string
  /** The record it belongs to. */
  readonly id: string
}

export type Write = SlotAddress & {
  readonly value: unknown
  /** What the record showed here before; written back when there was no override of its own. */
  readonly shown?: unknown
  /** Part of moving a record between documents. */
  readonly move?: boolean
}

/** A value and whose it is: the Yjs item's `client:clock`, or of whom the item is a restoration. */
export type Standing = { readonly value: unknown; readonly identity: string }

/** The identity of a slot in which nothing was ever written. */
export const ABSENT = 'absent'

/** The identity of "not created yet" in the `deletedAt` of a record that a step created. */
export const UNBORN = 'unborn'

export type Slot = SlotAddress & {
  readonly from: Standing
  readonly to: Standing
  readonly move?: boolean
  /** Set on a creation, which is undone by the bin: the identity that the record's base must still have. */
  readonly base?: string
}

/** What one commit wrote, and over what: enough to write it back. Kept in memory only. */
export type HistoryStep = { readonly note: ChangeNote; readonly slots: readonly Slot[] }

export const addressKey = ({ doc, map, key }: SlotAddress): string => `${doc} ${map} ${key}`
