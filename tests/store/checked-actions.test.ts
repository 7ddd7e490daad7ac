import { expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import type { Change } from '@/domain/change/change'
import type { InTurns } from '@/store/map-state'
import { world } from './world'

const MANY = 2500

const atOnce: InTurns = async (steps) => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const mapOf = async (count: number) => {
  const { newMap, open } = world()
  const store = await open(await newMap())
  const ids = Array.from({ length: count }, (_, at) => `place-${at}`)
  store.getState().commit({ put: ids.map((id) => aPlace({ id })), note: { code: 'import' } })
  return { store, ids }
}

const publish = (ids: readonly string[]): Change => ({
  patch: ids.map((id) => ({ id, fields: { visibility: 'public' } })),
  note: { code: 'places.changed', params: { count: ids.length } },
})

it('what is changed in turns is one step of the history, and said when it is done', async () => {
  const { store, ids } = await mapOf(MANY)
  expect(await store.getState().commitMany(publish(ids), 'zaznaczone', atOnce)).toBe(true)
  expect(store.getState()).toMatchObject({
    notice: { code: 'done', undo: true },
    longCommit: undefined,
  })
  expect(store.getState().snapshot.places.get('place-7')?.visibility).toBe('public')
  store.getState().undo()
  expect(store.getState().snapshot.places.get('place-7')?.visibility).toBe('internal')
})

it('called off, it has changed nothing and says nothing', async () => {
  const { store, ids } = await mapOf(MANY)
  const callOff: InTurns = async (steps, onStep, signal) => {
    store.getState().callOffLongCommit()
    signal?.throwIfAborted()
    return atOnce(steps, onStep)
  }
  expect(await store.getState().commitMany(publish(ids), 'zaznaczone', callOff)).toBe(false)
  expect(store.getState().notice).toBeUndefined()
  expect(store.getState().snapshot.places.get('place-7')?.visibility).toBe('internal')
})

it('while another long change is being made nothing else is begun', async () => {
  const { store, ids } = await mapOf(MANY)
  let refused: boolean | undefined
  const meanwhile: InTurns = async (steps, onStep) => {
    refused ??= await store.getState().commitMany(publish(ids.slice(0, 3)), 'zaznaczone', atOnce)
    return atOnce(steps, onStep)
  }
  expect(await store.getState().commitMany(publish(ids), 'zaznaczone', meanwhile)).toBe(true)
  expect(refused).toBe(false)
})

it('a place that goes is ticked no more, whoever removed it', async () => {
  const { store, ids } = await mapOf(3)
  store.getState().check(new Set(ids))
  store.getState().remove('place-1')
  expect([...store.getState().checked]).toEqual(['place-0', 'place-2'])
  store.getState().undo()
  expect([...store.getState().checked]).toEqual(['place-0', 'place-2'])
})
