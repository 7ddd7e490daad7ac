import type { ChangeNote } from '@/domain/change/change'
import { editKey, splitEditKey } from './edit-key'
import {
  ABSENT,
  addressKey,
  type HistoryStep,
  type Slot,
  type SlotAddress,
  type Standing,
  type Write,
} from './history-step'
import { GONE } from './layout'
import type { MapDocuments } from './map-documents'
import { sameValue } from './same-value'

const MAX_STEPS = 100

export type Travel = {
  readonly changed: ReadonlySet<string>
  /** Values that somebody else has written since, and which were therefore left alone. */
  readonly skipped: number
  readonly note: ChangeNote
}

/**
 * Undo and redo of this tab's own commits. Both write former values through the same road as any edit; what another
 * person wrote since is left alone and counted, and no undo reaches into a second step.
 */
export type History = {
  /** Give every step right after its commit. Empties redo. */
  readonly push: (step: HistoryStep) => void
  /** `undefined`: nothing to undo. */
  readonly undo: (now: string) => Travel | undefined
  readonly redo: (now: string) => Travel | undefined
  readonly undoNote: ChangeNote | undefined
  readonly redoNote: ChangeNote | undefined
  readonly clear: () => void
}

type Way = 'undo' | 'redo'

export const createHistory = (docs: MapDocuments): History => {
  let done: HistoryStep[] = []
  let undone: HistoryStep[] = []
  /** Items that restore a value, and whose value it was; only the item that stands matters. */
  const restored = new Map<string, { readonly item: string; readonly as: string }>()

  const canonical = (address: SlotAddress, item: string): string => {
    const known = restored.get(addressKey(address))
    return known?.item === item ? known.as : item
  }
  const identityAt = (address: SlotAddress): string => canonical(address, docs.standing(address).identity)

  /** Slots that hold what this step left in them, so that they may be written back. */
  const ownSlots = (step: HistoryStep, way: Way): Slot[] => {
    const own = step.slots.filter(
      (slot) => identityAt(slot) === expected(slot, way).identity && baseIsOwn(slot),
    )
    const moving = own.filter(({ move }) => move)
    const following = moving.flatMap((slot) => followers(slot, step, way))
    const wholeMove =
      moving.length === step.slots.filter(({ move }) => move).length && !following.includes('foreign')
    // A move is undone whole or not at all: half of one shows a record twice, or a name that should be private.
    const kept = wholeMove ? own : own.filter(({ move }) => !move)
    const extra = wholeMove ? following.filter((slot) => slot !== 'foreign') : []
    const alive = new Set(kept.filter((slot) => !isBookkeeping(slot)).map(recordOf))
    return [...kept, ...extra].filter(
      (slot) => !isBookkeeping(slot) || slot.move || alive.has(recordOf(slot)),
    )
  }

  const baseIsOwn = ({ base, doc, id }: Slot): boolean =>
    base === undefined || identityAt({ doc, map: 'records', key: id, id }) === base

  /**
   * Overrides that the step never wrote, of a record whose base it takes away or brings back. Where this tab's own
   * writes were undone there stands what the base showed then: it must leave with the base, or its text would be sent,
   * and must follow the base that comes. One that anybody else wrote keeps the record from leaving.
   */
  const followers = (slot: Slot, step: HistoryStep, way: Way): (Slot | 'foreign')[] => {
    if (slot.map !== 'records') return []
    const base = wanted(slot, way).value
    const shown = base === GONE ? undefined : fieldsOf(base)
    const covered = new Set(step.slots.map(addressKey))
    return [...docs.document(slot.doc).overrides.fieldsOf(slot.id)].flatMap((field): (Slot | 'foreign')[] => {
      const address: SlotAddress = { doc: slot.doc, map: 'edits', key: editKey(slot.id, field), id: slot.id }
      if (covered.has(addressKey(address))) return []
      const { value } = docs.standing(address)
      if (identityAt(address) !== ABSENT) return shown || value === null ? [] : ['foreign']
      const next = shown?.get(field) ?? null
      if (sameValue(value, next)) return []
      const here: Standing = { value, identity: ABSENT }
      const there: Standing = { value: next, identity: ABSENT }
      const ends = way === 'undo' ? { from: there, to: here } : { from: here, to: there }
      return [{ ...address, ...ends, move: true }]
    })
  }

  const travel = (way: Way, now: string): Travel | undefined => {
    const [source, target] = way === 'undo' ? [done, undone] : [undone, done]
    const step = source.pop()
    if (!step) return undefined
    const slots = ownSlots(step, way)
    const changed = docs.write(inOrder(slots, way).map((slot) => writeOf(slot, way, now)))
    for (const slot of slots) {
      const item = docs.standing(slot).identity
      restored.set(addressKey(slot), { item, as: wanted(slot, way).identity })
    }
    if (slots.length > 0) target.push({ note: step.note, slots })
    const counted = (some: readonly Slot[]): number => some.filter((slot) => !isBookkeeping(slot)).length
    const written = new Set(slots.map(addressKey))
    const skipped = counted(step.slots.filter((slot) => !written.has(addressKey(slot))))
    return { changed, skipped, note: step.note }
  }

  return {
    push(step) {
      // Where nothing was restored every item is its own; an import has a hundred thousand slots.
      const slots =
        restored.size === 0
          ? step.slots
          : step.slots.map((slot) => ({
              ...slot,
              from: { ...slot.from, identity: canonical(slot, slot.from.identity) },
            }))
      done.push({ ...step, slots })
      if (done.length > MAX_STEPS) done.shift()
      undone = []
    },
    undo: (now) => travel('undo', now),
    redo: (now) => travel('redo', now),
    get undoNote() {
      return done.at(-1)?.note
    },
    get redoNote() {
      return undone.at(-1)?.note
    },
    clear() {
      done = []
      undone = []
      restored.clear()
    },
  }
}

const fieldsOf = (base: unknown): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(JSON.parse(base as string) as object))

const expected = (slot: Slot, way: Way): Standing => (way === 'undo' ? slot.to : slot.from)
const wanted = (slot: Slot, way: Way): Standing => (way === 'undo' ? slot.from : slot.to)

const isBookkeeping = ({ map, key }: Slot): boolean =>
  map === 'edits' && splitEditKey(key)?.field === 'updatedAt'

const recordOf = ({ doc, id }: Slot): string => `${doc} ${id}`

/** Undoing a move writes in the reverse order, for its source is now the target. */
const inOrder = (slots: readonly Slot[], way: Way): readonly Slot[] =>
  way === 'undo' ? slots.toReversed() : slots

const writeOf = (slot: Slot, way: Way, now: string): Write => {
  const { doc, map, key, id, move } = slot
  const value = way === 'undo' && slot.base !== undefined ? now : wanted(slot, way).value
  return { doc, map, key, id, value, ...(move ? { move } : {}) }
}
