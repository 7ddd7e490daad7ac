import type { ChangeNote } from '@/domain/change/change'
import { eachInSteps } from '@/domain/steps'
import { editKey } from './edit-key'
import {
  ABSENT,
  addressKey,
  type HistoryStep,
  type Slot,
  type SlotAddress,
  type Standing,
  UNBORN,
  type Write,
} from './history-step'
import { isPlainJson } from './is-plain-json'
import { GONE } from './layout'

/** The step that takes back what `writes` wrote over `before`; call it when they are written. */
export function* stepOf(
  note: ChangeNote,
  writes: readonly Write[],
  before: readonly Standing[],
  standing: (address: SlotAddress) => Standing,
): Generator<unknown, HistoryStep> {
  const slots = new Map<string, Slot>()
  const created: Slot[] = []
  yield* eachInSteps(writes.entries(), ([index, write]) => {
    const old = before[index] ?? { value: undefined, identity: ABSENT }
    const { doc, map, key, id, move } = write
    const address: SlotAddress = { doc, map, key, id }
    const to = standing(address)
    if (map === 'records' && typeof old.value !== 'string' && !move) {
      created.push(creation(address, to, standing))
      return
    }
    const from = { value: formerValue(write, old), identity: old.identity }
    slots.set(addressKey(address), { ...address, from, to, ...(move ? { move } : {}) })
  })
  // In the place of an ordinary write of `deletedAt`, if the creation had one: undoing must end in the bin.
  yield* eachInSteps(created, (slot) => slots.set(addressKey(slot), slot))
  return { note, slots: [...slots.values()] }
}

/** A creation is undone by the bin, for nothing is ever deleted; the value of `from` is the moment of undoing. */
const creation = (
  { doc, id }: SlotAddress,
  base: Standing,
  standing: (address: SlotAddress) => Standing,
): Slot => {
  const address: SlotAddress = { doc, map: 'edits', key: editKey(id, 'deletedAt'), id }
  const to = standing(address)
  return {
    ...address,
    from: { value: undefined, identity: UNBORN },
    to: { value: to.value ?? deletedAtOf(base.value), identity: to.identity },
    base: base.identity,
  }
}

/** Almost no base holds the word at all, and an import makes a hundred thousand bases. */
const deletedAtOf = (base: unknown): unknown => {
  const text = base as string
  return text.includes('deletedAt') ? ((JSON.parse(text) as { deletedAt?: unknown }).deletedAt ?? null) : null
}

const formerValue = ({ map, shown }: Write, old: Standing): unknown => {
  if (map === 'records') return typeof old.value === 'string' ? old.value : GONE
  return old.identity !== ABSENT && isPlainJson(old.value) ? old.value : (shown ?? null)
}
