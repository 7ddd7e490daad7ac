import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import type { PinPicture } from '@/domain/pins/map-picture'
import { drain } from '@/domain/steps'
import type { MapStore } from '@/store/map-store'
import { openMapStore } from '@/store/open-map-store'
import { world } from './world'

const PINS: PinPicture = {
  x: Float64Array.of(0.25),
  y: Float64Array.of(0.5),
  look: Uint16Array.of(0),
  looks: [{ key: 'resource tree solid ', kind: 'resource', icon: 'tree', outline: 'solid' }],
  shapes: '[]',
}

/** A map of so many places and one area; its picture is kept and it is closed. */
const aPictured = async (count: number) => {
  const { newMap, open, services } = world()
  const id = await newMap('Kamienna')
  const store = await open(id)
  const places = Array.from({ length: count }, (_, n) => aPlace({ id: `p${n}`, name: `Nazwa ${n}` }))
  const area = aNeighbourhood({ id: 'a1', description: 'Opis osiedla' })
  store.getState().commit({ put: [...places, area], note: { code: 'import' } })
  await store.getState().keepPicture(PINS)
  await store.getState().close()
  const reopen = async (onOpening?: (opening: MapStore) => Promise<void>) =>
    await openMapStore(services, id, {
      alias: () => 'organizator',
      inTurns: async (steps) => drain(steps),
      ...(onOpening ? { onOpening } : {}),
    })
  return { id, services, reopen }
}

describe('a large map that is opened', () => {
  it('is seen from its picture first: title, areas and pins, and takes no change', async () => {
    const { reopen } = await aPictured(5_000)
    let seen: MapStore | undefined
    const store = await reopen(async (opening) => {
      seen = opening
      const { isOpening, pins, snapshot, commit } = opening.getState()
      expect({ isOpening, pins }).toEqual({ isOpening: true, pins: PINS })
      expect(snapshot.header?.title).toBe('Kamienna')
      expect([...snapshot.neighbourhoods.values()]).toMatchObject([{ id: 'a1', name: 'Częstocice' }])
      expect(snapshot.places.size).toBe(0)
      const change = { put: [aPlace()], note: { code: 'import' as const } }
      expect(() => commit(change)).toThrow('takes no changes')
    })
    expect(seen).toBeDefined()
    const { isOpening, snapshot } = store?.getState() ?? {}
    expect(isOpening).toBe(false)
    expect(snapshot?.places.size).toBe(5_000)
    expect(snapshot?.neighbourhoods.get('a1')?.description).toBe('Opis osiedla')
    await store?.getState().close()
  })

  it('keeps no description and no alias in the picture', async () => {
    const { id, services } = await aPictured(5_000)
    const picture = await services.storage.readPicture(id)
    expect(picture?.areas).toHaveLength(1)
    expect(JSON.stringify(picture)).not.toMatch(/Opis osiedla|organizator|Nazwa/)
  })

  it('goes on where one looked while it was opening, and knows that there are no streets', async () => {
    const { reopen } = await aPictured(5_000)
    const elsewhere = { centre: [20, 51] as const, zoom: 9 }
    const store = await reopen(async (opening) => {
      opening.getState().setView(elsewhere)
      opening.getState().setBaseMapUnreachable(true)
    })
    expect(store?.getState()).toMatchObject({ view: elsewhere, baseMapUnreachable: true })
    await store?.getState().close()
  })

  it('is opened all the same when the picture can not be read', async () => {
    const { services, reopen } = await aPictured(5_000)
    Object.assign(services.storage, { readPicture: () => Promise.reject(new Error('unreadable')) })
    const store = await reopen(() => Promise.reject(new Error('there is nothing to show')))
    expect(store?.getState().snapshot.places.size).toBe(5_000)
    await store?.getState().close()
  })

  it('is written nothing about while it is small and never had a picture', async () => {
    const { newMap, open, services } = world()
    const store = await open(await newMap())
    const writes: unknown[] = []
    Object.assign(services.storage, { writePicture: async (...args: unknown[]) => writes.push(args) })
    await store.getState().keepPicture(PINS)
    expect(writes).toEqual([])
    await store.getState().close()
  })

  it('has no picture when it is smaller, and loses the one it had', async () => {
    const { id, services, reopen } = await aPictured(5_000)
    const store = await reopen(async () => undefined)
    store?.getState().remove('p1')
    await store?.getState().keepPicture(PINS)
    await store?.getState().close()
    expect(await services.storage.readPicture(id)).toBeUndefined()
  })
})
