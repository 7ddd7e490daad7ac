import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import { editNeighbourhood } from '@/domain/change/edit-neighbourhood'
import { frameMode } from '@/features/map-frame/frame-mode'
import { readAreaEdits } from '@/store/drafts'
import type { MapStore } from '@/store/map-store'
import { pressUndo, world } from './world'

const opened = async () => {
  const all = world()
  const id = await all.newMap()
  const store = await all.open(id)
  store.getState().commit({
    put: [
      aNeighbourhood({ id: 'sady', name: 'Sady' }),
      aNeighbourhood({ id: 'huta' }),
      aPlace({ id: 'park' }),
    ],
    note: { code: 'import' },
  })
  return { ...all, id, store }
}
const area = (store: MapStore) => store.getState().snapshot.neighbourhoods.get('sady')
/** What the form does with what was typed. */
const save = ({ getState }: MapStore) => {
  const { areaEdits, snapshot, saveAreaEdit } = getState()
  const { openId = '', edits } = areaEdits
  const here = snapshot.neighbourhoods.get(openId)
  const edited = here && editNeighbourhood(here, edits[openId] ?? {}, snapshot.neighbourhoods)
  if (edited?.ok) saveAreaEdit(edited.value)
}

describe('the full form of an area', () => {
  it('goes on where a killed tab left it, and is gone once it is saved', async () => {
    const { store, open, id } = await opened()
    store.getState().startAreaEdit('sady')
    store.getState().typeAreaEdit({ name: 'Sady Górne' })
    store.getState().typeAreaEdit({ total: '12' })
    await store.getState().close()

    const again = await open(id)
    expect(again.getState().areaEdits).toEqual({
      version: 1,
      openId: 'sady',
      edits: { sady: { name: 'Sady Górne', total: '12' } },
    })
    expect(again.getState().selectedId).toBe('sady')
    expect(again.getState().notice?.code).toBe('draft-continued')
    save(again)
    expect(again.getState().notice).toBeUndefined()
    expect(area(again)).toMatchObject({ name: 'Sady Górne', population: { total: 12 } })
    await again.getState().close()
    const last = await open(id)
    expect(last.getState().areaEdits).toEqual({ version: 1, edits: {} })
    expect(last.getState().notice).toBeUndefined()
  })

  it('keeps what was typed when it is left, of several areas, until it is thrown away', async () => {
    const { store } = await opened()
    const { startAreaEdit, typeAreaEdit, leaveAreaEdit, dropAreaEdit } = store.getState()
    startAreaEdit('sady')
    typeAreaEdit({ description: 'Bloki' })
    leaveAreaEdit()
    expect(frameMode(store.getState())).toBe('selected')
    startAreaEdit('huta')
    typeAreaEdit({ name: 'Huta' })
    leaveAreaEdit()
    startAreaEdit('sady')
    expect(store.getState().areaEdits).toEqual({
      version: 1,
      openId: 'sady',
      edits: { sady: { description: 'Bloki' }, huta: { name: 'Huta' } },
    })
    dropAreaEdit(true)
    expect(store.getState().areaEdits).toEqual({ version: 1, edits: { huta: { name: 'Huta' } } })
    expect(area(store)?.name).toBe('Sady')
    expect(store.getState().notice).toMatchObject({ code: 'area-edit-dropped', undo: true })
    pressUndo(store.getState())
    expect(store.getState()).toMatchObject({ selectedId: 'sady', notice: undefined })
    expect(store.getState().areaEdits).toEqual({
      version: 1,
      openId: 'sady',
      edits: { sady: { description: 'Bloki' }, huta: { name: 'Huta' } },
    })
  })

  it('that was thrown away comes back without opening while its area is in the bin', async () => {
    const { store } = await opened()
    store.getState().startAreaEdit('sady')
    store.getState().typeAreaEdit({ name: 'Sady 2' })
    store.getState().dropAreaEdit(true)
    store.getState().commit({ remove: ['sady'], note: { code: 'neighbourhood.removed' } })
    pressUndo(store.getState())
    expect(store.getState().areaEdits).toEqual({ version: 1, edits: { sady: { name: 'Sady 2' } } })
  })

  it('is left for what is looked at instead, and kept', async () => {
    const { store } = await opened()
    store.getState().startAreaEdit('sady')
    store.getState().typeAreaEdit({ name: 'Sady 2' })
    store.getState().select('park')
    expect(frameMode(store.getState())).toBe('selected')
    expect(store.getState().areaEdits).toEqual({ version: 1, edits: { sady: { name: 'Sady 2' } } })
  })

  it('closes when its area is deleted elsewhere, and waits for it', async () => {
    const { store } = await opened()
    store.getState().startAreaEdit('sady')
    store.getState().typeAreaEdit({ name: 'Sady 2' })
    store.getState().commit({ remove: ['sady'], note: { code: 'neighbourhood.removed' } })
    expect(frameMode(store.getState())).toBe('browse')
    store.getState().restore('sady')
    store.getState().startAreaEdit('sady')
    expect(store.getState().areaEdits.edits).toEqual({ sady: { name: 'Sady 2' } })
  })

  it('takes no draft that it can not read', () => {
    const none = { version: 1, edits: {} }
    for (const value of [undefined, null, 1, {}, { version: 2, edits: {} }, { version: 1, edits: 3 }])
      expect(readAreaEdits(value)).toEqual(none)
    expect(
      readAreaEdits({ version: 1, openId: '__proto__', edits: { sady: 1, huta: { name: 'H' } } }),
    ).toEqual({
      version: 1,
      edits: { huta: { name: 'H' } },
    })
  })
})

describe('places of a whole area', () => {
  it('are added without a spot, one after another, and shown in the panel of the area', async () => {
    const { store } = await opened()
    store.getState().startQuickAddOfArea('sady')
    store.getState().chooseKind('need')
    store.getState().chooseCategory('need.lighting')
    store.getState().typeQuickAdd({ name: 'Ciemno wieczorem' })
    const first = store.getState().saveQuickAdd(true)
    expect(store.getState().quickAdd).toMatchObject({ areaId: 'sady', step: 'kind', name: '' })
    store.getState().chooseKind('need')
    store.getState().chooseCategory('need.lighting')
    store.getState().typeQuickAdd({ name: 'Brak ławek' })
    store.getState().saveQuickAdd(false)
    expect(store.getState().selectedId).toBe('sady')
    const place = store.getState().snapshot.places.get(first.ok ? first.value : '')
    expect(place).toMatchObject({ geometry: null, neighbourhoodId: 'sady', name: 'Ciemno wieczorem' })
  })

  it('get a spot when one is chosen while they are added, and are an ordinary quick add from then on', async () => {
    const { store } = await opened()
    store.getState().startQuickAddOfArea('sady')
    store.getState().pickSpot()
    store.getState().confirmSpot([21.36, 50.93])
    expect(store.getState().quickAdd).not.toHaveProperty('areaId')
    store.getState().typeQuickAdd({ name: 'Ławka' })
    store.getState().closeQuickAdd()
    store.getState().startQuickAdd([21.37, 50.93])
    expect(store.getState().quickAdd).toMatchObject({ name: 'Ławka', position: [21.37, 50.93] })
  })

  it('lose the area when the form that was closed goes on at a spot', async () => {
    const { store } = await opened()
    store.getState().startQuickAddOfArea('sady')
    store.getState().typeQuickAdd({ name: 'Ławka' })
    store.getState().closeQuickAdd()
    store.getState().startQuickAdd([21.37, 50.93])
    expect(store.getState().quickAdd).not.toHaveProperty('areaId')
    expect(store.getState().quickAdd).toMatchObject({ name: 'Ławka', position: [21.37, 50.93] })
  })

  it('come of places whose pin is taken away, and get it back, each as one step', async () => {
    const { store } = await opened()
    const park = () => store.getState().snapshot.places.get('park')
    store.getState().unpin('park', 'sady')
    expect(park()).toMatchObject({ geometry: null, neighbourhoodId: 'sady' })
    store.getState().startMove('park')
    store.getState().setMovePosition([21.361, 50.931])
    store.getState().saveMove()
    expect(park()?.geometry).toEqual({ type: 'Point', coordinates: [21.361, 50.931] })
    expect(park()?.neighbourhoodId).toBeUndefined()
    expect(store.getState().notice).toMatchObject({ code: 'done', note: { code: 'place.pinned' } })
    store.getState().undo()
    expect(park()).toMatchObject({ geometry: null, neighbourhoodId: 'sady' })
    store.getState().undo()
    expect(park()?.geometry).toEqual({ type: 'Point', coordinates: [21.36, 50.93] })
    expect(park()?.neighbourhoodId).toBeUndefined()
  })
})
